namespace CommissioningCases.Application.Recording;

/// <summary>That nobody decides as the Board on a proposal of their own, nor takes a step on a decision that they recorded (PP.10a).</summary>
internal static class BoardRights
{
    /// <returns>The fact that somebody else must have recorded, and what is wrong where nobody else has; null where it may be by anybody.</returns>
    public static (Fact Fact, FieldError Error)? SecondPerson(CaseFile file, ParsedAction parsed) => parsed.Action switch
    {
        RecordBoardDecision decision when file.StandingProposal(decision.Step, parsed.On) is { } proposal =>
            (proposal, new FieldError(RecordBoardDecision.StepField.Name, "You proposed this step yourself, so that somebody else must record what the Board decided")),
        TakeStep step when file.AsOf(parsed.On ?? DateOnly.MaxValue) is var known && known.StandingProposal(step.Step) is { } proposal && known.DecisionOn(proposal) is { } decision =>
            (decision, new FieldError(TakeStep.StepField.Name, "You recorded the Board’s decision on this step, so that somebody else must take it")),
        _ => null,
    };
}
