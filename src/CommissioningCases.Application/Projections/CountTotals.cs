namespace CommissioningCases.Application.Projections;

/// <summary>What many histories come to, counted one by one as an attempt counts its own.</summary>
internal sealed class CountTotals
{
    private readonly Dictionary<CaseCount, int> _counts = [];
    private readonly Dictionary<CaseTally, int> _tallies = [];

    public IEnumerable<CaseCount> Counts => _counts.Select(count => count.Key with { Cases = count.Value });

    public IEnumerable<CaseTally> Tallies => _tallies.Select(tally => tally.Key with { Count = tally.Value });

    public void Add(CountedHistory counted)
    {
        if (counted.Case is { } about)
        {
            var place = CaseCounts.Of(about);
            _counts[place] = _counts.GetValueOrDefault(place) + 1;
        }

        foreach (var tally in counted.Tallies)
        {
            Add(tally);
        }
    }

    public void Add(CaseTally tally)
    {
        var what = tally with { Count = 1 };
        _tallies[what] = _tallies.GetValueOrDefault(what) + tally.Count;
    }
}
