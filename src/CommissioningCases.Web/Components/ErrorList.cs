using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Components;

/// <summary>The messages of a form that came back.</summary>
public static class ErrorList
{
    /// <summary>The key under which a page's view data may list the form's fields in their order, as names.</summary>
    public const string FieldOrder = "FieldOrder";

    /// <summary>The key under which a page's view data may list the boxes that the form has, where it does not have one for each field.</summary>
    public const string Boxes = "Boxes";

    /// <summary>Each message with the box to which it leads; blank where the form has none for it.</summary>
    /// <param name="order">The form's fields from top to bottom; where it is not given, the order is that in which they were bound.</param>
    public static IReadOnlyList<(string Field, string Message)> Of(ModelStateDictionary state, IReadOnlyList<string>? order = null, IReadOnlyList<string>? boxes = null)
    {
        var errors = from entry in state
                     from error in entry.Value!.Errors
                     select (Field: entry.Key, Message: error.ErrorMessage);
        return [.. (order is null ? errors : errors.OrderBy(error => PlaceOf(error.Field, order))).Select(error => boxes?.Contains(error.Field) == false ? ("", error.Message) : error)];
    }

    /// <summary>What is about no field comes first.</summary>
    private static int PlaceOf(string field, IReadOnlyList<string> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (field == order[i] || field.StartsWith(order[i] + ".", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Puts the messages about one field to another: to the box in which it was typed.</summary>
    public static void Move(ModelStateDictionary state, string from, string to)
    {
        foreach (var error in state[from]?.Errors.ToList() ?? [])
        {
            state.AddModelError(to, error.ErrorMessage);
        }

        state.Remove(from);
    }

    /// <summary>The first message of a field; null when nothing is wrong with it.</summary>
    public static string? ErrorOf(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed in a field when the form comes back, else the value it begins with.</summary>
    public static string? TypedOr(this ModelStateDictionary state, string field, string? value) =>
        state.TryGetValue(field, out var entry) && entry.AttemptedValue is { } typed ? typed : value;
}
