using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Features.Recording;

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

    public static void Add(this ModelStateDictionary state, IEnumerable<FieldError> errors, IFormCollection form)
    {
        foreach (var (field, message) in errors.Where(error => !IsSaidAlready(error, form)))
        {
            state.AddModelError(BoxOf(field, form), message);
        }
    }

    /// <summary>Who was engaged has no box before a kind of body is chosen, and that is missing too.</summary>
    private static bool IsSaidAlready(FieldError error, IFormCollection form) =>
        error.Field == RecordEngagement.PartyField.Name && form[RecordEngagement.WithField.Name].ToString().Length == 0;

    /// <summary>The box that a field is typed in, if it is on the form.</summary>
    private static string BoxOf(string field, IFormCollection form)
    {
        if (field == RecordEngagement.PartyField.Name)
        {
            return Party.BoxOf(form[RecordEngagement.WithField.Name].ToString());
        }

        if (field == RecordApplication.AnswersField.Name)
        {
            return Rows.FirstBlank(form, field);
        }

        return field;
    }
}
