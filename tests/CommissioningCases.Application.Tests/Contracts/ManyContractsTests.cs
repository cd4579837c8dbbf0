using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Contracts;

/// <summary>A page of many contracts waits for the database as often as one of few.</summary>
public sealed class ManyContractsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task APageOfManyContracts_TakesAsManyRoundTripsAsOfOne()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await RecordAsync(application, 1);
        var (measured, published) = (await MeasuredAsync(application), await PublishedAsync(application));
        for (var i = 2; i <= 4; i++)
        {
            await RecordAsync(application, i);
        }

        var (allMeasured, allPublished) = (await MeasuredAsync(application), await PublishedAsync(application));

        allMeasured.Contracts.ShouldBe(["Service 1", "Service 2", "Service 3", "Service 4"], ignoreOrder: true);
        allPublished.Contracts.ShouldBe(["Service 1", "Service 2", "Service 3", "Service 4"], ignoreOrder: true);
        allMeasured.RoundTrips.ShouldBe(measured.RoundTrips);
        allPublished.RoundTrips.ShouldBe(published.RoundTrips);
    }

    [Fact]
    public async Task WhoActsForSeveralTrusts_MeasuresTheContractsOfAll_WhatExpiresFirstFirst()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await RecordAsync(application, 1, until: "2013-03-31");
        await RecordAsync(application, 2, until: "2012-09-30", People.Stranger);
        await RecordAsync(application, 3, until: "2012-06-30");

        var list = await application.SendAsync(People.OfSeveralTrusts, new ListMeasuredContracts(IsOfAll: true, After: null));

        list.Contracts.SelectMany(contract => contract.File.Services).ShouldBe(["Service 3", "Service 2", "Service 1"]);
    }

    private static async Task RecordAsync(TestApplication application, int number, string? until = null, Person? holder = null)
    {
        holder ??= People.Commissioner;
        var (reference, _) = await application.AcceptAsync(holder, Attempts.On(null, "record-contract", new
        {
            on = "2012-01-10",
            pct = holder.Organisation,
            until,
            provider = "RT5",
            services = new[] { $"Service {number}" },
            type = "standard-nhs",
            from = "2010-04-01",
        }));
        await application.AcceptAsync(holder, Attempts.On(
            reference, "set-contract-measure", new { on = "2012-01-10", measure = "healing", name = "Healing", kind = "quality", unit = "%", direction = "higher", target = 70, threshold = 50 }));
    }

    private static async Task<(IReadOnlyList<string> Contracts, int RoundTrips)> MeasuredAsync(TestApplication application)
    {
        using var sent = new SentStatements(application.ConnectionString);
        var list = await application.SendAsync(People.Commissioner, new ListMeasuredContracts(IsOfAll: true, After: null));
        return ([.. list.Contracts.SelectMany(contract => contract.File.Services)], sent.RoundTrips.Count);
    }

    private static async Task<(IReadOnlyList<string> Contracts, int RoundTrips)> PublishedAsync(TestApplication application)
    {
        using var sent = new SentStatements(application.ConnectionString);
        var list = await application.SendAsync(People.Auditor, new ListPublicContracts(From: null));
        return ([.. list.Contracts.SelectMany(contract => contract.States[^1].Services)], sent.RoundTrips.Count);
    }
}
