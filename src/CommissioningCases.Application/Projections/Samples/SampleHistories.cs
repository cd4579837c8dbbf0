using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Application.Projections;

/// <summary>
/// The rows that the views hold of the histories that are embedded beside this class, decided anew by every edition of the rules. They show by which definition
/// the views are made, and so they depend on nothing else: ids and times are made from the place in the histories, and "today" is a day after them all.
/// </summary>
internal sealed class SampleHistories
{
    private const string Folder = "CommissioningCases.Application.Projections.Samples.";

    private static readonly DateOnly Today = new(2013, 3, 31);

    private readonly KnownBodies _bodies = ReferenceData.BuiltIn.Bodies;
    private readonly List<IProjectionRow> _rows = [];

    private SampleHistories()
    {
    }

    /// <summary>The rows of every view, and what is counted of them all.</summary>
    public static (IReadOnlyList<IProjectionRow> Rows, CountTotals Totals) Read()
    {
        var samples = new SampleHistories();
        var totals = new CountTotals();
        var lines = ReadLines();
        var cases = 0;
        foreach (var rules in RuleSets.Standard.All)
        {
            var refused = new List<Entry>();
            foreach (var state in samples.Decide(lines, rules, ref cases, refused))
            {
                List<IProjectionRow> rows = [.. CaseProjections.Of(state, samples._bodies)];
                samples._rows.AddRange(rows);
                var counted = CountedHistory.Of(rows);
                totals.Add(counted);
                if (counted.Case is { } about)
                {
                    foreach (var entry in refused.Where(entry => entry.CaseId == about.CaseId))
                    {
                        totals.Add(CaseTallies.Refusals(about.Pct, about.Sha, about.Scenario, entry.OnDay, 1));
                    }
                }
            }
        }

        return (samples._rows, totals);
    }

    /// <summary>Where the lines lead; the words of each entry are added on the way.</summary>
    /// <param name="refused">Takes the entries that were refused.</param>
    private Dictionary<string, CaseState>.ValueCollection Decide(List<HistoryLine> lines, RuleSet rules, ref int cases, List<Entry> refused)
    {
        var histories = new InMemoryHistories(new RuleSets(rules), _bodies, Today);
        var states = new Dictionary<string, CaseState>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (values, file) = histories.Decide(line).Decision switch
            {
                Decision.Accepted accepted => (accepted.Values, accepted.After),
                Decision.Refused decided => (decided.Values, null),
                _ => (null, null),
            };
            if (values is null)
            {
                continue;
            }

            if (!states.TryGetValue(line.Case!, out var state))
            {
                state = CaseState.Begin(new CaseHistory { Id = new Guid(++cases, 0, 0, new byte[8]), Name = line.Case!, Edition = rules.Edition }, rules);
            }

            var entry = Entry(state, line, values, isAccepted: file is not null);
            if (!entry.IsAccepted)
            {
                refused.Add(entry);
            }

            states[line.Case!] = state = state.After(entry, file ?? (state.File is { } was ? was with { LastNumber = entry.Number } : null));
            if (EntryWords.Of(state, entry, _bodies) is { } words)
            {
                _rows.Add(words);
            }
        }

        return states.Values;
    }

    /// <summary>As much of an entry as views tell of it: who made it, and its place in a chain, are not among that.</summary>
    private static Entry Entry(CaseState before, HistoryLine line, FieldValues values, bool isAccepted)
    {
        var on = DateOnly.ParseExact(line.Submission.Fields.GetProperty("on"u8).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Entry
        {
            CaseId = before.History.Id,
            Number = before.LastNumber + 1,
            Do = line.Submission.Do!,
            OnDay = on,
            Fields = values.ToCanonicalJson(),
            Outcome = isAccepted ? Store.Entry.Accepted : Store.Entry.Refused,
            Unmet = [],
            RecordedAt = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero).AddMinutes(before.LastNumber),
            UserId = Guid.Empty,
            UserName = "",
            Role = "",
            AttemptId = Guid.Empty,
            PreviousHash = [],
            Hash = [],
        };
    }

    private static List<HistoryLine> ReadLines()
    {
        var assembly = typeof(SampleHistories).Assembly;
        var lines = new List<HistoryLine>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                using var document = JsonDocument.Parse(line);
                lines.Add(HistoryLine.Read(document.RootElement.Clone()));
            }
        }

        return lines;
    }
}
