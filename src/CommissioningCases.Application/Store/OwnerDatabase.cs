namespace CommissioningCases.Application.Store;

/// <summary>The database as the owner of its tables reaches it, for what has to see everything.</summary>
public sealed record OwnerDatabase(string ConnectionString);
