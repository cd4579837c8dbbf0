namespace CommissioningCases.Application.Choice;

/// <summary>What of the directory is looked for.</summary>
/// <param name="Cluster">Code of a PCT cluster; null for every one.</param>
/// <param name="Service">Code of a national service or name of a local one; null for every one.</param>
/// <param name="Provider">A provider's code or a part of its name; null for every one.</param>
public sealed record DirectoryFilter(string? Cluster, string? Service, string? Provider);

/// <summary>A provider among which patients of a service can choose.</summary>
/// <param name="Number">The entry of the cluster's programme by which it qualified, or was named as an existing provider.</param>
public sealed record DirectoryLine(
    string Cluster, string Service, string Provider, string ProviderName, bool IsExisting, DateOnly Since, string? Contact, DateOnly? ExpiresOn, int Number)
{
    internal DirectoryPosition Position(bool isBackwards) => new(Service, Cluster, ProviderName, Number, isBackwards);
}
