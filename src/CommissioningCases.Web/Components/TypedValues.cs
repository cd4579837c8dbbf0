using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Components;

/// <summary>Keeps what was typed in a form of fields that only its action knows, and puts each message beside the box that it is about.</summary>
public static class TypedValues
{
    public static void Keep(this ModelStateDictionary state, IFormCollection form)
    {
        foreach (var (name, value) in form)
        {
            state.SetModelValue(name, value.ToArray(), value.ToString());
        }
    }

    /// <param name="boxOf">The box beside which a message about a field stands; null where another message says it already.</param>
    public static void Add(this ModelStateDictionary state, IEnumerable<FieldError> errors, Func<string, string?> boxOf)
    {
        foreach (var (field, message) in errors)
        {
            if (boxOf(field) is { } box)
            {
                state.AddModelError(box, message);
            }
        }
    }
}
