using CommissioningCases.Application.Jobs;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Jobs;

public sealed class IdleTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task AServerThatNobodyUses_AsksForJobsTwiceAMinute()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await RunJobsAsync(application);
        using var sent = new SentStatements(application.ConnectionString);

        for (var second = 1; second < 30; second++)
        {
            application.Clock.Advance(TimeSpan.FromSeconds(1));
            await RunJobsAsync(application);
        }

        sent.RoundTrips.ShouldBeEmpty();
        application.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunJobsAsync(application);
        sent.RoundTrips.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task WhatSomebodyAsksFor_IsDoneAtOnce()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(db =>
        {
            db.Add(People.Auditor.ToUser());
            return db.SaveChangesAsync();
        });
        await RunJobsAsync(application);

        await application.SendAsync(People.Auditor, new StartTrailCheck());
        await RunJobsAsync(application);

        (await application.WithDatabaseAsync(db => db.TrailChecks.SingleAsync())).State.ShouldBe(TrailCheckState.Done);
    }

    private static async Task RunJobsAsync(TestApplication application)
    {
        foreach (var kind in application.Services.GetServices<JobKind>())
        {
            await kind.RunAllAsync(CancellationToken.None);
        }
    }
}
