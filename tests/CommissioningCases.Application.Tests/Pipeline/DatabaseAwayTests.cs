using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.Application.Tests.Pipeline;

public sealed class DatabaseAwayTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Requests_WhenTheDatabaseWentAwayAndCameBack_NoticeNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        await EndConnectionsAsync(application.ConnectionString);
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));

        await EndConnectionsAsync(application.ConnectionString);
        (await application.SendAsync(People.Commissioner, new GetCase(logged.Case))).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Requests_WhileTheDatabaseIsAway_SayThatNothingWasSavedAndGoOnAfterwards()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cases-away-{Guid.NewGuid():N}");
        var server = await StartAsync(folder);
        try
        {
            await using var application = new TestApplication(server.ConnectionString);
            await using (var db = CasesDbContextOptions.NewContext(server.ConnectionString))
            {
                await db.MigrateExclusivelyAsync();
            }

            var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
            await server.DisposeAsync();

            var away = await Should.ThrowAsync<DatabaseUnavailableException>(() => application.SendAsync(People.Commissioner, Attempts.RecordConcern(logged.Case)));
            away.IsOutcomeUnknown.ShouldBeFalse();
            await Should.ThrowAsync<DatabaseUnavailableException>(() => application.SendAsync(People.Commissioner, new GetCase(logged.Case)));

            server = await StartAsync(folder);
            (await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case))).Number.ShouldBe(2);
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<EmbeddedServer> StartAsync(string folder) =>
        EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = folder, Database = "cases" }, NullLogger.Instance);

    private static Task EndConnectionsAsync(string connectionString) => Sql.ExecuteAsync(
        connectionString + ";Pooling=false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
}
