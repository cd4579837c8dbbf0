using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>What a case adds to the tallies.</summary>
internal static class CaseTallies
{
    /// <summary>The longest that is told of a stay, in weeks: what is written in three digits sorts as numbers do.</summary>
    private const int MostWeeks = 999;

    /// <summary>Each thing that is counted of the case, once for each time that it is.</summary>
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

        if (counted.Disputes > 0)
        {
            yield return Tally(counted, CaseTally.Disputes, "", "");
        }

        foreach (var tally in OverTime(counted))
        {
            yield return tally;
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

    /// <summary>Attempts on cases that were refused on that day.</summary>
    public static CaseTally Refusals(string pct, string sha, int scenario, DateOnly on, int count) =>
        new() { Pct = pct, Sha = sha, What = CaseTally.Refused, Scenario = scenario, Subject = QuarterOf(on), State = "", Count = count };

    /// <summary>What an attempt adds and takes away, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    /// <param name="refusedOn">The day of the attempt, where it was refused.</param>
    public static IReadOnlyList<CaseTally> Changes(CountedCase? before, CountedCase? after, DateOnly? refusedOn)
    {
        var changes = new Dictionary<CaseTally, int>();
        if (after is not null && refusedOn is { } day)
        {
            changes[Refusals(after.Pct, after.Sha, after.Scenario, day, 1)] = 1;
        }

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

    /// <summary>What is told of quarters and of how long stages take.</summary>
    private static IEnumerable<CaseTally> OverTime(CountedCase counted)
    {
        yield return Tally(counted, CaseTally.Logged, QuarterOf(counted.Began), "");
        if (counted.ClosedOn is { } closed)
        {
            yield return Tally(counted, CaseTally.Closed, QuarterOf(closed), "");
        }
        else
        {
            yield return Tally(counted, CaseTally.Begun, counted.Stage, DateField.Format(counted.Began.MonthStart()));
            yield return Tally(counted, CaseTally.Entered, counted.Stage, DateField.Format(counted.StageEntered.Monday()));
        }

        foreach (var stage in counted.Stages)
        {
            if (stage.LeftOn is { } left)
            {
                yield return Tally(counted, CaseTally.Stayed, stage.Stage, $"{Math.Min(MostWeeks, (left.DayNumber - stage.EnteredOn.DayNumber) / 7):000}");
            }
        }

        foreach (var engagement in counted.Engagements.Where(engagement => !engagement.IsStruck))
        {
            yield return Tally(counted, CaseTally.Engagements, QuarterOf(engagement.OnDay), engagement.With);
        }
    }

    private static string QuarterOf(DateOnly day) => DateField.Format(Quarter.Of(day).From);

    private static CaseTally Tally(CountedCase counted, string what, string subject, string state) =>
        new() { Pct = counted.Pct, Sha = counted.Sha, What = what, Scenario = counted.Scenario, Subject = subject, State = state, Count = 1 };
}
