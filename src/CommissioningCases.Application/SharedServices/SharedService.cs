namespace CommissioningCases.Application.SharedServices;

/// <summary>What a cluster lets the commissioners of others copy for a service that it selected.</summary>
public sealed class SharedService
{
    /// <summary>The programme's history.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Number of the entry by which the service was selected.</summary>
    public required int Selection { get; init; }

    /// <summary>Code of the PCT cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Code of a service of the national list, or the name of another.</summary>
    public required string Service { get; init; }

    /// <summary>As they were when they were shared.</summary>
    public required ServiceTerms Terms { get; set; }

    public required bool IsShared { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required Guid ChangedBy { get; set; }
}
