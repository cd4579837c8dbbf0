namespace CommissioningCases.Application.Verification;

/// <summary>Gathers what is wrong with the trail; in a trail that was tampered with at large, only the first of it.</summary>
internal sealed class Discrepancies
{
    private const int Most = 1000;
    private readonly List<Discrepancy> _first = [];

    public long Found { get; private set; }

    public IReadOnlyList<Discrepancy> First => _first;

    public void Add(string? reference, int? entry, string what)
    {
        Found++;
        if (_first.Count < Most)
        {
            _first.Add(new Discrepancy(reference, entry, what));
        }
    }
}
