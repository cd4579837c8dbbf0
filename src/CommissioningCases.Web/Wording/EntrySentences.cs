using System.Text.Json;

namespace CommissioningCases.Web.Wording;

/// <summary>Puts the entries of one history into words, accepted and refused ones.</summary>
/// <param name="file">What the history folds to.</param>
public sealed class EntrySentences(HistoryFile file, Names names)
{
    /// <param name="action">The name of the action that was attempted.</param>
    /// <param name="fields">What it gave.</param>
    /// <param name="number">The entry's number.</param>
    public Sentence Accepted(string action, JsonElement fields, int number)
    {
        var read = file.Kind.Read(file, action, fields) ?? throw Unknown(action);
        if (file is ProgrammeFile programme)
        {
            return new ProgrammeSentences(programme, names).Of((HistoryAction<ProgrammeFile>)read, fields);
        }

        var sentence = new CaseSentences((CaseFile)file, names).Of((HistoryAction<CaseFile>)read, number);
        return action == TakeStep.Definition.Name
            ? sentence with { Details = [.. FieldText.All(OwnFields(fields), fields, names), .. sentence.Details] }
            : sentence;
    }

    /// <summary>What was tried, as "Tried to consider alternatives", with everything that the attempt gave.</summary>
    public Sentence Refused(string action, JsonElement fields)
    {
        var definition = file.Kind.Find(action) ?? throw Unknown(action);
        var title = definition == TakeStep.Definition && fields.TryGetProperty(TakeStep.StepField.Name, out var step) ? names.Step(step.ToString()) : definition.Title;
        return new Sentence($"Tried to {British.LowerFirst(title)}")
        {
            Details = FieldText.All([.. OwnFields(fields), .. definition.Fields], fields, names),
        };
    }

    private IReadOnlyList<Field> OwnFields(JsonElement fields) =>
        file is CaseFile caseFile && fields.TryGetProperty(TakeStep.StepField.Name, out var step) && caseFile.Scenario.FindStep(step.ToString()) is { } found
            ? [.. found.OwnFields, SharedApplications.Field]
            : [];

    private static InvalidOperationException Unknown(string action) => new($"There is no action {action}.");
}
