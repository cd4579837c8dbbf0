namespace CommissioningCases.Domain.Cases;

/// <summary>The condition that an oversight mechanism does not stand against a step by "not assured".</summary>
public sealed record NotOpposed(OversightMechanism Mechanism, string Statement, Func<Outlook<CaseFile>, Finding> Test)
    : Requirement<CaseFile>(Mechanism.Clause, Statement, Test);
