namespace CommissioningCases.Web.Features.Forms;

/// <summary>A field as a form asks for it.</summary>
/// <param name="Value">What the link to the form fills in already.</param>
public sealed record AskedField(Field Field, string Label, string? Hint, string? Value)
{
    public static AskedField Of(Field field) => new(field, FieldParts.LabelOf(field), field.Hint, null);

    /// <summary>The name of its box.</summary>
    public string Name { get; init; } = Field.Name;
}

/// <summary>How a form asks for a field of each kind.</summary>
public static class FieldParts
{
    /// <summary>More choices than this are offered as a list to type in rather than to look through.</summary>
    private const int MostRadios = 12;

    /// <summary>The boxes of how quality and value weigh.</summary>
    public static IReadOnlyList<ResultBox> Weights { get; } = [new("quality", "Quality", "%"), new("value", "Value", "%")];

    /// <summary>The day on which it happened, with which every form of an attempt begins.</summary>
    /// <param name="on">The day that the form begins with; null for none.</param>
    public static FormPart Day(DateOnly today, DateOnly? on) => new("_DateInput", new DateInput(FormJson.On, "Date")
    {
        Value = on,
        Hint = $"The day on which it happened, no later than today. For example, {today:d M yyyy}",
    });

    /// <summary>A field of which there is nothing to choose but, at most, its own words.</summary>
    public static FormPart Of(Field field) => Of(AskedField.Of(field), WordsOf(field), []);

    /// <param name="options">What there is to choose from; null where there is nothing to choose.</param>
    /// <param name="chosen">What is chosen already, where several can be.</param>
    public static FormPart Of(AskedField asked, IReadOnlyList<Option>? options, IReadOnlyList<string> chosen) => asked.Field switch
    {
        TextListField when options is not null => new("_CheckBoxes", new CheckBoxes(asked.Name, asked.Label, options) { Hint = asked.Hint, Values = chosen }),
        _ when options is not null => Choice(asked, options),
        DateField => new("_DateInput", new DateInput(asked.Name, asked.Label) { Hint = asked.Hint, Value = asked.Value is not null && DateField.TryParse(asked.Value, out var day) ? day : null }),
        NumberField => new("_TextInput", new TextInput(asked.Name, asked.Label) { Hint = asked.Hint, Value = asked.Value, Width = 5, InputMode = "decimal" }),
        WeightsField => Numbers(asked, Weights),
        TextField { IsShort: true } => new("_TextInput", new TextInput(asked.Name, asked.Label) { Hint = asked.Hint, Value = asked.Value, Width = 30 }),
        _ => new("_TextArea", new TextArea(asked.Name, asked.Label) { Hint = asked.Hint, Value = asked.Value }),
    };

    public static FormPart Numbers(AskedField asked, IReadOnlyList<ResultBox> boxes) => new("_Results", new Results(asked.Name, asked.Label, boxes) { Hint = asked.Hint });

    /// <summary>The words among which the field chooses; null where it chooses among none.</summary>
    public static IReadOnlyList<Option>? WordsOf(Field field) => field switch
    {
        IChoiceField choice => [.. choice.Choices.Select(word => new Option(word, choice.LabelOf(word)))],
        BooleanField => [new(FormJson.Yes, "Yes"), new(FormJson.No, "No")],
        _ => null,
    };

    public static string LabelOf(Field field) => field.Presence == Presence.Optional ? $"{field.Label} (optional)" : field.Label;

    /// <summary>How a day to come is typed.</summary>
    public static string? ExampleOf(Field field, DateOnly today) => field is DateField ? $"For example, {today.AddMonths(3):d M yyyy}" : null;

    private static FormPart Choice(AskedField asked, IReadOnlyList<Option> options)
    {
        var select = new Select(asked.Name, asked.Label, options) { Hint = asked.Hint, Value = asked.Value ?? (options.Count == 1 ? options[0].Value : null) };
        return options.Count <= MostRadios
            ? new FormPart("_Radios", select)
            : new FormPart("_Select", select with { Options = [new Option("", ""), .. options], IsTyped = true, Hint = select.Hint ?? TypingOf(asked.Field) });
    }

    /// <summary>What to type where there are too many choices to look through.</summary>
    private static string TypingOf(Field field) =>
        field is CodeField { Source: CodeSource.Record } ? "Type a part of it, such as a word or a day" : "Type parts of a name, its initials or a code";
}
