namespace CommissioningCases.Application.Projections;

/// <summary>A measure that a case or a contract has, from which others of its trust take it over.</summary>
public sealed record MeasureUsed : IEntryProjectionRow, IScoped
{
    public required Guid CaseId { get; init; }

    /// <summary>The entry that set it.</summary>
    public required int Number { get; init; }

    public required DateOnly SetOn { get; init; }

    /// <summary>Its short name.</summary>
    public required string Measure { get; init; }

    /// <summary>What is measured.</summary>
    public required string Name { get; init; }

    /// <summary>The word for its kind.</summary>
    public required string Kind { get; init; }

    public required string Unit { get; init; }

    /// <summary>The word for the side on which it is good to be.</summary>
    public required string Direction { get; init; }

    public required string Pct { get; init; }

    public required string Sha { get; init; }

    public static MeasureUsed Of(Guid caseId, Measure measure, string pct, string sha) => new()
    {
        CaseId = caseId,
        Number = measure.Mark.Number,
        SetOn = measure.On,
        Measure = measure.Details.Measure,
        Name = measure.Details.Name,
        Kind = ExchangeNames.Of(measure.Details.Kind),
        Unit = measure.Details.Unit,
        Direction = ExchangeNames.Of(measure.Details.Target > measure.Details.Baseline ? BetterSide.Higher : BetterSide.Lower),
        Pct = pct,
        Sha = sha,
    };

    public static MeasureUsed Of(Guid contractId, ContractMeasure measure, string pct, string sha) => new()
    {
        CaseId = contractId,
        Number = measure.Mark.Number,
        SetOn = measure.On,
        Measure = measure.Details.Measure,
        Name = measure.Details.Name,
        Kind = ExchangeNames.Of(measure.Details.Kind),
        Unit = measure.Details.Unit,
        Direction = ExchangeNames.Of(measure.Details.Direction),
        Pct = pct,
        Sha = sha,
    };
}
