namespace CommissioningCases.Web.Features.Audit;

/// <summary>Of which history an entry is, for a cell that leads to both.</summary>
/// <param name="Service">The case's; null where it is of no case.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it is of none.</param>
/// <param name="Contract">The contract's name; null where it is of none. All three are null where nothing but refusals was ever tried.</param>
public sealed record EntryPlace(string Reference, int Number, string? Service, string? Cluster, string? Contract);
