using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>
/// Somebody with every right in the database makes an entry another's, or of another time, and hashes every chain anew: what nobody may have recorded so is found.
/// </summary>
public sealed class VerifyAuthorsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Proposed = "where \"do\" = 'propose-step'";
    private const string Decided = "where \"do\" = 'board-decision'";
    private const string Assured = "where \"do\" = 'record-assurance'";

    [Fact]
    public async Task VerifyTrail_WhenNobodyCheated_FindsEveryAuthorInTheirPlace()
    {
        await using var application = await RecordedAsync();

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("set role = 'sha-reviewer', organisation = 'Q35' " + Decided, "is said to be recorded by an SHA reviewer of Q35, who does not try board-decision.")]
    [InlineData("set role = 'commissioner' " + Decided, "is said to be recorded by a commissioner of 5PR, who does not try board-decision.")]
    [InlineData("set role = 'auditor', organisation = null " + Decided, "is said to be recorded by an auditor of no organisation, who does not try board-decision.")]
    [InlineData("set role = 'king' " + Decided, "is said to be recorded in the role “king”, and there is none.")]
    [InlineData("set organisation = '5PQ' " + Decided, "is said to be recorded by a board secretary of 5PQ, which has it not in sight.")]
    [InlineData("set organisation = null " + Decided, "is said to be recorded by a board secretary of no organisation, which has it not in sight.")]
    [InlineData("set organisation = 'Q36' " + Assured, "is said to be recorded by an SHA reviewer of Q36, which has it not in sight.")]
    [InlineData("set role = 'commissioner', organisation = '5PR' " + Assured, "is said to be recorded by a commissioner of 5PR, who may not say that: the SHA’s reviewer records this assurance: ask the SHA for it.")]
    [InlineData("set role = 'administrator' " + Decided, "is said to be imported for 5PR, but administrators act for no organisation.")]
    [InlineData("set organisation = '5PQ' where number = 1", "is said to be recorded by a commissioner of 5PQ, which has it not in sight.")]
    [InlineData("set user_id = (select user_id from entries " + Proposed + ") " + Decided, "is said to be recorded by whoever recorded entry 3, where it takes a second person.")]
    [InlineData("set user_id = (select user_id from entries " + Decided + ") where \"do\" = 'take-step'", "is said to be recorded by whoever recorded entry 5, where it takes a second person.")]
    [InlineData("set recorded_at = recorded_at - interval '2 minutes' where number = 3", "is said to be recorded before the entry before it.")]
    [InlineData("set recorded_at = '2011-12-31' where number = 1", "is said to be recorded before the day on which it says that it was.")]
    [InlineData("set fields = fields || '{\"more\": \"smuggled\"}' where outcome = 'refused'", "is recorded as refused")]
    public async Task VerifyTrail_WhenAnEntryIsOfSomebodyWhoMayNotHaveRecordedIt_NamesIt(string cheat, string what)
    {
        await using var application = await RecordedAsync();

        await Forgery.Async(application, $"update entries {cheat}");

        (await VerifyAsync(application)).ShouldContain(found => found.Contains(what));
    }

    [Theory]
    [InlineData("update case_histories set name = 'CC-2012-00001'")] // of another year than it was logged in
    [InlineData("update case_histories set name = 'Another'")]
    [InlineData("update case_histories set name = 'CC-2013-1'")]
    [InlineData("update entries set attempt_id = gen_random_uuid() where number = 1")]
    [InlineData("update entries set role = 'administrator', organisation = null where number = 1")]
    public async Task VerifyTrail_WhenAHistoryHasAnotherName_SaysSo(string cheat)
    {
        await using var application = await RecordedAsync();

        await Forgery.Async(application, cheat);

        (await VerifyAsync(application)).ShouldContain(found => found.EndsWith(": Its name is not the one under which it was begun."));
    }

    /// <summary>Wherever in the attempt New Year comes, the name, the day by which it is decided and the moment of the entry are of one year.</summary>
    [Fact]
    public async Task AHistoryBegunAtNewYear_HasANameOfItsYear()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        for (var ahead = 1; ahead <= 6; ahead++)
        {
            application.Clock.AutoAdvanceAmount = TimeSpan.Zero;
            application.Clock.SetUtcNow(new DateTimeOffset(2013 + ahead, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(-2 * ahead));
            application.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(2);
            await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        }

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    /// <summary>Before that was so, a name was given a little earlier than the entry its moment.</summary>
    [Fact]
    public async Task VerifyTrail_WhenAHistoryWasNamedJustBeforeNewYear_BelievesIt()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        application.Clock.SetUtcNow(new DateTimeOffset(2014, 1, 1, 0, 0, 1, TimeSpan.Zero));
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;

        foreach (var (year, isBelieved) in ((int, bool)[])[(2013, true), (2012, false), (2015, false)])
        {
            await Forgery.Async(application, $"update case_histories set name = overlay(name placing '{year}' from 4); update case_summaries set name = (select name from case_histories)");
            (await VerifyAsync(application)).Any(found => found.Contains("Its name is not the one under which it was begun")).ShouldBe(!isBelieved, $"{reference} as of {year}");
        }
    }

    [Fact]
    public async Task VerifyTrail_WhenAnImportedHistoryHasAnotherName_SaysSo()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.SendAsync(People.Administrator, new ImportAttempt("GYW", "log-case", Attempts.LogCase().Fields, Guid.NewGuid()));
        (await VerifyAsync(application)).ShouldBeEmpty();

        await Forgery.Async(application, "update case_histories set name = 'GYX'");

        (await VerifyAsync(application)).ShouldContain("GYX: Its name is not the one under which it was begun.");
    }

    [Fact]
    public async Task VerifyTrail_WhenAClusterHasTwoProgrammes_NamesTheSecond()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var opening = File.ReadLines(Histories.Sample.PathOf("choice-programme")).First(line => line.Contains("open-programme", StringComparison.Ordinal));
        using var document = JsonLine.Parse(System.Text.Encoding.UTF8.GetBytes(opening))!;
        var line = HistoryLine.Read(document.RootElement)!.Submission;
        await application.SendAsync(People.Administrator, new ImportAttempt("first", line.Do!, line.Fields, Guid.NewGuid()));
        await Sql.ExecuteAsync(application.ConnectionString, "delete from choice_programmes");
        await application.SendAsync(People.Administrator, new ImportAttempt("second", line.Do!, line.Fields, Guid.NewGuid()));

        (await VerifyAsync(application)).ShouldContain(found => found.Contains("It is a second programme of the cluster"));
    }

    [Fact]
    public async Task TwoClocksThatDoNotAgree_LeaveEntriesInTheirOrder()
    {
        await using var ahead = new TestApplication(await postgres.NewDatabaseAsync());
        await using var behind = new TestApplication(ahead.ConnectionString);
        ahead.Clock.Advance(TimeSpan.FromSeconds(5));
        var reference = (await ahead.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;

        await behind.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference));

        (await VerifyAsync(ahead)).ShouldBeEmpty();
        (await ahead.SendAsync(People.Auditor, new GetCase(reference))).Entries.Select(entry => entry.RecordedAt).ShouldBe([ahead.Clock.GetUtcNow(), ahead.Clock.GetUtcNow()]);
    }

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString())];

    /// <summary>A case that a commissioner has logged, on which the SHA has assured, the Board has decided, and a step was refused and one taken.</summary>
    private async Task<TestApplication> RecordedAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await application.AcceptAsync(
            People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2012-01-12", mechanism = "sha-assurance", outcome = "assured", notes = "Read" }));
        application.Clock.Advance(TimeSpan.FromMinutes(1));
        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        (await application.SendAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-01-21", step = Attempts.DecideContinue })))
            .ShouldBeOfType<AttemptResult.Refused>();
        await application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-01-25"));
        (await application.SendAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-01-26", step = Attempts.DecideContinue })))
            .ShouldBeOfType<AttemptResult.Accepted>();
        return application;
    }
}
