using System.Globalization;

namespace CommissioningCases.Reliability;

/// <summary>The figures of a run, and the faults that were found, as they come.</summary>
internal sealed class Report
{
    /// <summary>Of one kind of fault so many are told: the first ones say what is wrong.</summary>
    private const int Told = 5;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _faults = [];

    public bool HasFaults => _faults.Count > 0;

    public void Say(string line)
    {
        lock (_lock)
        {
            Console.WriteLine(line);
        }
    }

    public void Figure(string what, string value) => Say($"  {what,-62} {value}");

    public void Figure(string what, long value) => Figure(what, value.ToString("N0", CultureInfo.InvariantCulture));

    public void Figure(string what, TimeSpan value) => Figure(what, Seconds(value));

    /// <summary>Something that must not be: the run fails.</summary>
    /// <param name="kind">What is wrong, in the same words each time.</param>
    public void Fault(string kind, string detail)
    {
        lock (_lock)
        {
            var before = _faults.GetValueOrDefault(kind);
            _faults[kind] = before + 1;
            if (before < Told)
            {
                Console.WriteLine($"  FAULT: {kind}: {detail}");
            }
        }
    }

    /// <summary>The last line, which says whether the service held.</summary>
    public void End() => Say(HasFaults
        ? $"The service did not hold: {string.Join(", ", _faults.Select(fault => $"{fault.Key} ({fault.Value})"))}"
        : "The service held.");

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    /// <summary>Such as "median 2.10 s, worst 4.00 s".</summary>
    public static string Spread(IEnumerable<TimeSpan> times) => times.Order().ToList() is { Count: > 0 } all
        ? $"median {Seconds(all[all.Count / 2])}, worst {Seconds(all[^1])}"
        : "none";
}
