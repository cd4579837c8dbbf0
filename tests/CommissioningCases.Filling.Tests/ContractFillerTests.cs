using CommissioningCases.Application.Contracts;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling.Tests;

public sealed class ContractFillerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task AddsContractsWithTheirMeasurements_AsIfEachHadBeenRecorded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var schema = await Schema.ReadAsync(application.ConnectionString);

        var filled = await AddAsync(application, 300);
        await AddAsync(application, 5);

        filled.Histories.ShouldBe(300);
        (await Schema.ReadAsync(application.ConnectionString)).ShouldBe(schema);
        (await application.WithDatabaseAsync(db => db.Contracts.CountAsync())).ShouldBe(305);
        (await application.WithDatabaseAsync(db => db.Entries.CountAsync(entry => entry.Do == RecordContractMeasurement.Definition.Name))).ShouldBe(305 * 25);
        (await application.WithDatabaseAsync(db => db.Contracts.CountAsync(contract => contract.OpenPrompts > 0))).ShouldBePositive();
        (await application.WithDatabaseAsync(db => db.Contracts.CountAsync(contract => contract.Ends != null))).ShouldBePositive();
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task ContractsAdded_CanBeReadAndGoOn()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await AddAsync(application, 160);

        foreach (var row in (await application.SendAsync(People.Auditor, new ListContracts())).Page.Rows)
        {
            var person = People.Commissioner with { Organisation = row.Pct };
            await application.AcceptAsync(person, Attempts.On(row.Reference, "note-contract", new { on = "2013-03-01", text = "Goes on" }));
            var view = await application.SendAsync(person, new GetContract(row.Reference));
            view.File.Measurements.Count.ShouldBe(FictitiousContract.Measurements);
            view.File.Lead.ShouldBe(row.Lead);
        }
    }

    private static Task<Filled> AddAsync(TestApplication application, int contracts) =>
        application.WithDatabaseAsync(db => new ContractFiller(db, application.Clock).AddAsync(contracts, new Unheard()));

    private sealed class Unheard : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
