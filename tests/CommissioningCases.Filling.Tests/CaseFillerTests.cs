using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling.Tests;

public sealed class CaseFillerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task AddsCasesThatAreAsIfEachHadBeenRecorded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var schema = await Schema.ReadAsync(application.ConnectionString);
        var progress = new Reports();

        var filled = await AddAsync(application, 320, progress);
        await AddAsync(application, 10, progress);

        filled.Histories.ShouldBe(320);
        progress.Last.ShouldBe(10);
        (await Schema.ReadAsync(application.ConnectionString)).ShouldBe(schema);
        (await application.WithDatabaseAsync(db => db.CaseSummaries.CountAsync())).ShouldBe(330);
        (await application.WithDatabaseAsync(db => db.CaseSummaries.Select(summary => summary.Scenario).Distinct().CountAsync())).ShouldBe(6);
        (await application.WithDatabaseAsync(db => db.CaseCounts.SumAsync(count => count.Cases))).ShouldBe(330);
        (await application.WithDatabaseAsync(db => db.CaseHeads.SumAsync(head => head.LastNumber)))
            .ShouldBe(await application.WithDatabaseAsync(db => db.Entries.CountAsync()));
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task CasesAdded_HaveWhatTheBoardTheShaAndTheStaffSideLookAt()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await AddAsync(application, 320, new Reports());

        (await application.WithDatabaseAsync(db => db.CaseBoardMatters.CountAsync())).ShouldBePositive();
        (await application.WithDatabaseAsync(db => db.CaseBoardDecisions.Select(row => row.Decision).Distinct().CountAsync())).ShouldBe(Enum.GetValues<BoardOutcome>().Length);
        (await application.WithDatabaseAsync(db => db.CaseDepartures.CountAsync(row => row.CompletedOn != null))).ShouldBePositive();
        var union = ExchangeNames.Of(Role.UnionRepresentative);
        (await application.WithDatabaseAsync(db => db.Entries.CountAsync(entry => entry.Role == union))).ShouldBePositive();
    }

    [Fact]
    public async Task CasesAdded_CanBeReadAndGoOn()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await AddAsync(application, 200, new Reports());

        foreach (var row in (await application.SendAsync(People.Auditor, new ListCases())).Rows)
        {
            var person = People.Commissioner with { Organisation = row.Pct };
            await application.AcceptAsync(person, Attempts.On(row.Reference, "add-note", new { on = "2013-03-01", text = "Goes on" }));
            var view = await application.SendAsync(person, new GetCase(row.Reference));
            view.File.StageName.ShouldBe(row.Stage);
            view.File.Owner.ShouldBe(row.Owner);
        }
    }

    private static Task<Filled> AddAsync(TestApplication application, int cases, IProgress<int> progress) =>
        application.WithDatabaseAsync(db => new CaseFiller(db, application.Clock).AddAsync(cases, progress));

    private sealed class Reports : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
