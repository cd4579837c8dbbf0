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
            yield return Tally(counted, CaseTally.Departed, MonthOf(departure.OnDay), "");
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
        new() { Pct = pct, Sha = sha, What = CaseTally.Refused, Scenario = scenario, Subject = MonthOf(on), State = "", Count = count };

    /// <summary>What attempts add and take away, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    /// <param name="refusedOn">The days of those that were refused.</param>
    public static IReadOnlyList<CaseTally> Changes(CountedHistory before, CountedHistory after, IReadOnlyList<DateOnly> refusedOn)
    {
        var changes = new Dictionary<CaseTally, int>();
        if (after.Case is { } counted)
        {
            foreach (var day in refusedOn)
            {
                Add(Refusals(counted.Pct, counted.Sha, counted.Scenario, day, 1), 1);
            }
        }

        foreach (var tally in after.Tallies)
        {
            Add(tally, 1);
        }

        foreach (var tally in before.Tallies)
        {
            Add(tally, -1);
        }

        return [.. InOrder(changes.Where(change => change.Value != 0).Select(change => change.Key with { Count = change.Value }))];

        void Add(CaseTally tally, int sign)
        {
            var what = tally with { Count = 1 };
            changes[what] = changes.GetValueOrDefault(what) + (sign * tally.Count);
        }
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

    /// <summary>What is told of months and of how long stages take.</summary>
    private static IEnumerable<CaseTally> OverTime(CountedCase counted)
    {
        yield return Tally(counted, CaseTally.Logged, MonthOf(counted.Began), "");
        if (counted.ClosedOn is { } closed)
        {
            yield return Tally(counted, CaseTally.Closed, MonthOf(closed), counted.Ending ?? "");
        }
        else
        {
            yield return Tally(counted, CaseTally.Begun, counted.Stage, MonthOf(counted.Began));
            yield return Tally(counted, CaseTally.Entered, counted.Stage, DateField.Format(counted.StageEntered.Monday()));
        }

        foreach (var tally in counted.Stages.SelectMany(stage => OfStage(counted, stage)).Concat(counted.Reviews.SelectMany(review => OfReview(counted, review))))
        {
            yield return tally;
        }

        foreach (var engagement in counted.Engagements.Where(engagement => !engagement.IsStruck))
        {
            yield return Tally(counted, CaseTally.Engagements, MonthOf(engagement.OnDay), engagement.With);
            if (engagement.FirstDisputedOn is { } disputed)
            {
                yield return Tally(counted, CaseTally.Disputed, MonthOf(disputed), "");
            }
        }
    }

    private static IEnumerable<CaseTally> OfStage(CountedCase counted, CountedStage stage)
    {
        if (stage.LeftOn is not { } left)
        {
            yield break;
        }

        var days = left.DayNumber - stage.EnteredOn.DayNumber;
        yield return Tally(counted, CaseTally.Stayed, stage.Stage, $"{Math.Min(MostWeeks, days / 7):000}");
        yield return Tally(counted, CaseTally.Left, MonthOf(left), stage.Stage);
        if (days > 0)
        {
            yield return Tally(counted, CaseTally.LeftDays, MonthOf(left), stage.Stage) with { Count = days };
        }

        if (stage.IsLeftByKeyStep)
        {
            yield return Tally(counted, CaseTally.KeySteps, MonthOf(left), (stage.IsProviderEngaged, stage.IsStaffEngaged) switch
            {
                (true, true) => CaseTally.EngagedBoth,
                (true, false) => CaseTally.EngagedProvider,
                (false, true) => CaseTally.EngagedStaff,
                (false, false) => CaseTally.EngagedNobody,
            });
        }
    }

    private static IEnumerable<CaseTally> OfReview(CountedCase counted, CountedReview review)
    {
        if (review.AnsweredOn is not { } answered)
        {
            yield break;
        }

        var days = answered.DayNumber - review.AskedOn.DayNumber;
        yield return Tally(counted, CaseTally.Answered, MonthOf(answered), days < CaseFile.DaysToBeHeard ? CaseTally.InTime : "");
        if (days > 0)
        {
            yield return Tally(counted, CaseTally.AnswerDays, MonthOf(answered), "") with { Count = days };
        }
    }

    private static string MonthOf(DateOnly day) => DateField.Format(day.MonthStart());

    private static CaseTally Tally(CountedCase counted, string what, string subject, string state) =>
        new() { Pct = counted.Pct, Sha = counted.Sha, What = what, Scenario = counted.Scenario, Subject = subject, State = state, Count = 1 };
}
