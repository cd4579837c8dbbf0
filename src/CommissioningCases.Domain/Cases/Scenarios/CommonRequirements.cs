using static CommissioningCases.Domain.Letters.LetterOf2009;

namespace CommissioningCases.Domain.Cases;

/// <summary>What every step needs, and what every key step needs besides.</summary>
internal static class CommonRequirements
{
    public static IEnumerable<Requirement<CaseFile>> Of(Step step, IReadOnlyList<OversightMechanism> oversight)
    {
        yield return Given(PP_6b, "The decision has a clear rationale", TakeStep.RationaleField, attempt => attempt.Rationale);
        if (!step.IsKey)
        {
            yield break;
        }

        yield return Given(PP_6a, "The process is fair and transparent, and the commissioner can show it", TakeStep.FairnessField, attempt => attempt.Fairness);
        yield return Given(PP_6c, "The step is driven by needs, and the commissioner can show it", TakeStep.NeedsField, attempt => attempt.Needs);
        yield return Given(PP_6d, "The step is proportionate to the size and seriousness of the problem", TakeStep.ProportionalityField, attempt => attempt.Proportionality);
        yield return BoardApproval;
        foreach (var mechanism in oversight)
        {
            yield return NotOpposedBy(mechanism);
        }
    }

    /// <summary>The PCT Board decided on this step since the stage was entered, and approved it last.</summary>
    private static Requirement<CaseFile> BoardApproval { get; } = new(
        PP_10a,
        "The PCT Board has approved this step",
        view => view.File.LatestBoardDecision(view.Step.Name, view.On) switch
        {
            null => Finding.Missing("The board has not decided since this stage began", Ask(view, "Record the board's decision")),
            { Details.Approved: true } approval => Finding.Met($"Approved on {EnglishFormat.Day(approval.On)}", approval.Mark.Number),
            var refusal => Finding.Missing($"The board did not approve it on {EnglishFormat.Day(refusal.On)}", Ask(view, "Record a new decision of the board")),
        });

    private static Prompt Ask(Outlook<CaseFile> view, string text) =>
        new(RecordBoardDecision.Definition, text) { Filled = [(RecordBoardDecision.StepField, view.Step.Name)] };

    private static NotOpposed NotOpposedBy(OversightMechanism mechanism) => new(
        mechanism,
        $"{mechanism.Title} has not said “not assured”",
        view => view.File.LatestAssurance(mechanism.Mechanism, view.On) switch
        {
            null => Finding.Met("Nothing said yet"),
            { IsAssured: true } latest => Finding.Met($"{latest.OutcomeText} on {EnglishFormat.Day(latest.On)}", latest.Mark.Number),
            var latest => Finding.Missing(
                $"Not assured since {EnglishFormat.Day(latest.On)}",
                Requirements.AssuranceBy(mechanism.Mechanism, $"Record a new outcome of {mechanism.Title}")),
        });

    private static Requirement<CaseFile> Given(Clause clause, string statement, TextField field, Func<TakeStep, string> text) =>
        Requirements.AnsweredOnForm(clause, statement, field, view => text(view.Attempt).Length > 0);
}
