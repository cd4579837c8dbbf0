namespace CommissioningCases.Domain.Cases;

/// <summary>A requirement by which the letter asks that staff are engaged.</summary>
public sealed record StaffRequirement(Clause Clause, string Statement, Func<Outlook<CaseFile>, Finding> Test) : Requirement<CaseFile>(Clause, Statement, Test);
