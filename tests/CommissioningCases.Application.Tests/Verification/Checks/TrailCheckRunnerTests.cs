using CommissioningCases.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommissioningCases.Application.Tests.Verification.Checks;

/// <summary>A check that is cut off while it reads: somebody holds a table that it needs.</summary>
public sealed class TrailCheckRunnerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Waiting = "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    [Fact]
    public async Task RunNext_WhenItCannotSayHowFarItIs_EndsTheVerificationBeforeItLeaves()
    {
        await using var application = await AskedAsync();
        await using var holder = await HoldAsync(application);
        await Sql.ExecuteAsync(application.ConnectionString, """
            create trigger no_progress before update on trail_checks for each row when (old.state = 'running' and new.state = 'running') execute function refuse_change()
            """);

        await Should.ThrowAsync<PostgresException>(() => RunAsync(application, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20)));

        await AssertInterruptedAsync(application);
    }

    [Fact]
    public async Task RunNext_WhenTheServerStops_EndsTheVerificationBeforeItLeaves()
    {
        await using var application = await AskedAsync();
        await using var holder = await HoldAsync(application);
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(application, stopping.Token).WaitAsync(TimeSpan.FromSeconds(20)));

        await AssertInterruptedAsync(application);
    }

    private static Task<bool> RunAsync(TestApplication application, CancellationToken cancellationToken) =>
        application.Services.GetRequiredService<TrailCheckRunner>().RunNextAsync(cancellationToken);

    private static async Task AssertInterruptedAsync(TestApplication application)
    {
        (await Sql.QueryAsync(application.ConnectionString, Waiting)).ShouldBeEmpty();
        (await application.SendAsync(People.Auditor, new ListTrailChecks(null))).Checks.Single().State.ShouldBe(TrailCheckState.Interrupted);
    }

    private static async Task<NpgsqlConnection> HoldAsync(TestApplication application)
    {
        var holder = new NpgsqlConnection(application.ConnectionString);
        await holder.OpenAsync();
        await using var hold = new NpgsqlCommand("begin; lock table case_histories in access exclusive mode", holder);
        await hold.ExecuteNonQueryAsync();
        return holder;
    }

    private async Task<TestApplication> AskedAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(async db =>
        {
            db.Users.Add(People.Auditor.ToUser());
            return await db.SaveChangesAsync();
        });
        await application.SendAsync(People.Auditor, new StartTrailCheck());
        return application;
    }
}
