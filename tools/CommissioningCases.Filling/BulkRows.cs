namespace CommissioningCases.Filling;

/// <summary>The rows of some cases, table by table.</summary>
internal sealed class BulkRows
{
    public List<CaseHistory> Histories { get; } = [];

    public List<Entry> Entries { get; } = [];

    /// <summary>The rows of every view but the counts.</summary>
    public List<IProjectionRow> Views { get; } = [];

    /// <summary>How many of the cases are in which stage.</summary>
    public Dictionary<CaseCount, int> Counts { get; } = [];

    /// <summary>How many of each thing that is tallied.</summary>
    public Dictionary<CaseTally, int> Tallies { get; } = [];

    /// <summary>Adds the views of a case whose entries have been added.</summary>
    public void Add(CaseState state, PrimaryCareTrust pct, KnownBodies bodies)
    {
        List<IProjectionRow> views = [.. CaseProjections.Of(state, bodies)];
        Views.AddRange(views);
        foreach (var tally in CaseTallies.Of(views))
        {
            Tallies[tally] = Tallies.GetValueOrDefault(tally) + 1;
        }

        var file = (CaseFile)state.File!;
        var stage = new CaseCount { Pct = pct.Code, Sha = pct.Sha, Scenario = file.Scenario.Number, Stage = file.StageName, Cases = 1 };
        Counts[stage] = Counts.GetValueOrDefault(stage) + 1;
    }
}
