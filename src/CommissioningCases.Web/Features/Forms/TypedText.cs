using CommissioningCases.Web.Drafts;
using Microsoft.Extensions.Primitives;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>What somebody typed in a form that is not drawn again, so that it can at least be read and copied.</summary>
public static class TypedText
{
    /// <summary>Each field that was filled in, under its label; nothing where no form was sent, nor restored after an expired sign-in.</summary>
    public static IReadOnlyList<Detail> Of(HttpContext context, IReadOnlyList<Field> fields, Names names, Func<IFormCollection, IReadOnlyList<Field>, IReadOnlyList<FormEntry>> read)
    {
        if (FormOf(context) is not { } form)
        {
            return [];
        }

        IEnumerable<Detail> typed = read(form, fields).SelectMany((entry, i) => FieldText.All(i == 0 ? fields : entry.Boxes.Keys, entry.Part.Fields, names));
        return DayOf(form) is { } day ? [day, .. typed] : [.. typed];
    }

    private static IFormCollection? FormOf(HttpContext context) =>
        context.Request.HasFormContentType ? context.Request.Form
        : RestoredForm.Of(context) is { } restored ? new FormCollection(restored.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)))
        : null;

    private static Detail? DayOf(IFormCollection form)
    {
        var typed = Components.TypedDate.Read(form, FormJson.On);
        return typed.IsBlank ? null : new Detail("Date", typed.Date is { } day ? EnglishFormat.Day(day) : typed.ToString());
    }
}
