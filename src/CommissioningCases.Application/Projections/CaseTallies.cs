using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>What a case adds to the tallies.</summary>
internal static class CaseTallies
{
    /// <summary>One of each thing that is counted of the case as it stands.</summary>
    public static IEnumerable<CaseTally> Of(CaseState state, KnownBodies bodies) =>
        state.File is CaseFile ? Of(CaseProjections.Of(state, bodies)) : [];

    /// <summary>One of each thing that is counted of a case, told from its views.</summary>
    public static IEnumerable<CaseTally> Of(IEnumerable<IProjectionRow> views)
    {
        var rows = views.ToList();
        var scenario = rows.OfType<CaseSummary>().FirstOrDefault()?.Scenario ?? 0;
        foreach (var row in rows)
        {
            switch (row)
            {
                case CaseSummary { NextDue: { } due } summary:
                    yield return Tally(summary, CaseTally.Due, scenario, DateField.Format(due), "");
                    break;
                case CaseDeparture { IsStruck: false } departure:
                    yield return Tally(departure, CaseTally.Departures, scenario, departure.Clause, departure.State);
                    break;
            }

            if (row is CaseSummary { ClosedOn: null, StaffEngaged: false } waiting)
            {
                yield return Tally(waiting, CaseTally.StaffNotEngaged, scenario, waiting.Stage, "");
            }
        }

        foreach (var group in rows.OfType<CaseOversight>().GroupBy(row => row.OversightGroup))
        {
            foreach (var state in group.Select(row => row.State).Append(CaseTally.AnyState).Distinct())
            {
                yield return Tally(group.First(), CaseTally.Oversight, scenario, group.Key, state);
            }
        }
    }

    /// <summary>What an attempt adds and takes away, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    public static IReadOnlyList<CaseTally> Changes(IEnumerable<IProjectionRow> before, IEnumerable<IProjectionRow> after)
    {
        var changes = new Dictionary<CaseTally, int>();
        foreach (var tally in Of(after))
        {
            changes[tally] = changes.GetValueOrDefault(tally) + 1;
        }

        foreach (var tally in Of(before))
        {
            changes[tally] = changes.GetValueOrDefault(tally) - 1;
        }

        return
        [
            .. changes.Where(change => change.Value != 0)
                .Select(change => change.Key with { Count = change.Value })
                .OrderBy(tally => (tally.What, tally.Scenario, tally.Subject, tally.State), Comparer<(string, int, string, string)>.Create(Compare)),
        ];
    }

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

    private static CaseTally Tally(IScoped row, string what, int scenario, string subject, string state) =>
        new() { Pct = row.Pct, Sha = row.Sha, What = what, Scenario = scenario, Subject = subject, State = state, Count = 1 };

    private static int Compare((string What, int Scenario, string Subject, string State) one, (string What, int Scenario, string Subject, string State) other) =>
        (string.CompareOrdinal(one.What, other.What), one.Scenario.CompareTo(other.Scenario), string.CompareOrdinal(one.Subject, other.Subject), string.CompareOrdinal(one.State, other.State)) switch
        {
            (not 0 and var what, _, _, _) => what,
            (_, not 0 and var scenario, _, _) => scenario,
            (_, _, not 0 and var subject, _) => subject,
            var (_, _, _, state) => state,
        };
}
