using System.Text.Json;
using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>
/// How the forms of one kind of history ask for the fields of its actions and read them. A field is drawn and read as its kind says; this holds what only the
/// history can say: which codes there are to choose from, which choices make sense at present.
/// </summary>
public sealed class FormFields<TOverview>
    where TOverview : IHistoryOverview
{
    /// <summary>What there is to choose from, by where the codes come from.</summary>
    public required IReadOnlyDictionary<CodeSource, Func<HistoryForm<TOverview>, IEnumerable<Option>>> Sources { get; init; }

    /// <summary>The same for a field that offers something else than its source or its words say.</summary>
    public IReadOnlyDictionary<Field, Func<HistoryForm<TOverview>, IEnumerable<Option>>> Options { get; init; } = new Dictionary<Field, Func<HistoryForm<TOverview>, IEnumerable<Option>>>();

    /// <summary>The boxes of fields that hold a number for each of several things.</summary>
    public IReadOnlyDictionary<Field, Func<HistoryForm<TOverview>, IEnumerable<ResultBox>>> Boxes { get; init; } = new Dictionary<Field, Func<HistoryForm<TOverview>, IEnumerable<ResultBox>>>();

    /// <summary>Fields that are drawn or read in a way of their own.</summary>
    public IReadOnlyDictionary<Field, FieldInput<TOverview>> Inputs { get; init; } = new Dictionary<Field, FieldInput<TOverview>>();

    public IReadOnlyList<DependentField> Dependents { get; init; } = [];

    /// <param name="on">The day that the form begins with; null for none.</param>
    public IReadOnlyList<FormPart> PartsOf(IEnumerable<Field> fields, HistoryForm<TOverview> form, DateOnly? on) =>
    [
        FieldParts.Day(form.Overview.Today, on),
        .. fields.Where(field => Dependents.All(one => one.Field != field || one.Words.Count > 1)).SelectMany(field => Parts(field, form)),
    ];

    /// <summary>The fields of an attempt as they were typed.</summary>
    /// <param name="given">Fields that the page's address gives, such as the step.</param>
    public JsonElement Read(IFormCollection form, IEnumerable<Field> fields, params ReadOnlySpan<(Field Field, string Value)> given) => FormJson.Read(
        form,
        fields.Where(field => Dependents.All(one => one.Field != field || one.IsAsked(form))),
        field => Inputs.GetValueOrDefault(field)?.Read is { } read ? read(form) : FormJson.Value(form, field),
        given);

    /// <summary>The box beside which a message about a field stands; null where another message says it already.</summary>
    public string? BoxOf(string field, IFormCollection form) =>
        Inputs.FirstOrDefault(one => one.Key.Name == field && one.Value.BoxOf is not null).Value is { BoxOf: { } boxOf } ? boxOf(form) : field;

    /// <summary>As a rule one part; several where a field has several answers, none where another part asks for it.</summary>
    private IEnumerable<FormPart> Parts(Field field, HistoryForm<TOverview> form)
    {
        if (Inputs.GetValueOrDefault(field)?.Draw(form) is { } own)
        {
            return own;
        }

        var asked = new AskedField(field, Dependents.Any(one => one.Field == field) ? field.Label : FieldParts.LabelOf(field), form.HintOf(field), form.Value(field));
        return Boxes.TryGetValue(field, out var boxes)
            ? boxes(form).Select(box => Filled(box, field, form)).ToList() is { Count: > 0 } shown ? [FieldParts.Numbers(asked, shown)] : []
            : field is WeightsField ? [FieldParts.Numbers(asked, [.. FieldParts.Weights.Select(box => Filled(box, field, form))])]
            : [FieldParts.Of(asked, OptionsOf(field, form), form.Given(field.Name))];
    }

    /// <summary>The box with the number that it holds already.</summary>
    private static ResultBox Filled(ResultBox box, Field field, HistoryForm<TOverview> form) => box with { Value = form.Value(Results.NameOf(field.Name, box.Key)) ?? box.Value };

    /// <summary>Null for a field of which there is nothing to choose.</summary>
    private IReadOnlyList<Option>? OptionsOf(Field field, HistoryForm<TOverview> form)
    {
        var options = Options.TryGetValue(field, out var own) ? own(form)
            : SourceOf(field) is { } source ? Sources.TryGetValue(source, out var codes) ? codes(form) : throw new InvalidOperationException($"No form of a {form.Overview.File.Kind.Name} offers {source}.")
            : FieldParts.WordsOf(field);
        return options is null ? null : [.. options.Select(option => option with { Below = Below(field, option.Value, form) })];
    }

    private static CodeSource? SourceOf(Field field) => field switch
    {
        CodeField code => code.Source,
        TextListField list => list.Source,
        _ => null,
    };

    /// <summary>The fields that are asked only of those who make that choice.</summary>
    private FormPart? Below(Field choice, string word, HistoryForm<TOverview> form)
    {
        var parts = Dependents
            .Where(one => one.Choice == choice && one.IsBelow(word))
            .Select(one => FieldParts.Of(
                new AskedField(one.Field, one.Field.Label, one.Hint ?? one.Field.Hint ?? FieldParts.ExampleOf(one.Field, form.Overview.Today), form.Value(one.Field)),
                OptionsOf(one.Field, form),
                form.Given(one.Field.Name)))
            .ToList();
        return parts.Count == 0 ? null : new FormPart("_Parts", parts);
    }
}
