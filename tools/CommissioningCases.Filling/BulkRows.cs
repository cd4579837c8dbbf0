namespace CommissioningCases.Filling;

/// <summary>The rows of some cases, table by table.</summary>
internal sealed class BulkRows
{
    public List<CaseHistory> Histories { get; } = [];

    public List<Entry> Entries { get; } = [];

    /// <summary>The rows of every view but the counts.</summary>
    public List<IProjectionRow> Views { get; } = [];

    /// <summary>What is counted of each history.</summary>
    public List<CountedHistory> Counted { get; } = [];

    /// <summary>Adds the views of a history whose entries have been added.</summary>
    public void Add(CaseState state, KnownBodies bodies)
    {
        List<IProjectionRow> views = [.. CaseProjections.Of(state, bodies)];
        Views.AddRange(views);
        Counted.Add(CountedHistory.Of(views));
    }
}
