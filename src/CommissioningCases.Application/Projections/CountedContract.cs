using System.Linq.Expressions;

namespace CommissioningCases.Application.Projections;

/// <summary>What of a contract's rows is counted, whether the rows have just been made or stand in the database: both are read by the same expressions.</summary>
internal sealed record CountedContract(Guid CaseId, string Pct, string Sha, DateOnly FromDay, DateOnly? Ends, int Measures, DateOnly? MeasuredUntil)
{
    private static readonly Func<RegisteredContract, CountedContract> Read = OfContract.Compile();
    private static readonly Func<ContractPrompt, CountedPrompt> ReadPrompt = CountedPrompt.OfRow.Compile();

    public static Expression<Func<RegisteredContract, CountedContract>> OfContract => row =>
        new CountedContract(row.CaseId, row.Pct, row.Sha, row.FromDay, row.Ends, row.Measures, row.MeasuredUntil);

    public IReadOnlyList<CountedPrompt> Prompts { get; init; } = [];

    /// <summary>What is counted of a history; null where it is no contract.</summary>
    public static CountedContract? Of(IReadOnlyCollection<IProjectionRow> views) => views.OfType<RegisteredContract>().FirstOrDefault() is not { } contract ? null : Read(contract) with
    {
        Prompts = [.. views.OfType<ContractPrompt>().Select(ReadPrompt)],
    };
}

/// <summary>What is counted of a measurement of which it was asked what will be done.</summary>
internal sealed record CountedPrompt(Guid CaseId, DateOnly Due, DateOnly? AnsweredOn)
{
    public static Expression<Func<ContractPrompt, CountedPrompt>> OfRow => row => new CountedPrompt(row.CaseId, row.Due, row.AnsweredOn);
}
