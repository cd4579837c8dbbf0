using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification.Checks;

public sealed class StartTrailCheckTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task StartTrailCheck_ByManyAtOnce_StartsOne()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => application.SendAsync(People.Auditor, new StartTrailCheck())));

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task StartTrailCheck_WhileOthersWaitForOtherSeals_LooksAtAllThatIsWaiting()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var seal = (await application.SendAsync(People.Auditor, new MakeSeal())).Text;

        foreach (var asked in (string?[])[null, seal, null, seal])
        {
            await application.SendAsync(People.Auditor, new StartTrailCheck(asked));
        }

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task StartTrailCheck_AfterOneWhoseServerIsSilent_StartsAnother()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.SendAsync(People.Auditor, new StartTrailCheck());
        await Sql.ExecuteAsync(application.ConnectionString, "update trail_checks set state = 'running'");
        application.Clock.Advance(TimeSpan.FromSeconds(31));

        await application.SendAsync(People.Auditor, new StartTrailCheck());

        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Count.ShouldBe(2);
    }
}
