namespace CommissioningCases.Application.Store;

/// <summary>A stretch of the trail that fits into memory: every history whose id lies in it, in the order of the ids.</summary>
/// <param name="After">The id before the first possible one; null where even the first of all ids is possible.</param>
/// <param name="Through">The last possible id.</param>
internal sealed record TrailPage(Guid? After, Guid Through, IReadOnlyList<(CaseHistory History, CaseHead? Head)> Histories);
