using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Documents;

public sealed class DocumentSweeperTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Sweep_RemovesWhatWaitedForMoreThanADay_AndNothingElse()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var attached = await application.StoreAsync(history);
        await application.AttachAsync(People.Commissioner, history, attached.Id);
        await application.StoreAsync(history);
        application.Clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = await application.StoreAsync(history);
        application.Clock.Advance(TimeSpan.FromDays(1));

        await SweepAsync(application);

        (await application.WithDatabaseAsync(db => db.Documents.Select(document => document.Id).ToListAsync())).ShouldBe([attached.Id, waiting.Id], ignoreOrder: true);
        (await application.CountDocumentsAsync()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Sweep_IsDueAtTheStartAndEveryHour()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        await SweepAsync(application);
        await application.StoreAsync(history);
        await Sql.ExecuteAsync(application.ConnectionString, "alter table documents disable trigger documents_kept; update documents set added_at = '2000-01-01'");

        application.Clock.Advance(TimeSpan.FromMinutes(59));
        await SweepAsync(application);
        (await application.CountDocumentsAsync()).ShouldBe((1, 1));

        application.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(application);
        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Sweep_OnSeveralServersAtOnce_DisturbsNone()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        for (var number = 0; number < 10; number++)
        {
            await application.StoreAsync(history);
        }

        application.Clock.Advance(TimeSpan.FromDays(2));
        var servers = Enumerable.Range(0, 4).Select(_ => new DocumentSweeper(application.Services.GetRequiredService<IServiceScopeFactory>(), application.Clock));

        await Task.WhenAll(servers.Select(server => server.RunNextAsync(CancellationToken.None)));

        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    private static Task<bool> SweepAsync(TestApplication application) =>
        application.Services.GetRequiredService<DocumentSweeper>().RunNextAsync(CancellationToken.None);
}
