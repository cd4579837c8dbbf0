using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Demonstration;

public sealed class DemonstrationSeedTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly Today = new(2013, 3, 1);

    [Fact]
    public async Task SeedAsync_RecordsEveryLineOnce_AsIfOnItsDay()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        var recorded = await DemonstrationSeed.SeedAsync(application.ConnectionString, Today);

        recorded.ShouldBe(DemonstrationHistory.ReadAll().Sum(history => history.On(Today).Count));
        (await DemonstrationSeed.SeedAsync(application.ConnectionString, Today.AddDays(3))).ShouldBe(0);
        (await CountToldAsync(application)).ShouldBe(recorded);
        (await application.WithDatabaseAsync(db => db.CaseSummaries.CountAsync())).ShouldBe(34);
        (await application.WithDatabaseAsync(db => db.ChoiceProgrammes.CountAsync())).ShouldBe(1);
        (await application.WithDatabaseAsync(db => db.Entries.MaxAsync(entry => entry.RecordedAt))).ShouldBeLessThan(new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero));
        (await application.WithDatabaseAsync(db => db.Entries.ToListAsync())).ShouldContain(entry => Calendar.DayOf(entry.RecordedAt) > entry.OnDay.AddDays(14), "something was recorded late");
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        await ShouldShowAllKindsOfWork(application);
    }

    [Fact]
    public async Task SeedAsync_OfADatabaseInRealUse_AddsNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(db =>
        {
            db.Users.Add(new AppUser { Id = Guid.NewGuid(), UserName = "somebody@nhs.example", Name = "Somebody", Role = Role.Administrator });
            return db.SaveChangesAsync();
        });

        (await DemonstrationSeed.SeedAsync(application.ConnectionString, Today)).ShouldBe(0);

        (await application.WithDatabaseAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task SeedAsync_ByManyServersAtOnce_RecordsEveryLineOnce()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DemonstrationSeed.SeedAsync(application.ConnectionString, Today)));

        (await CountToldAsync(application)).ShouldBe(DemonstrationHistory.ReadAll().Sum(history => history.On(Today).Count));
    }

    [Fact]
    public async Task SeedAsync_WhenCutOffAndGoneOnDaysLater_CountsTheDaysFromWhereItBegan()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        using var cut = new CancellationTokenSource();
        var seeding = DemonstrationSeed.SeedAsync(application.ConnectionString, Today, cut.Token);
        while (await application.WithDatabaseAsync(db => db.Entries.CountAsync()) < 60)
        {
            await Task.Yield();
        }

        await cut.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(seeding);

        await DemonstrationSeed.SeedAsync(application.ConnectionString, Today.AddDays(9));

        (await CountToldAsync(application)).ShouldBe(DemonstrationHistory.ReadAll().Sum(history => history.On(Today).Count));
        (await application.WithDatabaseAsync(db => db.CaseSummaries.MaxAsync(summary => summary.LastOn))).ShouldBe(Today.AddDays(-1));
    }

    /// <summary>The entries that somebody recorded; what an award writes to the register of contracts goes with its step.</summary>
    private static async Task<int> CountToldAsync(TestApplication application) =>
        (await application.WithDatabaseAsync(db => db.Entries.Select(entry => entry.Fields).ToListAsync())).Count(fields => !fields.Contains(CauseInCase.EntryField.Name, StringComparison.Ordinal));

    private static async Task ShouldShowAllKindsOfWork(TestApplication application)
    {
        var commissioner = DemonstrationAccounts.Named("commissioner");
        var person = new Person(Guid.NewGuid(), commissioner.Name, commissioner.UserName, commissioner.Role, commissioner.Organisation);
        var work = await application.SendAsync(person, new GetMyWork());
        work.Due.ShouldContain(due => due.Due < Today);
        work.Due.ShouldContain(due => due.Due > Today);
        work.Waits.ShouldContain(wait => wait.WaitingFor.For == Awaited.Provider);
        work.Waits.ShouldContain(wait => wait.WaitingFor.For == Awaited.Oversight);
        work.Unassigned.ShouldNotBeEmpty();
        work.Contracts.ShouldNotBeEmpty();

        var owned = await application.SendAsync(person, new GetCase(work.Mine[0].Reference));
        owned.Entries.ShouldAllBe(entry => entry.RecordedAt >= new DateTimeOffset(entry.On, TimeOnly.MinValue, TimeSpan.Zero));
        (await application.SendAsync(person, new ListCases { Filter = new CaseFilter { Text = "podiat" } })).Rows.ShouldNotBeEmpty();
    }
}
