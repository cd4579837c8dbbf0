using Npgsql;

namespace CommissioningCases.Application.Projections;

/// <summary>How many cases are in which stage: the one definition, as <see cref="CaseTallies"/> is of what else is counted.</summary>
internal static class CaseCounts
{
    /// <summary>The case itself, where it is.</summary>
    public static CaseCount Of(CountedCase counted) =>
        new() { Pct = counted.Pct, Scenario = counted.Scenario, Stage = counted.Stage, Sha = counted.Sha, Cases = 1 };

    /// <summary>One case fewer in the old stage and one more in the new, in an order that is the same for everyone, so that nobody waits in a circle.</summary>
    public static IReadOnlyList<CaseCount> Changes(CountedCase? before, CountedCase? after)
    {
        CaseCount[] left = before is null ? [] : [Of(before)];
        CaseCount[] entered = after is null ? [] : [Of(after)];
        return
        [
            .. left.Except(entered).Select(count => count with { Cases = -1 }).Concat(entered.Except(left)).OrderBy(count => count.Stage, StringComparer.Ordinal),
        ];
    }

    /// <summary>Adds to what is kept.</summary>
    public static NpgsqlBatchCommand Add(CaseCount count) => new("""
        insert into case_counts (pct, scenario, stage, sha, cases) values ($1, $2, $3, $4, $5)
        on conflict (pct, scenario, stage) do update set cases = case_counts.cases + excluded.cases
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = count.Pct },
            new NpgsqlParameter<int> { TypedValue = count.Scenario },
            new NpgsqlParameter<string> { TypedValue = count.Stage },
            new NpgsqlParameter<string> { TypedValue = count.Sha },
            new NpgsqlParameter<int> { TypedValue = count.Cases },
        },
    };
}
