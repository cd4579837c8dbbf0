using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store;

/// <summary>From the first reading to the second: what awaits the Board is a proposal, and a breach has a day by which, and one on which, it is put right.</summary>
public sealed class ProposalsMigrationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Matters = "select concat_ws(' ', step, proposal, decision, decided_on, since) from case_board_matters";
    private const string Decisions = "select concat_ws(' ', number, decision, is_struck) from case_board_decisions order by number";
    private const string Departures = "select concat_ws(' ', state, action_due, completed_on) from case_departures";

    [Fact]
    public async Task WhatTheFirstReadingHeld_IsForgotten()
    {
        var connectionString = await postgres.NewEmptyDatabaseAsync();
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        await db.MigrateThroughAsync("0031_Refusals");
        await Sql.ExecuteAsync(connectionString, """
            insert into case_board_matters (case_id, number, step, missing, is_approved, decided_on, since, pct, sha)
                values (gen_random_uuid(), 1, 'market-test', 0, true, '2012-02-01', '2012-01-01', '5PR', 'Q35');
            insert into case_board_decisions (case_id, number, step, is_approved, on_day, minute, is_struck, pct, sha)
                values (gen_random_uuid(), 1, 'market-test', true, '2012-02-01', '1', false, '5PR', 'Q35');
            """);

        await db.MigrateExclusivelyAsync();

        (await Sql.QueryAsync(connectionString, Matters)).ShouldBeEmpty();
        (await Sql.QueryAsync(connectionString, Decisions)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AMatter_IsTheProposalThatStands_WithWhatTheBoardDecidedOnIt()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        (await RowsAsync(Matters)).ShouldBeEmpty();

        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 2 2012-01-20"]);
        await DecideAsync("2012-01-25", "deferred");
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 2 deferred 2012-01-25 2012-01-20"]);
        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-02-01"));
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 4 2012-02-01"]);
        var wrong = await DecideAsync("2012-02-05", "not-approved");
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 4 not-approved 2012-02-05 2012-02-01"]);
        await application.AcceptAsync(People.BoardSecretary, Attempts.On(reference, "strike", new { on = "2012-02-06", record = $"entry-{wrong.Number}", reason = "Another case was meant" }));
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 4 2012-02-01"]);
        await DecideAsync("2012-02-05", "approved");
        (await RowsAsync(Matters)).ShouldBe(["decide-continue 4 approved 2012-02-05 2012-02-01"]);
        (await RowsAsync(Decisions)).ShouldBe(["3 deferred f", "5 not-approved t", "7 approved f"]);
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-02-07", step = Attempts.DecideContinue }));
        (await RowsAsync(Matters)).ShouldBeEmpty();

        Task<AttemptResult.Accepted> DecideAsync(string on, string decision) =>
            application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, on, decision));

        Task<IReadOnlyList<string>> RowsAsync(string sql) => SameAnewAsync(application, sql);
    }

    [Fact]
    public async Task ABreach_HasADayByWhichAndOneOnWhichItIsPutRight()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        var departure = await application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "record-engagement", new { on = "2012-01-20", with = "other-provider", party = "RVR", method = "telephone", summary = "Asked", departure = "It was urgent" }));
        var record = $"entry-{departure.Number}";
        (await SameAnewAsync(application, Departures)).ShouldBe(["open"]);

        await application.AcceptAsync(People.ShaReviewer, Attempts.On(
            reference, "deal-with-departure", new { on = "2012-01-25", record, outcome = "breach", reasons = "It was not", requiredAction = "Tell the provider", actionDue = "2012-02-25" }));
        (await SameAnewAsync(application, Departures)).ShouldBe(["breach 2012-02-25"]);
        await application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "complete-action", new { on = "2012-02-20", record, reasons = "It was told" }));
        (await SameAnewAsync(application, Departures)).ShouldBe(["completed 2012-02-25 2012-02-20"]);
    }

    [Theory]
    [InlineData("case_board_matters")]
    [InlineData("case_board_decisions")]
    public async Task ADecisionOfAnotherName_IsTurnedAway(string table)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        await application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-01-21"));

        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, $"update {table} set decision = 'perhaps'"))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    /// <summary>The rows as they are kept up, and as they are made anew from the entries.</summary>
    private static async Task<IReadOnlyList<string>> SameAnewAsync(TestApplication application, string sql)
    {
        var kept = await Sql.QueryAsync(application.ConnectionString, sql);
        await application.SendAsync(People.Administrator, new RebuildProjections());
        (await Sql.QueryAsync(application.ConnectionString, sql)).ShouldBe(kept);
        return kept;
    }
}
