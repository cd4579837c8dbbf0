using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Contracts;

/// <summary>A contract whose last day comes within a year or has passed, and of which neither its end was said nor an open case deals with what follows it.</summary>
/// <param name="Provider">Code of the provider.</param>
public sealed record ContractToFollow(string Reference, IReadOnlyList<string> Services, string Provider, DateOnly LastDay)
{
    /// <summary>More than these nobody takes up at once; the register shows the others.</summary>
    public const int Most = 10;

    internal static RowShape<ContractToFollow> Shape { get; } = new()
    {
        { "c.name", one => one.Reference },
        { "c.services", one => one.Services },
        { "c.provider", one => one.Provider },
        { "c.last_day", one => one.LastDay },
    };

    /// <summary>Those that somebody leads, and those of their trusts that nobody leads who can, what expires first first; one more than are shown.</summary>
    internal static NpgsqlBatchCommand Of(Person person, KnownBodies bodies, DateOnly today)
    {
        var statement = new SqlStatement();
        return statement.Command(
            $"""
            select {Shape.Select} from contracts c
            where {Scope.Of(person).ToSql(statement.Add, "c")} and c.{RegisteredContract.IsStanding} and c.last_day <= {statement.Add(ContractStates.AskedUntil(today))} and c.from_day <= {statement.Add(today)}
                and (c.lead = {statement.Add(person.UserName)} or c.lead is null or not {HolderSql.HasOwner("c.lead", "c.pct", bodies, today, statement.Add)})
                and not exists (select from case_summaries s where s.contract = c.name and s.closed_on is null)
            order by c.last_day, c.case_id
            limit {statement.Add(Most + 1)}
            """);
    }
}
