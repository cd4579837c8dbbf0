namespace CommissioningCases.Application.Oversight;

/// <summary>The case of a register's row.</summary>
/// <param name="Stage">The stage's name in the exchange format.</param>
public sealed record CaseInRegister(Guid Id, string Reference, string Service, string Pct, int Scenario, string Stage);
