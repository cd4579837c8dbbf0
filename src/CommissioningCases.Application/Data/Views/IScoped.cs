namespace CommissioningCases.Application.Data.Views;

/// <summary>A row that belongs to a Primary Care Trust and its Strategic Health Authority, by which it is seen or not.</summary>
public interface IScoped
{
    string Pct { get; }

    string Sha { get; }
}

/// <summary>A row of a case's views: derived from its entries, written with them, and rebuildable from them at any time.</summary>
public interface ICaseView
{
    Guid CaseId { get; }
}
