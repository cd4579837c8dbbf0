using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>Statements that ask for everything get only what the person behind them may see.</summary>
public sealed class ScopeOfRowsTests(GuardedCases cases) : IClassFixture<GuardedCases>
{
    /// <summary>What has a trust and an authority in each row: tables, and what lists search.</summary>
    private const string Scoped = """
        select c.table_name::text from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'pct' order by 1
        """;

    /// <summary>What belongs to a case, and has no trust of its own.</summary>
    private static readonly string[] OfCases =
    [
        "select h.name from case_histories h",
        "select e.case_id || ' ' || e.number from entries e",
        "select c.case_id || ' ' || c.last_number from case_heads c",
        "select l.name || ' ' || l.first from seal_leaves l",
    ];

    /// <summary>What belongs to a choice programme.</summary>
    private static readonly string[] OfProgrammes =
    [
        "select c.name from choice_programmes c",
        "select l.service || ' ' || l.provider from choice_listings l",
    ];

    public static TheoryData<string> Everybody => [.. GuardedCases.People.Keys];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task EveryTable_AskedForAllItsRows_GivesThoseInScope(string name)
    {
        var scope = Scope.Of(GuardedCases.People[name]);
        var tables = await Sql.QueryAsync(cases.Owner, Scoped);
        tables.Count.ShouldBeGreaterThan(14);

        foreach (var table in tables)
        {
            var all = await Sql.QueryAsync(cases.Owner, $"select pct || ' ' || sha from {table.Replace("_in_sight", "", StringComparison.Ordinal)}");
            var inScope = all.Where(row => scope.Holds(row.Split(' ')[0], row.Split(' ')[1]));

            all.ShouldNotBeEmpty($"{table} would prove nothing");
            (await AskAsync(name, $"select pct || ' ' || sha as \"Value\" from {table}")).Order().ShouldBe(inScope.Order(), table);
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task TheTrail_AskedForAllItsRows_GivesThoseOfHistoriesInScope(string name)
    {
        var scope = Scope.Of(GuardedCases.People[name]);
        var pcts = $"{{{string.Join(',', scope.Pcts)}}}";
        var shas = $"{{{string.Join(',', scope.Shas)}}}";
        foreach (var question in OfCases.Concat(OfProgrammes))
        {
            var key = question.Contains("case_histories", StringComparison.Ordinal) ? "h.id" : question.Contains("seal_leaves", StringComparison.Ordinal) ? "l.chain" : question[^1] + ".case_id";
            var inScope = scope.IsEverything
                ? question
                : $"""
                    {question} left join case_summaries s on s.case_id = {key} left join choice_programmes p on p.case_id = {key} left join contracts t on t.case_id = {key}
                    where t.pct = any ('{pcts}') or t.sha = any ('{shas}') or s.pct = any ('{pcts}') or s.sha = any ('{shas}') or p.pcts && '{pcts}' or p.sha = any ('{shas}')
                    """;

            (await AskAsync(name, question.Replace(" from", " as \"Value\" from", StringComparison.Ordinal))).Order()
                .ShouldBe((await Sql.QueryAsync(cases.Owner, inScope)).Order(), question);
        }
    }

    /// <summary>The Department reads cases, and nothing of what the service keeps of itself and of its people.</summary>
    [Theory]
    [InlineData("service_events")]
    [InlineData("import_jobs")]
    [InlineData("trail_checks")]
    [InlineData("notifications")]
    [InlineData("watches")]
    [InlineData("union_watches")]
    [InlineData("sheet_uploads")]
    public async Task WhatIsNoCase_IsClosedToTheDepartment(string table)
    {
        (await AskAsync("reader of the Department", $"select count(*)::text as \"Value\" from {table}")).ShouldBe(["0"]);
        (await AskAsync("reader of the Department", "select count(*)::text as \"Value\" from case_summaries")).ShouldBe(await AskAsync("auditor", "select count(*)::text as \"Value\" from case_summaries"));
    }

    [Fact]
    public async Task AConnectionOfThePool_ShowsTheNextPersonNothingOfTheLast()
    {
        var one = new NpgsqlConnectionStringBuilder(cases.Owner) { MaxPoolSize = 1, ApplicationName = "one connection" };
        await using var application = new TestApplication(one.ConnectionString);
        const string Question = "select pg_backend_pid() || ' ' || pct as \"Value\" from case_summaries";

        var first = await AskAsync(application, "commissioner", Question);
        var second = await AskAsync(application, "second commissioner", Question);
        var nobody = await AskAsync(application, "nobody", Question);

        first.Select(row => row.Split(' ')[1]).Distinct().ShouldBe(["XD1"]);
        second.Select(row => row.Split(' ')[1]).Distinct().ShouldBe(["XD2"]);
        second[0].Split(' ')[0].ShouldBe(first[0].Split(' ')[0], "it is not the same connection");
        nobody.ShouldBeEmpty();
    }

    private async Task<List<string>> AskAsync(string name, string sql)
    {
        await using var application = new TestApplication(cases.Owner);
        return await AskAsync(application, name, sql);
    }

    private static Task<List<string>> AskAsync(TestApplication application, string name, string sql) =>
        application.AsAsync(GuardedCases.People[name], db => db.Database.SqlQueryRaw<string>(sql).ToListAsync());
}
