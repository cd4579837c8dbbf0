using CommissioningCases.Application.Tests.Notifications;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Verification.Checks;

/// <summary>The service verifies the trail by itself, and tells of what it finds.</summary>
public sealed class NightlyVerificationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Cheat = "alter table entries disable trigger entries_append_only; update entries set user_name = 'Somebody else' where number = 1;";
    private const string Mend = "alter table entries disable trigger entries_append_only; update entries set user_name = 'Person 1' where number = 1;";

    [Theory]
    [InlineData("2013-03-02T02:59:00Z", 0)]
    [InlineData("2013-03-02T03:00:00Z", 1)]
    [InlineData("2013-03-02T17:00:00Z", 1)] // by a server that starts later
    [InlineData("2013-07-01T01:30:00Z", 0)] // half past two in England
    [InlineData("2013-07-01T02:30:00Z", 1)]
    public async Task VerifyIfDue_AsksOnceFromItsHourOn_OfManyServersOne(string now, int asked)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        application.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DueAsync(application, hour: 3)));
        await DueAsync(application, hour: 3);

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task VerifyIfDue_WhereItIsOff_AsksForNone()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await application.SendAsync(Person.Operator, new VerifyIfDue());

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.ShouldBeEmpty();
    }

    [Fact]
    public async Task VerifyIfDue_AfterOnesThatWereCutOff_BeginsAgainThreeTimesAtMost_AndAnewTheNextNight()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        for (var tries = 0; tries < 5; tries++)
        {
            await DueAsync(application, hour: 3);
            await Sql.ExecuteAsync(application.ConnectionString, "update trail_checks set state = 'interrupted'");
        }

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Count.ShouldBe(VerifyIfDue.MostTries);
        application.Clock.Advance(TimeSpan.FromDays(1));
        await DueAsync(application, hour: 3);
        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Count.ShouldBe(VerifyIfDue.MostTries + 1);
    }

    [Fact]
    public async Task AWholeTrail_IsVerified_AndNobodyIsTold()
    {
        await using var people = await WithCaseAsync();

        (await people.ToldOfAsync(() => NightAsync(people.Application))).ShouldBeEmpty();

        var verdict = (await people.Application.WithDatabaseAsync(db => db.TrailVerdicts.AsNoTracking().ToListAsync())).ShouldHaveSingleItem();
        (verdict.IsNightly, verdict.IsWhole, verdict.Found, verdict.Entries, verdict.Discrepancies.Length).ShouldBe((true, true, 0, 1, 0));
        (await people.Application.SendAsync(People.Auditor, new GetTrailAlarm())).ShouldBeNull();
        var listed = await people.Application.SendAsync(People.Auditor, new ListTrailChecks(null));
        listed.Checks.ShouldHaveSingleItem().AskedByName.ShouldBe(VerifyIfDue.Name);
        listed.Verdicts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ATamperedEntry_RaisesTheAlarmOnceANight_UntilTheTrailIsWholeAgain()
    {
        await using var server = new TestMailServer();
        await using var people = await WithCaseAsync(server.Settings);
        var application = people.Application;
        await Sql.ExecuteAsync(application.ConnectionString, Cheat);

        (await people.ToldOfAsync(() => NightAsync(application))).ShouldBe(["Person 8: trail-not-whole", "Person 9: trail-not-whole"], ignoreOrder: true);
        await DueAsync(application, hour: 3);
        await RunAsync(application);

        (await people.ToldAsync()).Count.ShouldBe(2);
        await application.Services.GetRequiredService<NotificationPoster>().RunAllAsync(CancellationToken.None);
        await application.Services.GetRequiredService<Postman>().RunAllAsync(CancellationToken.None);
        server.Received.Select(message => message.To.ToString()).ShouldBe([People.Administrator.UserName, People.Auditor.UserName], ignoreOrder: true);
        server.Received.ShouldAllBe(message => message.Subject == "The trail is not whole" && message.TextBody!.Contains("https://cases.example/audit/trail", StringComparison.Ordinal));
        var alarm = await application.SendAsync(People.Administrator, new GetTrailAlarm());
        alarm!.Found.ShouldBeGreaterThan(0);
        alarm.Discrepancies.ShouldBeEmpty();
        (await application.SendAsync(People.Administrator, new ListTrailChecks(null))).Checks.ShouldAllBe(check => check.Found > 0 && check.FirstCase == null && check.FirstWhat == null);
        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Verdicts.Values.ShouldHaveSingleItem().Discrepancies[0].ShouldContain(", entry 1: was changed");

        application.Clock.Advance(TimeSpan.FromDays(1));
        (await people.ToldOfAsync(() => NightAsync(application))).Count.ShouldBe(2);
        (await people.ToldOfAsync(() => AskAsync(application))).ShouldBeEmpty("they know");
        await Sql.ExecuteAsync(application.ConnectionString, Mend);
        (await people.ToldOfAsync(() => AskAsync(application))).ShouldBeEmpty();
        (await application.SendAsync(People.Auditor, new GetTrailAlarm())).ShouldBeNull();

        await Sql.ExecuteAsync(application.ConnectionString, Cheat);
        (await people.ToldOfAsync(() => AskAsync(application))).Count.ShouldBe(2, "an auditor has found it before the night");
    }

    [Theory]
    [InlineData("update trail_verdicts set found = 0, discrepancies = '{}'", "The verdict of verification 1 was changed: its hash is not the one on the service log.")]
    [InlineData("delete from trail_verdicts", "The verdict of verification 1 is missing: the service log has it.")]
    public async Task AVerdict_ThatWasTamperedWith_IsNamed(string cheat, string what)
    {
        await using var people = await WithCaseAsync();
        await Sql.ExecuteAsync(people.Application.ConnectionString, Cheat);
        await NightAsync(people.Application);
        await Sql.ExecuteAsync(people.Application.ConnectionString, Mend);

        await Sql.ExecuteAsync(people.Application.ConnectionString, "alter table trail_verdicts disable trigger all;" + cheat);

        (await people.Application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString()).ShouldBe([what]);
    }

    private static async Task NightAsync(TestApplication application)
    {
        await DueAsync(application, hour: 3);
        await RunAsync(application);
    }

    private static async Task AskAsync(TestApplication application)
    {
        await application.SendAsync(People.Auditor, new StartTrailCheck());
        await RunAsync(application);
    }

    private static Task RunAsync(TestApplication application) => application.Services.GetRequiredService<TrailCheckRunner>().RunAllAsync(CancellationToken.None);

    /// <summary>As a server does that was told an hour.</summary>
    private static async Task DueAsync(TestApplication application, int hour)
    {
        await using var scope = application.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new VerifyIfDueHandler(db, new NightlyVerification(hour), application.Clock).Handle(new VerifyIfDue(), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task<ToldPeople> WithCaseAsync(MailSettings? mail = null)
    {
        var people = await ToldPeople.StartAsync(postgres, mail);
        await people.Application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        return people;
    }
}
