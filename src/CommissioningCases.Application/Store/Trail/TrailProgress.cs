namespace CommissioningCases.Application.Store;

/// <summary>How far going through the trail has come.</summary>
public sealed record TrailProgress(long CasesDone, long Cases, long Entries);
