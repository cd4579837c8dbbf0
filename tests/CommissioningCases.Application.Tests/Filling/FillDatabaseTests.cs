using CommissioningCases.Application.Filling;
using CommissioningCases.Application.Tests.Store;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Filling;

public sealed class FillDatabaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task AddsCasesThatAreAsIfEachHadBeenRecorded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var schema = await Schema.ReadAsync(application.ConnectionString);
        var progress = new Reports();

        var filled = await application.SendAsync(People.Administrator, new FillDatabase(320, progress));
        await application.SendAsync(People.Administrator, new FillDatabase(10, progress));

        filled.Histories.ShouldBe(320);
        progress.Last.ShouldBe(10);
        (await Schema.ReadAsync(application.ConnectionString)).ShouldBe(schema);
        (await application.WithDatabaseAsync(db => db.CaseSummaries.CountAsync())).ShouldBe(330);
        (await application.WithDatabaseAsync(db => db.CaseSummaries.Select(summary => summary.Scenario).Distinct().CountAsync())).ShouldBe(6);
        (await application.WithDatabaseAsync(db => db.CaseCounts.SumAsync(count => count.Cases))).ShouldBe(330);
        (await application.WithDatabaseAsync(db => db.CaseHeads.SumAsync(head => head.LastNumber)))
            .ShouldBe(await application.WithDatabaseAsync(db => db.Entries.CountAsync()));
    }

    [Fact]
    public async Task CasesAdded_CanBeReadAndGoOn()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.SendAsync(People.Administrator, new FillDatabase(200, new Reports()));

        foreach (var row in (await application.SendAsync(People.Auditor, new ListCases())).Rows)
        {
            var person = People.Commissioner with { Organisation = row.Pct };
            await application.AcceptAsync(person, Attempts.On(row.Reference, "add-note", new { on = "2013-03-01", text = "Goes on" }));
            var view = await application.SendAsync(person, new GetCase(row.Reference));
            view.File.StageName.ShouldBe(row.Stage);
            view.File.Owner.ShouldBe(row.Owner);
        }
    }

    [Fact]
    public async Task ForACommissioner_IsForbidden()
    {
        await using var application = new TestApplication(postgres.ConnectionString);

        await Should.ThrowAsync<ForbiddenException>(() => application.SendAsync(People.Commissioner, new FillDatabase(1, new Reports())));
    }

    private sealed class Reports : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
