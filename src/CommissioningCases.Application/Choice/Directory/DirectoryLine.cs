namespace CommissioningCases.Application.Choice;

/// <summary>What of the directory is looked for. What is left out narrows nothing.</summary>
public sealed record DirectoryFilter
{
    /// <summary>Code of a PCT cluster.</summary>
    public string? Cluster { get; init; }

    /// <summary>Code of a national service or name of a local one.</summary>
    public string? Service { get; init; }

    /// <summary>A provider's code or a part of its name.</summary>
    public string? Provider { get; init; }
}

/// <summary>A provider among which patients of a service can choose.</summary>
/// <param name="Number">The entry of the cluster's programme by which it qualified, or was named as an existing provider.</param>
public sealed record DirectoryLine(
    string Cluster, string Service, string Provider, string ProviderName, bool IsExisting, DateOnly Since, DateOnly? ExpiresOn, string? Contact, string? Sites, string? Hours, int? WaitWeeks, int Number);
