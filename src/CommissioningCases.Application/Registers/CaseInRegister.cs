namespace CommissioningCases.Application.Registers;

/// <summary>The case of a register's row.</summary>
/// <param name="Stage">The stage's name in the exchange format.</param>
public sealed record CaseInRegister(Guid Id, string Reference, string Service, string Pct, int Scenario, string Stage)
{
    /// <summary>What people call the stage.</summary>
    public string? StageTitle => RuleSets.Standard.Current.Cases.Scenario(Scenario).FindStage(Stage)?.Title;
}
