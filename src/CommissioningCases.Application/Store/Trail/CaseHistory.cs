namespace CommissioningCases.Application.Store;

/// <summary>A case's or a choice programme's history: what its entries belong to. Written once, like they are.</summary>
public sealed record CaseHistory
{
    public required Guid Id { get; init; }

    /// <summary>The reference. Cases and programmes share one set of names.</summary>
    public required string Name { get; init; }

    /// <summary>The edition of the rules by which its attempts are decided.</summary>
    public required string Edition { get; init; }
}
