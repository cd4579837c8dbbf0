namespace CommissioningCases.Domain.Cases;

/// <summary>The step that every scenario has.</summary>
internal static class CommonSteps
{
    /// <summary>The commissioner gives the case up, which needs only a rationale.</summary>
    public static Step Withdraw(IReadOnlyList<Stage> openStages) => new("withdraw-case", "Withdraw the case")
    {
        From = openStages,
        To = Stage.Closed,
    };
}
