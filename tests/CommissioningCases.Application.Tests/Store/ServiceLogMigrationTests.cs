using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Store;

/// <summary>The sign-ins that were kept in a log of their own are the first events of the service's log.</summary>
public sealed class ServiceLogMigrationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task SignIns_BecomeEvents_ChainedAsTheServiceChainsThem()
    {
        var connectionString = await postgres.NewEmptyDatabaseAsync();
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        await db.MigrateThroughAsync("0033_Matters");
        await Sql.ExecuteAsync(connectionString, $"""
            insert into sign_in_events (at, user_id, outcome) values
                ('2012-07-01 09:30:00.123456+00', '{People.Auditor.Id}', 'wrong-password'),
                ('2012-07-01 09:31+00', '{People.Auditor.Id}', 'signed-in'),
                ('2012-07-01 09:32+00', null, 'unknown-account'),
                ('2012-07-01 09:33+00', '{People.Auditor.Id}', 'still-locked'),
                ('2012-07-01 09:34+00', '{People.Auditor.Id}', 'disabled'),
                ('2012-07-01 09:35+00', '{People.Auditor.Id}', 'outside-dates'),
                ('2012-07-01 09:36+00', '{People.Auditor.Id}', 'link-used'),
                ('2012-07-01 09:37+00', '{People.Auditor.Id}', 'signed-out');
            """);

        await db.MigrateExclusivelyAsync();

        await using var application = new TestApplication(connectionString);
        var verdict = await application.SendAsync(People.Auditor, new VerifyTrail());
        verdict.Discrepancies.ShouldBeEmpty();
        verdict.Log.LastNumber.ShouldBe(8);
        var events = await application.WithDatabaseAsync(context => context.ServiceEvents.OrderBy(happened => happened.Number).ToListAsync());
        events.Select(happened => happened.Kind).ShouldBe(
        [
            "wrong-password", "signed-in", "unknown-account", "tried-while-locked", "tried-while-disabled", "tried-outside-dates", "password-chosen", "signed-out",
        ]);
        events.ShouldAllBe(happened => ExchangeNames.All<ServiceEventKind>().Contains(happened.Kind));
        events.Select(happened => happened.Person).ShouldBe([null, People.Auditor.Id, null, null, null, null, null, People.Auditor.Id]);
        events[2].Account.ShouldBeNull();
        (await application.SendAsync(People.Auditor, new ListServiceEvents())).Page.Rows.Count.ShouldBe(8);
    }
}
