
namespace CommissioningCases.Web.Features.Recording;

/// <summary>How a form asks for a field whose kind says all that is needed, on a case and in a choice programme alike.</summary>
public static class FieldParts
{
    /// <summary>More choices than this are offered as a list to type in rather than to look through.</summary>
    private const int MostRadios = 12;

    /// <summary>The day on which it happened, with which every form of an attempt begins.</summary>
    /// <param name="on">The day that the form begins with; null for none.</param>
    public static FormPart Day(DateOnly today, DateOnly? on) => new("_DateInput", new DateInput(FormJson.On, "Date")
    {
        Value = on,
        Hint = $"The day on which it happened, no later than today. For example, {today:d M yyyy}",
    });

    /// <param name="value">What the link to the form fills in already.</param>
    public static FormPart Of(Field field, string? hint, string? value) => field switch
    {
        IChoiceField choice => Choice(field, hint, value, [.. choice.Choices.Select(word => new Option(word, choice.LabelOf(word)))]),
        BooleanField => Choice(field, hint, value, [new(FormJson.Yes, "Yes"), new(FormJson.No, "No")]),
        DateField => new("_DateInput", new DateInput(field.Name, LabelOf(field)) { Hint = hint, Value = value is not null && DateField.TryParse(value, out var day) ? day : null }),
        NumberField => new("_TextInput", new TextInput(field.Name, LabelOf(field)) { Hint = hint, Value = value, Width = 5, InputMode = "decimal" }),
        TextField { IsShort: true } => new("_TextInput", new TextInput(field.Name, LabelOf(field)) { Hint = hint, Value = value, Width = 30 }),
        _ => new("_TextArea", new TextArea(field.Name, LabelOf(field)) { Hint = hint, Value = value }),
    };

    /// <param name="typing">What to type where there are too many choices to look through, unless the hint says it.</param>
    public static FormPart Choice(Field field, string? hint, string? value, IReadOnlyList<Option> options, string typing = "Type part of a name or code")
    {
        var select = new Select(field.Name, LabelOf(field), options) { Hint = hint, Value = value ?? (options.Count == 1 ? options[0].Value : null) };
        return options.Count <= MostRadios
            ? new FormPart("_Radios", select)
            : new FormPart("_Select", select with { Options = [new Option("", ""), .. options], IsTyped = true, Hint = select.Hint ?? typing });
    }

    public static string LabelOf(Field field) => field.Presence == Presence.Optional ? $"{field.Label} (optional)" : field.Label;
}
