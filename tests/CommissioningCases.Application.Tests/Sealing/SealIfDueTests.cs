using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Sealing;

public sealed class SealIfDueTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task SealIfDue_OnceADay_MakesOne()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await LookAsync(application, expected: 1);
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await LookAsync(application, expected: 1);
        application.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync(application, expected: 2);
        await LookAsync(application, expected: 2);
    }

    [Fact]
    public async Task SealIfDue_WhenACaseHasClosed_MakesOne()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogContract());
        await LookAsync(application, expected: 1);
        application.Clock.Advance(TimeSpan.FromMinutes(1));

        await application.AcceptAsync(People.Commissioner, Attempts.On(logged.Case, "take-step", new { on = "2012-02-01", step = "withdraw-case", reason = "not-needed", rationale = "No longer needed" }));

        await LookAsync(application, expected: 2);
        await LookAsync(application, expected: 2);
        (await application.WithDatabaseAsync(db => db.SealedLeaves.MaxAsync(leaf => leaf.Last))).ShouldBe(2);
    }

    [Fact]
    public async Task SealIfDue_BySeveralServersAtOnce_MakesOne()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => application.SendAsync(Person.Operator, new SealIfDue())));

        await LookAsync(application, expected: 1);
    }

    private static async Task LookAsync(TestApplication application, int expected)
    {
        await application.SendAsync(Person.Operator, new SealIfDue());
        (await application.WithDatabaseAsync(db => db.Seals.CountAsync())).ShouldBe(expected);
    }
}
