namespace CommissioningCases.Application.Projections;

/// <summary>A row of a case's views: derived from its entries, written with them, and rebuildable from them at any time.</summary>
public interface IProjectionRow
{
    Guid CaseId { get; }
}

/// <summary>A row of which a case can have several, each of one of its entries.</summary>
public interface IEntryProjectionRow : IProjectionRow
{
    int Number { get; }
}
