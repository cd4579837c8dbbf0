namespace CommissioningCases.Domain.Cases;

/// <summary>A requirement by which the letter asks that the provider is given chances to improve, or opportunities to present a plan, before others are turned to.</summary>
public sealed record ChanceRequirement(Clause Clause, string Statement, Func<Outlook<CaseFile>, Finding> Test) : Requirement<CaseFile>(Clause, Statement, Test);
