using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>Somebody with every right in the database cheats with the service's log, and the trail is verified.</summary>
public sealed class VerifyServiceLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string WithoutGuards = "alter table service_events disable trigger all; alter table service_log_head disable trigger all;";

    [Theory]
    [InlineData("update service_events set person_name = 'Somebody else' where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set at = at + interval '1 hour' where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set kind = 'signed-in' where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set account = gen_random_uuid() where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set address = '192.0.2.9' where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set details = '{\"method\": \"POST\"}' where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set hash = sha256(hash) where number = 2", "Event 2 of the service log was changed")]
    [InlineData("update service_events set previous_hash = sha256(hash) where number = 2", "Event 2 of the service log is not chained to the one before it")]
    [InlineData("delete from service_events where number = 2", "Event 2 of the service log is missing: event 3 comes next")]
    [InlineData("delete from service_events where number = 1", "Event 1 of the service log is missing: event 2 comes next")]
    [InlineData("delete from service_events where number = 3", "Event 3 of the service log is missing: the log ends at event 3")]
    [InlineData("update service_log_head set last_number = 2", "Event 3 of the service log is beyond the end of the log")]
    [InlineData("update service_log_head set last_hash = sha256(last_hash)", "Event 3 of the service log is not the one at which the log ends")]
    [InlineData("delete from service_log_head", "The head of the service log is missing")]
    public async Task AnEventThatWasTamperedWith_IsFound(string cheat, string what)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        foreach (var page in (string[])["/a", "/b", "/c"])
        {
            await application.SendAsync(People.Commissioner, new LogRefusedAccess("GET", page));
        }

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        var verdict = await application.SendAsync(People.Auditor, new VerifyTrail());
        verdict.IsWhole.ShouldBeFalse();
        verdict.Discrepancies[0].ToString().ShouldStartWith(what);
    }
}
