using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommissioningCases.Application.Tests.Events;

/// <summary>What is put on the service's log stays there, in one order.</summary>
public sealed class ServiceLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Kinds = "select kind || coalesce(' ' || subject, '') from service_events order by number";

    [Fact]
    public async Task ManyWhoAppendAtOnce_MakeOneChain()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (page, cancellationToken) =>
            await application.SendAsync(People.Commissioner, new LogRefusedAccess("GET", $"/{page}"), cancellationToken));

        (await Sql.QueryAsync(application.ConnectionString, "select count(*) || ' ' || count(distinct subject) || ' ' || max(number) from service_events")).ShouldBe(["60 60 60"]);
        (await VerifyAsync(application)).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnEvent_TellsWhoDidIt_InWhichRole_AndFromWhere()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await using var scope = application.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
        (current.Person, current.Client) = (People.BoardSecretary, new Client("192.0.2.1", "Trial \"quoted\" – ünlike\u0007"));

        await scope.ServiceProvider.GetRequiredService<MediatR.ISender>().Send(new LogRefusedAccess("GET", "/a/{b}"));

        var happened = await application.WithDatabaseAsync(db => db.ServiceEvents.SingleAsync());
        happened.Person.ShouldBe(People.BoardSecretary.Id);
        happened.PersonName.ShouldBe(People.BoardSecretary.Name);
        happened.Role.ShouldBe("board-secretary");
        happened.Organisation.ShouldBe(People.Pct);
        happened.Address.ShouldBe("192.0.2.1");
        happened.UserAgent.ShouldBe("Trial \"quoted\"  nlike");
        happened.At.ShouldBe(application.Clock.GetUtcNow());
        (await VerifyAsync(application)).Log.LastNumber.ShouldBe(1);
    }

    [Fact]
    public async Task ACommandThatFails_LeavesNoEvent()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        // The database turns the second event of the command away, and takes the first with it.
        await Sql.ExecuteAsync(application.ConnectionString, "alter table service_events add constraint no_links check (kind <> 'link-made')");
        await Should.ThrowAsync<PostgresException>(() => application.SendAsync(People.Administrator, new AddUser("a@test.example", "A", Role.Auditor, null)));

        (await Sql.QueryAsync(application.ConnectionString, Kinds)).ShouldBeEmpty();
        (await application.WithDatabaseAsync(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task AWrongCurrentPassword_StaysOnTheLog_ThoughTheCommandFails()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var added = await application.SendAsync(People.Administrator, new AddUser("a@test.example", "A", Role.Auditor, null) { Password = "three random words" });
        var holder = new Person(added.Id, "A", "a@test.example", Role.Auditor, null);

        await Should.ThrowAsync<FluentValidation.ValidationException>(() => application.SendAsync(holder, new ChangePassword("wrong", "four random words")));
        await application.SendAsync(holder, new ChangePassword("three random words", "four random words"));

        (await Sql.QueryAsync(application.ConnectionString, Kinds)).ShouldBe(["account-invited", "password-chosen", "wrong-current-password", "password-changed"]);
    }

    [Fact]
    public async Task AnImportAndAnExport_AreThere()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        using var file = new MemoryStream("{}"u8.ToArray());
        await application.SendAsync(People.Administrator, new AddImport("a folder/cases.jsonl", file, IsCheck: true));
        await application.SendAsync(Person.Operator, new LogImport("more.jsonl"));
        using var output = new MemoryStream();
        await application.SendAsync(People.Auditor, new ExportHistory(reference, output));
        await application.SendAsync(People.Auditor, new ExportRefusals(new RefusalFilter(), output));

        (await Sql.QueryAsync(application.ConnectionString, Kinds)).ShouldBe(["import-asked cases.jsonl", "import-asked more.jsonl", $"exported {reference}", "exported refusals"]);
        (await Sql.QueryAsync(application.ConnectionString, "select person_name from service_events where subject = 'more.jsonl'")).ShouldBe(["Command line"]);
    }

    [Fact]
    public async Task EveryExport_SaysOnTheLogWhatIsTakenAway()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        using var output = new MemoryStream();
        await application.SendAsync(People.Commissioner, new ProveHistory(reference, output));
        var import = Guid.NewGuid();
        await application.SendAsync(People.Administrator, new WriteImportReport(import, output));

        (await Sql.QueryAsync(application.ConnectionString, Kinds)).ShouldBe([$"exported evidence pack of {reference}", "seal-made seal 1", $"exported report of import {import}"]);
        Should.Throw<InvalidOperationException>(() => new TakeAway(output).Subject);
    }

    [Theory]
    [InlineData("update service_events set kind = 'signed-in'", "append-only")]
    [InlineData("delete from service_events", "append-only")]
    [InlineData("truncate service_events", "append-only")]
    [InlineData("delete from service_log_head", "append-only")]
    [InlineData("insert into service_log_head select * from service_log_head", "append-only")]
    [InlineData("update service_log_head set last_number = 0", "moves on by one event at a time")]
    [InlineData("insert into service_events select number + 2, at, kind, person, person_name, role, organisation, account, subject, address, user_agent, details, hash, hash from service_events", "does not follow the last one")]
    [InlineData("insert into service_events select number + 1, at, kind, person, person_name, role, organisation, account, subject, address, user_agent, details, previous_hash, hash from service_events", "does not follow the last one")]
    public async Task TheDatabase_TurnsAwayWhatIsNoNextEvent(string sql, string message)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.SendAsync(People.Commissioner, new LogRefusedAccess("GET", "/"));

        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, sql))).MessageText.ShouldContain(message);
    }

    private sealed record TakeAway(Stream Output) : Export<int>(Output);

    private static Task<TrailVerdict> VerifyAsync(TestApplication application) => application.SendAsync(People.Auditor, new VerifyTrail());
}
