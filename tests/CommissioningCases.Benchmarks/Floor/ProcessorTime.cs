using System.Globalization;

namespace CommissioningCases.Benchmarks.Floor;

/// <summary>The processor time that a program and those it has started have used since they began, as Linux counts it.</summary>
internal static class ProcessorTime
{
    private const double MillisecondsOfTick = 10;

    /// <returns>In milliseconds. What programs used that have ended is theirs who waited for them.</returns>
    public static double Of(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => int.TryParse(name, out _)).Select(Read).OfType<Times>().ToList();
        var family = new HashSet<int> { process };
        while (all.Any(times => family.Contains(times.Parent) && family.Add(times.Process)))
        {
        }

        return all.Where(times => family.Contains(times.Process)).Sum(times => times.Ticks) * MillisecondsOfTick;
    }

    /// <summary>The postmaster of a data folder.</summary>
    public static int PostmasterOf(string dataFolder) =>
        int.Parse(File.ReadLines(Directory.EnumerateFiles(dataFolder, "postmaster.pid", SearchOption.AllDirectories).Single()).First(), CultureInfo.InvariantCulture);

    private static Times? Read(string process)
    {
        try
        {
            // The name of the program stands in brackets, and may hold anything.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new Times(Number(process), Number(fields[1]), fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Times(int Process, int Parent, long Ticks);
}
