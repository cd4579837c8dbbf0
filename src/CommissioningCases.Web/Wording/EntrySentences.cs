using System.Text.Json;

namespace CommissioningCases.Web.Wording;

/// <summary>Puts the entries of one history into words, accepted and refused ones.</summary>
/// <param name="file">What the history folds to.</param>
public sealed class EntrySentences(HistoryFile file, Names names)
{
    public Names Names => names;

    /// <param name="action">The name of the action that was attempted.</param>
    /// <param name="fields">What it gave.</param>
    /// <param name="number">The entry's number.</param>
    public Sentence Accepted(string action, JsonElement fields, int number)
    {
        var sentence = file.Kind.Tell(file, action, fields, number, names) ?? throw Unknown(action);
        return sentence with { Details = [.. FieldText.All(sentence.Shown, fields, names), .. sentence.Details] };
    }

    /// <summary>What was tried, as "Tried to consider alternatives", with everything that the attempt gave.</summary>
    public Sentence Refused(string action, JsonElement fields)
    {
        var definition = file.Kind.Find(action) ?? throw Unknown(action);
        var step = (file.Kind.Read(file, action, fields) as TakeStep)?.Step;
        return new Sentence($"Tried to {EnglishFormat.LowerFirst(string.IsNullOrEmpty(step) ? definition.Title : names.Step(step))}")
        {
            Details = FieldText.All([.. OwnFields(step), .. definition.Fields], fields, names),
        };
    }

    private IReadOnlyList<Field> OwnFields(string? step) =>
        step is not null && file is CaseFile caseFile && caseFile.Scenario.FindStep(step) is { } found ? [.. found.OwnFields, SharedApplications.Field] : [];

    private static InvalidOperationException Unknown(string action) => new($"There is no action {action}.");
}
