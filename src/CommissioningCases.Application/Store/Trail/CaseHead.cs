namespace CommissioningCases.Application.Store;

/// <summary>Where a case's chain ends, so that entries missing at its end are noticed. It only ever moves forward, by one entry at a time.</summary>
public sealed record CaseHead
{
    public required Guid CaseId { get; init; }

    public required int LastNumber { get; init; }

    public required byte[] LastHash { get; init; }
}
