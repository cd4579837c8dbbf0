using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>A case is imported, somebody with every right in the database cheats, and the trail is verified.</summary>
public sealed class VerifyTrailTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Case = "scenario-1-market-test";

    [Fact]
    public async Task VerifyTrail_WhenNobodyCheated_FindsItWhole()
    {
        await using var application = await ImportedAsync(Case, "mixed", "choice-programme");

        var verdict = await VerifyAsync(application);

        verdict.Discrepancies.ShouldBeEmpty();
        verdict.IsWhole.ShouldBeTrue();
        verdict.Cases.ShouldBeGreaterThan(40);
        verdict.Entries.ShouldBeGreaterThan(1000);
        (await VerifyAsync(application)).Fingerprint.ShouldBe(verdict.Fingerprint);
    }

    [Theory]
    [InlineData("update entries set user_name = 'Somebody else' where number = 3", 3, "was changed")]
    [InlineData("update entries set fields = jsonb_set(fields, '{text}', '\"All is well\"') where number = 2", 2, "was changed")]
    [InlineData("update entries set recorded_at = recorded_at - interval '1 microsecond' where number = 2", 2, "was changed")]
    [InlineData("update entries set role = 'nobody' where number = 5", 5, "was changed")]
    [InlineData("update entries set on_day = on_day - 1 where number = 4", 4, "was changed")]
    [InlineData("update entries set hash = sha256(hash) where number = 6", 6, "was changed")]
    [InlineData("delete from entries where number = 7", 7, "is missing")]
    [InlineData("delete from entries where number = 1", 1, "is missing")]
    [InlineData("delete from entries where number > 30", 31, "is missing")]
    [InlineData("update case_heads set last_number = last_number - 1", 47, "is beyond the end")]
    [InlineData("update case_heads set last_hash = sha256(last_hash)", 47, "is not the one at which the chain ends")]
    [InlineData("update case_histories set edition = 'another'", 1, "is not chained to its history")]
    [InlineData("update entries set previous_hash = sha256(previous_hash) where number = 9", 9, "is not chained to the entry before it")]
    public async Task VerifyTrail_WhenAnEntryWasTamperedWith_NamesIt(string cheat, int entry, string what)
    {
        await using var application = await ImportedAsync(Case);

        await CheatAsync(application, cheat);

        var verdict = await VerifyAsync(application);
        verdict.IsWhole.ShouldBeFalse();
        verdict.Discrepancies[0].Case.ShouldBe(Case);
        verdict.Discrepancies[0].Entry.ShouldBe(entry);
        verdict.Discrepancies[0].What.ShouldStartWith(what);
    }

    [Fact]
    public async Task VerifyTrail_WhenTwoEntriesChangedPlaces_NamesTheFirst()
    {
        await using var application = await ImportedAsync(Case);

        await CheatAsync(application, """
            update entries set number = 1000 where number = 2;
            update entries set number = 2 where number = 3;
            update entries set number = 3 where number = 1000;
            """);

        (await VerifyAsync(application)).Discrepancies[0].Entry.ShouldBe(2);
    }

    [Fact]
    public async Task VerifyTrail_WhenAnEntryWasSlippedIn_NamesIt()
    {
        await using var application = await ImportedAsync(Case);

        await CheatAsync(application, """
            insert into entries select case_id, 48, "do", on_day, record_id, fields, outcome, unmet, recorded_at,
                user_id, user_name, role, organisation, gen_random_uuid(), hash, hash from entries where number = 47
            """);

        (await VerifyAsync(application)).Discrepancies[0].ToString().ShouldStartWith($"{Case}, entry 48: was changed");
    }

    [Fact]
    public async Task VerifyTrail_WhenARefusalWasMadeAnAcceptanceWithEveryHashRecomputed_IsNotDeceived()
    {
        await using var application = await ImportedAsync("real/great-yarmouth");
        var refused = int.Parse((await Sql.QueryAsync(application.ConnectionString, "select min(number)::text from entries where outcome = 'refused'"))[0], null);

        await Forgery.AcceptAsync(application, refused);

        var first = (await VerifyAsync(application)).Discrepancies[0];
        first.Entry.ShouldBe(refused);
        first.What.ShouldStartWith("is recorded as accepted, but the rules say refused");
    }

    [Fact]
    public async Task VerifyTrail_WhenAnotherEditionIsToKeepEntriesFromBeingDecidedAgain_NamesItAndThem()
    {
        await using var application = await ImportedAsync("real/great-yarmouth");

        await Forgery.Async(application, "update case_histories set edition = 'another'; update entries set outcome = 'accepted', unmet = '{}' where outcome = 'refused';");

        var found = (await VerifyAsync(application)).Discrepancies;
        found.ShouldContain(discrepancy => discrepancy.What.StartsWith("is recorded as accepted, but the rules say refused"));
        found.ShouldContain(discrepancy => discrepancy.ToString() == "GYW: It was begun under the edition “another” of the rules, and there never was one.");
    }

    [Theory]
    [InlineData("'[]'")]
    [InlineData("'null'")]
    [InlineData("(repeat('[', 1000) || repeat(']', 1000))::jsonb")]
    [InlineData("('{\"text\":' || repeat('[', 1000) || repeat(']', 1000) || '}')::jsonb")]
    public async Task VerifyTrail_WhenAnEntryHoldsNoFields_NamesIt(string fields)
    {
        await using var application = await ImportedAsync(Case);

        await Forgery.Async(application, $"update entries set fields = {fields} where number = 3;");

        var first = (await VerifyAsync(application)).Discrepancies[0];
        first.Entry.ShouldBe(3);
        first.What.ShouldBe("holds no fields that can be read.");
    }

    [Theory]
    [InlineData("insert into case_histories select {0}, 'HIDDEN', edition from case_histories", "HIDDEN: The head of its chain is missing.")]
    [InlineData("update case_summaries set case_id = {0}", "case_summaries belongs to nothing")]
    [InlineData("update case_engagements set case_id = {0} where number = 3", "case_engagements belongs to nothing")]
    [InlineData("insert into case_words values ({0}, false, '', '', 'hidden')", "case_words is not what case_texts come to")]
    public async Task VerifyTrail_WhenSomethingHidesUnderTheFirstPossibleId_NamesIt(string cheat, string what)
    {
        await using var application = await ImportedAsync(Case);

        await CheatAsync(application, string.Format(null, cheat, "'00000000-0000-0000-0000-000000000000'::uuid"));

        (await VerifyAsync(application)).Discrepancies.ShouldContain(discrepancy => discrepancy.ToString().Contains(what));
    }

    [Theory]
    [InlineData("update case_summaries set stage = 'options'", "case_summaries.stage")]
    [InlineData("update case_summaries set providers = '{}'", "case_summaries.providers")]
    [InlineData("update case_summaries set last_recorded_at = now()", "case_summaries.last_recorded_at")]
    [InlineData("update case_chances set due = due + 1", "case_chances.due")]
    [InlineData("update case_texts set text = 'nothing' where number = 1", "case_texts.text")]
    [InlineData("update case_words set words = words || 'smuggled'", "case_words is not what case_texts come to")]
    [InlineData("delete from case_words where is_confidential", "case_words is not what case_texts come to")]
    [InlineData("insert into case_words values (gen_random_uuid(), false, '5PR', 'Q35', 'smuggled')", "case_words is not what case_texts come to")]
    [InlineData("delete from case_summaries", "case_summaries is missing")]
    [InlineData("delete from case_engagements where number = 3", "case_engagements is missing")]
    [InlineData("insert into case_departures (case_id, number, on_day, clause, party, explanation, state, is_struck, pct, sha) select case_id, 1, began, 'S1.2', '', '', 'open', false, pct, sha from case_summaries", "case_departures belongs to nothing")]
    [InlineData("update case_counts set cases = cases + 1 where stage = 'closed'", "case_counts")]
    [InlineData("delete from case_counts where stage = 'closed'", "case_counts")]
    [InlineData("insert into case_counts values ('5PR', 1, 'options', 'Q35', 1)", "case_counts")]
    public async Task VerifyTrail_WhenAViewWasTamperedWith_NamesTheRowAndRebuildingMendsIt(string cheat, string what)
    {
        await using var application = await ImportedAsync(Case);

        await CheatAsync(application, cheat);

        var verdict = await VerifyAsync(application);
        verdict.Discrepancies.ShouldContain(discrepancy => discrepancy.What.Contains(what));
        await application.SendAsync(People.Administrator, new RebuildProjections());
        (await VerifyAsync(application)).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task RebuildViews_WhenAttemptsComeMeanwhile_LosesNone()
    {
        await using var application = await ImportedAsync(Case, "mixed");
        using var enough = new CancellationTokenSource();
        var attempts = Task.Run(async () =>
        {
            var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
            for (var number = 0; !enough.IsCancellationRequested; number++)
            {
                await application.AcceptAsync(People.Commissioner, number % 10 == 0 ? Attempts.LogCase() : Attempts.RecordConcern(logged.Case));
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await application.SendAsync(People.Administrator, new RebuildProjections());
        }

        await enough.CancelAsync();
        await attempts;
        (await VerifyAsync(application)).Discrepancies.ShouldBeEmpty();
    }

    private static Task<TrailVerdict> VerifyAsync(TestApplication application) => application.SendAsync(People.Auditor, new VerifyTrail());

    private static Task CheatAsync(TestApplication application, string sql) => Sql.ExecuteAsync(application.ConnectionString, Forgery.WithoutGuards + sql);

    private async Task<TestApplication> ImportedAsync(params string[] histories)
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        foreach (var line in histories.SelectMany(history => File.ReadLines(Histories.Sample.PathOf(history))))
        {
            using var document = JsonLine.Parse(Encoding.UTF8.GetBytes(line));
            if (document is not null && HistoryLine.Read(document.RootElement) is { Name: { } name, Submission: { Do: { } action, Fields: var fields } })
            {
                await application.SendAsync(People.Administrator, new ImportAttempt(name, action, fields, Guid.NewGuid()));
            }
        }

        return application;
    }
}
