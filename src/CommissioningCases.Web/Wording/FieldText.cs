using System.Text.Json;

namespace CommissioningCases.Web.Wording;

/// <summary>Puts the fields of an attempt into words, whatever its action.</summary>
public static class FieldText
{
    /// <summary>Every field that was given, under its label. A step's own name is left out: the sentence says it; and so is a notice, which is a page of its own.</summary>
    public static IReadOnlyList<Detail> All(IEnumerable<Field> fields, JsonElement values, Names names)
    {
        var details = new List<Detail>();
        foreach (var field in fields)
        {
            if (field != TakeStep.StepField && field != ProposeStep.StepField && field is not NoticeField
                && values.TryGetProperty(field.Name, out var value)
                && Of(field, value, names) is { Length: > 0 } text)
            {
                details.Add(new Detail(field.Label, text));
            }
        }

        return details;
    }

    private static string Of(Field field, JsonElement value, Names names) => (field, value.ValueKind) switch
    {
        (CodeField code, JsonValueKind.String) => Name(code.Source, value.GetString()!, names),
        (TextListField { Source: { } source }, JsonValueKind.Array) => EnglishFormat.List([.. value.EnumerateArray().Select(item => Name(source, item.ToString(), names))]),
        (TextListField, JsonValueKind.Array) => string.Join("\n", value.EnumerateArray()),
        (IChoiceField choice, JsonValueKind.String) => choice.LabelOf(value.GetString()!),
        (DateField, JsonValueKind.String) when DateField.TryParse(value.GetString()!, out var day) => EnglishFormat.Day(day),
        (ResultsField { KeyedBy: "question" }, JsonValueKind.Object) => EnglishFormat.List([.. value.EnumerateObject().Select(mark => $"question {mark.Name}: {Number(mark.Value)}")]),
        (ResultsField, JsonValueKind.Object) => EnglishFormat.List([.. value.EnumerateObject().Select(result => $"{names.Measure(result.Name)} {Number(result.Value, value => names.Amount(result.Name, value))}")]),
        (CriteriaField, JsonValueKind.Object) => string.Join("\n", value.EnumerateObject().Select(finding => $"criterion {finding.Name}: {Part(finding.Value, CriteriaField.Result)}. {Part(finding.Value, CriteriaField.Reason)}")),
        (WeightsField, JsonValueKind.Object) => EnglishFormat.List([.. value.EnumerateObject().Select(weight => $"{weight.Name} {Number(weight.Value)}%")]),
        (ApplicationsField, JsonValueKind.Array) => EnglishFormat.List([.. value.EnumerateArray().Select(application => Application(application, names))]),
        (_, JsonValueKind.Number) => Number(value),
        (_, JsonValueKind.True) => "Yes",
        (_, JsonValueKind.False) => "No",
        _ => value.ToString(),
    };

    /// <summary>What a part of a value says; a dash where it says nothing.</summary>
    private static string Part(JsonElement value, string name) => value.TryGetProperty(name, out var part) ? part.ToString() : "–";

    /// <summary>A number in its own words; what was typed where it is none, of which no entry is made.</summary>
    private static string Number(JsonElement value, Func<ExactNumber, string>? words = null) =>
        ExactNumber.TryRead(value, out var number) ? (words ?? EnglishFormat.Number)(number) : value.ToString();

    private static string Application(JsonElement application, Names names) =>
        $"{names.Provider(application.GetProperty("provider").GetString()!)}: {(application.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : "pending")}";

    private static string Name(CodeSource source, string code, Names names) => source switch
    {
        CodeSource.Pct => names.Pct(code),
        _ when source.IsProvider() => names.Provider(code),
        CodeSource.Measure => names.Measure(code),
        CodeSource.Step or CodeSource.KeyStep or CodeSource.ProposedStep => names.Step(code),
        CodeSource.Question => names.Question(code),
        CodeSource.Person => names.Person(code),
        CodeSource.Cluster => names.Cluster(code),
        CodeSource.ChoiceService or CodeSource.SelectedService or CodeSource.OfferedService or CodeSource.ProposedService => names.Service(code),
        _ => code,
    };
}
