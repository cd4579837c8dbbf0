namespace CommissioningCases.Application.Projections;

/// <summary>What of a history is counted: one of the two where it is a case or a contract, neither where it is a choice programme.</summary>
internal sealed record CountedHistory(CountedCase? Case, CountedContract? Contract)
{
    /// <summary>Each thing that is tallied, once for each time that it is.</summary>
    public IEnumerable<CaseTally> Tallies =>
        Case is not null ? CaseTallies.Of(Case)
        : Contract is not null ? ContractTallies.Of(Contract)
        : [];

    public static CountedHistory Of(IReadOnlyCollection<IProjectionRow> views) => new(CountedCase.Of(views), CountedContract.Of(views));
}
