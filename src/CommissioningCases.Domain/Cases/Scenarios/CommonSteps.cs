namespace CommissioningCases.Domain.Cases;

/// <summary>The step that every scenario has.</summary>
internal static class CommonSteps
{
    /// <summary>The name of the step by which a case is given up.</summary>
    public const string WithdrawCase = "withdraw-case";

    private static ChoiceField<WithdrawalReason> Reason { get; } = new("reason", "Why the case is withdrawn");

    /// <summary>The commissioner gives the case up. After a key step that is the Board's to decide, and no mechanism can keep it from being decided.</summary>
    public static Step Withdraw(IReadOnlyList<Stage> openStages) => new(WithdrawCase, "Withdraw the case")
    {
        From = openStages,
        To = Stage.Closed,
        Ending = CaseEnding.Withdrawn,
        OwnFields = [Reason],
        BecomesKey = new KeyCondition(
            "once a key step was taken",
            file => file.StepsTaken.Exists(step => step.Proposal is not null),
            "What the Board has decided, this service lets only the Board give up; and a mechanism that says “not assured” cannot keep a case from being given up."),
        NeedsBoardAlone = true,
        EndsWithoutChange = true,
    };
}
