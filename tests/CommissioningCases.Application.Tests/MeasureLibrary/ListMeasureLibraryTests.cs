using CommissioningCases.Application.MeasureLibrary;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.MeasureLibrary;

/// <summary>What forms offer to take over as a measure.</summary>
public sealed class ListMeasureLibraryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly string[] Services = ["Podiatry"];

    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task WithoutCases_ThereAreTheNationalOnes()
    {
        var library = await ListAsync(People.Commissioner, People.Pct);

        library.Select(one => one.Measure).ShouldBe(NationalMeasures.All.Select(one => one.Code));
        library.ShouldContain(one => one.Measure == "mrsa" && one.Unit == "cases" && one.Direction == BetterSide.Lower && one.IsNational);
    }

    [Fact]
    public async Task EachNationalOne_CanBeTakenOverAsItIs()
    {
        NationalMeasures.All.Count.ShouldBeGreaterThan(30);
        NationalMeasures.All.Select(one => one.Code).ShouldBeUnique();
        NationalMeasures.All.Select(one => one.Name).ShouldBeUnique();
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        foreach (var one in NationalMeasures.All)
        {
            await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "set-measure", new { on = "2012-02-01", measure = one.Code, name = one.Name, kind = ExchangeNames.Of(one.Kind), unit = one.Unit, baseline = 10, target = 20 }));
        }
    }

    [Fact]
    public async Task TheTrustsOwn_ComeFirst_TheLatestFirst_EachOnce_AndNotThoseOfOthers()
    {
        await SetAsync(People.Commissioner, "2012-02-01", "healed", "Ulcers healed", "%", 50, 80);
        await SetAsync(People.Commissioner, "2012-02-02", "waits", "Days waited", "days", 30, 10);
        await SetAsync(People.Commissioner, "2012-02-03", "healed-again", "ulcers healed", "%", 50, 70);
        await SetAsync(People.Stranger, "2012-02-04", "secret", "Measured elsewhere", "%", 50, 70);
        var contract = (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new { on = "2012-01-10", pct = People.Pct, provider = "LOC02", services = Services, type = "other", from = "2010-01-01", until = "2013-01-10" }))).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(contract, "set-contract-measure", new { on = "2012-03-01", measure = "seen", name = "Seen in time", kind = "other", unit = "%", direction = "lower", target = 5, threshold = 9 }));

        var own = (await ListAsync(People.Commissioner, People.Pct)).Where(one => !one.IsNational).ToList();

        own.Select(one => (one.Measure, one.Unit, one.Direction)).ShouldBe([("seen", "%", BetterSide.Lower), ("healed-again", "%", BetterSide.Higher), ("waits", "days", BetterSide.Lower)]);
        (await ListAsync(People.Stranger, People.Pct)).ShouldAllBe(one => one.IsNational);
    }

    [Fact]
    public async Task WhatIsStruck_IsOfferedNoMore_AndANationalOneThatIsUsedIsOfferedOnce()
    {
        var reference = await SetAsync(People.Commissioner, "2012-02-01", "mine", "Complaints", "per 1000 contacts", 9, 3);

        (await ListAsync(People.Commissioner, People.Pct)).Where(one => one.Name == "Complaints").ShouldHaveSingleItem().Measure.ShouldBe("mine");
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "strike", new { on = "2012-02-02", record = "entry-2", reason = "Wrong" }));

        (await ListAsync(People.Commissioner, People.Pct)).Where(one => one.Name == "Complaints").ShouldHaveSingleItem().IsNational.ShouldBeTrue();
    }

    private Task<IReadOnlyList<LibraryMeasure>> ListAsync(Person person, string pct) => _application.SendAsync(person, new ListMeasureLibrary(pct));

    private async Task<string> SetAsync(Person person, string on, string measure, string name, string unit, int baseline, int target)
    {
        var reference = (await _application.AcceptAsync(person, Attempts.LogCase(person.Organisation!))).Case;
        await _application.AcceptAsync(person, Attempts.On(reference, "set-measure", new { on, measure, name, kind = "quality", unit, baseline, target }));
        return reference;
    }
}
