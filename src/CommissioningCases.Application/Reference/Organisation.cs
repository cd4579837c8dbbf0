namespace CommissioningCases.Application.Reference;

/// <summary>A body that was added to those built in. It is never changed or taken away: cases name it.</summary>
public sealed record Organisation
{
    public required OrganisationKind Kind { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Only of a provider.</summary>
    public ProviderKind? ProviderKind { get; init; }

    /// <summary>Code of the Strategic Health Authority in whose area it is.</summary>
    public string? Sha { get; init; }

    /// <summary>Codes of a cluster's Primary Care Trusts.</summary>
    public string[] Members { get; init; } = [];
}
