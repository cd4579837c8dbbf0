using System.Text.Json;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;

namespace CommissioningCases.Domain.Rules;

/// <summary>Folds what was accepted, as it was stored, into the file of its case or programme. Decides nothing: <see cref="Rulebook"/> did.</summary>
public static class HistoryFold
{
    /// <summary>The file after one more accepted entry.</summary>
    /// <param name="file">The file before it; null for the first.</param>
    /// <param name="action">Name of the action.</param>
    /// <param name="fields">The values that the decision gave back, as JSON.</param>
    /// <exception cref="InvalidOperationException">No such action can follow in such a history.</exception>
    public static HistoryFile After(HistoryFile? file, string action, JsonElement fields, EntryMark mark)
    {
        var reader = new FieldReader(fields);
        HistoryFile? after = file switch
        {
            null when action == LogCase.Definition.Name => CaseFile.Begin((LogCase)LogCase.Definition.Read(reader), mark),
            null when action == OpenProgramme.Definition.Name => ProgrammeFile.Begin((OpenProgramme)OpenProgramme.Definition.Read(reader), mark),
            CaseFile caseFile when action == TakeStep.Definition.Name => caseFile.After(ReadStep(caseFile, fields), mark),
            CaseFile caseFile when CaseActions.Find(action) is { } definition => caseFile.After(definition.Read(reader), mark),
            ProgrammeFile programme when ProgrammeActions.Find(action) is { } definition => programme.After(definition.Read(reader), mark),
            _ => null,
        };
        return after ?? throw new InvalidOperationException($"\"{action}\" cannot be entry {mark.Number} of its history.");
    }

    private static TakeStep ReadStep(CaseFile file, JsonElement fields)
    {
        var name = new FieldReader(fields).Read(TakeStep.StepField);
        var step = file.Scenario.FindStep(name) ?? throw new InvalidOperationException($"Scenario {file.Scenario.Number} has no step \"{name}\".");
        return TakeStep.Read(new FieldReader(fields), step.IsKey, step.FieldsOn(file));
    }
}
