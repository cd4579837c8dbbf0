using CommissioningCases.Application.Tests.Verification;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Projections;

/// <summary>A new version of the service starts on a database whose views are of another definition.</summary>
public sealed class UpdateProjectionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("update entries set fields = '{}' where number = 2")]
    [InlineData("update entries set fields = '[]' where number = 2")]
    [InlineData("update entries set previous_hash = sha256(previous_hash) where number = 2")]
    [InlineData("delete from entries where number = 1")]
    public async Task Start_WhereAChainIsBroken_LeavesThatCasesRowsAndMakesAllOthers(string cheat)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var broken = await LogAsync(application);
        var whole = await LogAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, $"""
            {Forgery.WithoutGuards} {cheat} and case_id = (select id from case_histories where name = '{broken}');
            update case_summaries set service = 'As it was';
            update case_texts set text = 'As it was';
            update view_edition set edition = '9';
            """);

        await using var db = CasesDbContextOptions.NewContext(application.ConnectionString);
        var made = await db.MigrateExclusivelyAsync();

        made.Cases.ShouldBe(1);
        made.PassedOver.ShouldHaveSingleItem().ShouldContain(broken);
        (await ServiceAsync(application, broken)).ShouldBe(["As it was"]);
        (await ServiceAsync(application, whole)).ShouldBe(["Community podiatry"]);
        (await Sql.QueryAsync(application.ConnectionString, "select count(*)::text from case_texts where text = 'As it was'")).ShouldBe(["2"]);
        (await db.MigrateExclusivelyAsync()).Cases.ShouldBe(0);
    }

    [Fact]
    public async Task Start_WhereTheDatabaseHasViewsOfAnotherDefinition_MakesThemAnewOnce()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = await LogAsync(application);
        var counted = await CountedAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, """
            update case_summaries set service = 'As it was';
            update case_counts set cases = cases + 7;
            delete from case_tallies;
            insert into case_tallies values ('5ND', 'due', 1, '2010-01-01', '', 'Q30', 3);
            update view_edition set edition = repeat('0', 64);
            """);

        var made = await Task.WhenAll(StartAsync(application), StartAsync(application));

        made.Select(one => one.Cases).Order().ShouldBe([0, 1]);
        (await ServiceAsync(application, reference)).ShouldBe(["Community podiatry"]);
        (await CountedAsync(application)).ShouldBe(counted);
        await Sql.ExecuteAsync(application.ConnectionString, "update case_summaries set service = 'Left alone'");
        (await StartAsync(application)).Cases.ShouldBe(0);
        (await ServiceAsync(application, reference)).ShouldBe(["Left alone"]);
    }

    private static async Task<ProjectionsBroughtUp> StartAsync(TestApplication application)
    {
        await using var db = CasesDbContextOptions.NewContext(application.ConnectionString);
        return await db.MigrateExclusivelyAsync();
    }

    private static Task<IReadOnlyList<string>> CountedAsync(TestApplication application) => Sql.QueryAsync(application.ConnectionString, """
        select concat_ws(' ', pct, scenario, stage, sha, cases) from case_counts where cases <> 0
        union all select concat_ws(' ', pct, what, scenario, subject, state, sha, count) from case_tallies where count <> 0
        order by 1
        """);

    private static async Task<string> LogAsync(TestApplication application)
    {
        var (reference, _) = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference));
        return reference;
    }

    private static Task<IReadOnlyList<string>> ServiceAsync(TestApplication application, string name) =>
        Sql.QueryAsync(application.ConnectionString, $"select service from case_summaries where name = '{name}'");
}
