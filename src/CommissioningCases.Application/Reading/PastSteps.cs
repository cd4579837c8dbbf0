namespace CommissioningCases.Application.Reading;

/// <summary>A step that a case has taken, and the case as the step found it.</summary>
public sealed record PastStep(Step Step, StepTaken Taken, Outlook<CaseFile> Found);

/// <summary>The steps that a case has taken, in their order.</summary>
public static class PastSteps
{
    /// <param name="entries">The history of that case, from its first entry.</param>
    public static IEnumerable<PastStep> Of(CaseFile file, IEnumerable<EntryView> entries, KnownBodies bodies)
    {
        var steps = file.StepsTaken.ToDictionary(step => step.Mark.Number);
        HistoryFile? before = null;
        foreach (var entry in entries.Where(entry => entry.IsAccepted))
        {
            if (before is CaseFile then && steps.TryGetValue(entry.Number, out var taken) && then.Scenario.FindStep(taken.Details.Step) is { } step)
            {
                yield return new PastStep(step, taken, new Outlook<CaseFile>(then, taken.On, taken.Details, bodies));
            }

            before = file.Kind.Fold(before, entry.Do, entry.Fields, new EntryMark(entry.Number, entry.On, entry.RecordId));
        }
    }
}
