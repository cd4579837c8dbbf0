using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>What a case adds to the tallies.</summary>
internal static class CaseTallies
{
    /// <summary>One of each thing that is counted of the case.</summary>
    public static IEnumerable<CaseTally> Of(CountedCase counted)
    {
        if (counted.NextDue is { } due)
        {
            yield return Tally(counted, CaseTally.Due, DateField.Format(due), "");
        }

        if (counted is { IsClosed: false, StaffEngaged: false })
        {
            yield return Tally(counted, CaseTally.StaffNotEngaged, counted.Stage, "");
        }

        foreach (var departure in counted.Departures.Where(departure => !departure.IsStruck))
        {
            yield return Tally(counted, CaseTally.Departures, departure.Clause, departure.State);
        }

        foreach (var group in counted.Oversight.GroupBy(standing => standing.Group))
        {
            foreach (var state in group.Select(standing => standing.State).Append(CaseTally.AnyState).Distinct())
            {
                yield return Tally(counted, CaseTally.Oversight, group.Key, state);
            }
        }
    }

    /// <summary>What an attempt adds and takes away, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    public static IReadOnlyList<CaseTally> Changes(CountedCase? before, CountedCase? after)
    {
        var changes = new Dictionary<CaseTally, int>();
        foreach (var tally in after is null ? [] : Of(after))
        {
            changes[tally] = changes.GetValueOrDefault(tally) + 1;
        }

        foreach (var tally in before is null ? [] : Of(before))
        {
            changes[tally] = changes.GetValueOrDefault(tally) - 1;
        }

        return [.. InOrder(changes.Where(change => change.Value != 0).Select(change => change.Key with { Count = change.Value }))];
    }

    /// <summary>By everything that tells one from another.</summary>
    public static IEnumerable<CaseTally> InOrder(IEnumerable<CaseTally> tallies) => tallies
        .OrderBy(tally => tally.Pct, StringComparer.Ordinal)
        .ThenBy(tally => tally.What, StringComparer.Ordinal)
        .ThenBy(tally => tally.Scenario)
        .ThenBy(tally => tally.Subject, StringComparer.Ordinal)
        .ThenBy(tally => tally.State, StringComparer.Ordinal);

    /// <summary>Adds to what is kept.</summary>
    public static NpgsqlBatchCommand Add(CaseTally tally) => new("""
        insert into case_tallies (pct, what, scenario, subject, state, sha, count) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (pct, what, scenario, subject, state) do update set count = case_tallies.count + excluded.count
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = tally.Pct },
            new NpgsqlParameter<string> { TypedValue = tally.What },
            new NpgsqlParameter<int> { TypedValue = tally.Scenario },
            new NpgsqlParameter<string> { TypedValue = tally.Subject },
            new NpgsqlParameter<string> { TypedValue = tally.State },
            new NpgsqlParameter<string> { TypedValue = tally.Sha },
            new NpgsqlParameter<int> { TypedValue = tally.Count },
        },
    };

    private static CaseTally Tally(CountedCase counted, string what, string subject, string state) =>
        new() { Pct = counted.Pct, Sha = counted.Sha, What = what, Scenario = counted.Scenario, Subject = subject, State = state, Count = 1 };
}
