using CommissioningCases.Application.Tests.Notifications;
using CommissioningCases.Application.Watching;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Watching;

/// <summary>Who watches something is told of what others record on it, as far as they see it whole, and once.</summary>
public sealed class WatchTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Colleague = "Person 2";
    private const string ShaReviewer = "Person 5";
    private const string UnionRepresentative = "Person 7";

    private static readonly string[] Services = ["Podiatry"];

    private ToldPeople _people = null!;
    private string _case = "";

    public async Task InitializeAsync()
    {
        _people = await ToldPeople.StartAsync(postgres);
        _case = (await _people.Application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
    }

    public async Task DisposeAsync() => await _people.DisposeAsync();

    [Fact]
    public async Task ACase_ItsWatchersAreToldOfWhatOthersRecord_AndOnceTheyWatchNoMoreOfNothing()
    {
        (await SendAsync(People.Colleague, new WatchCases([_case], IsWatched: true))).ShouldBe(1);
        (await SendAsync(People.Colleague, new WatchCases([_case], IsWatched: true))).ShouldBe(1);

        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-20"))).ShouldBe([$"{Colleague}: watched"]);
        (await _people.ToldOfAsync(People.Colleague, Note("2012-01-21"))).ShouldBeEmpty();
        (await _people.ListAsync(People.Colleague)).ShouldBeEmpty();

        await SendAsync(People.Colleague, new WatchCases([_case], IsWatched: false));
        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-22"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task AUnion_IsToldOnlyOfWhatItSeesWhole()
    {
        await SendAsync(People.UnionRepresentative, new WatchCases([_case], IsWatched: true));

        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-20"))).ShouldBeEmpty();
        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "hold-case", new { on = "2012-01-20", reason = "The budget" }))).ShouldBeEmpty();
        (await _people.ToldOfAsync(People.Commissioner, Engage("2012-01-20"))).ShouldBe([$"{UnionRepresentative}: watched"]);
    }

    [Theory]
    [InlineData(WatchKind.Pct, null, true)]
    [InlineData(WatchKind.Service, null, true)]
    [InlineData(WatchKind.Service, "podiatry that nobody has", false)]
    public async Task ATrustOrAService_IsWatchedWithAllItsCases(WatchKind kind, string? words, bool isTold)
    {
        var listed = (await SendAsync(People.ShaReviewer, new CommissioningCases.Application.Cases.ListCases())).Rows.Single(row => row.Reference == _case);
        await SendAsync(People.ShaReviewer, new WatchSubject(kind, words ?? (kind == WatchKind.Pct ? listed.Pct : listed.Service.Split(' ')[0].ToUpperInvariant())));

        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-20"))).ShouldBe(isTold ? [$"{ShaReviewer}: watched"] : []);
    }

    [Fact]
    public async Task AProvider_IsWatchedByItsCode_AndNotByANameThatSeveralHave()
    {
        var provider = (await SendAsync(People.ShaReviewer, new CommissioningCases.Application.Cases.ListCases())).Rows.Single(row => row.Reference == _case).Providers[0];
        await SendAsync(People.ShaReviewer, new WatchSubject(WatchKind.Provider, provider));

        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-20"))).ShouldBe([$"{ShaReviewer}: watched"]);
        (await Should.ThrowAsync<ValidationException>(() => SendAsync(People.ShaReviewer, new WatchSubject(WatchKind.Provider, "hospital")))).Errors.Single().ErrorMessage.ShouldContain("providers are called so");
        (await Should.ThrowAsync<ValidationException>(() => SendAsync(People.ShaReviewer, new WatchSubject(WatchKind.Provider, "nobody is called so")))).Errors.Single().ErrorMessage.ShouldStartWith("No provider is called so");
    }

    [Fact]
    public async Task WhoeverIsToldSomethingMore_IsNotToldThatTheyWatchIt()
    {
        await SendAsync(People.Colleague, new WatchCases([_case], IsWatched: true));

        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "assign-owner", new { on = "2012-01-20", owner = People.Colleague.UserName }))).ShouldBe([$"{Colleague}: assigned"]);
    }

    [Fact]
    public async Task WhatIsOutOfSight_CannotBeWatched_AndWhoseSightHasEndedIsToldNothing()
    {
        (await SendAsync(People.Stranger, new WatchCases([_case], IsWatched: true))).ShouldBe(0);
        await Should.ThrowAsync<ValidationException>(() => SendAsync(People.ShaReviewer, new WatchSubject(WatchKind.Pct, "5QE")));
        await SendAsync(People.Colleague, new WatchCases([_case], IsWatched: true));
        await _people.ChangeAsync(People.Colleague, "\"Organisation\" = '5QE'");

        (await _people.ToldOfAsync(People.Commissioner, Note("2012-01-20"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatOneWatches_IsListed_AndListsAreNarrowedToIt()
    {
        await SendAsync(People.UnionRepresentative, new WatchCases([_case], IsWatched: true));
        await SendAsync(People.UnionRepresentative, new WatchSubject(WatchKind.Service, " Walk-in centre "));

        var watched = await SendAsync(People.UnionRepresentative, new ListWatches());
        watched.Cases.Select(one => one.Reference).ShouldBe([_case]);
        watched.Subjects.Select(one => one.Name).ShouldBe(["Walk-in centre"]);
        var list = new CommissioningCases.Application.Cases.ListCases { Filter = new CommissioningCases.Application.Cases.CaseFilter { IsWatched = true } };
        (await SendAsync(People.UnionRepresentative, list)).Rows.Select(row => row.Reference).ShouldBe([_case]);
        (await SendAsync(People.ShaReviewer, list)).Rows.ShouldBeEmpty();

        await SendAsync(People.UnionRepresentative, new EndWatch(WatchKind.Service, "Walk-in centre"));
        (await SendAsync(People.UnionRepresentative, new ListWatches())).Subjects.ShouldBeEmpty();
    }

    [Fact]
    public async Task AContract_ItsWatchersAreToldOfItsFacts_UnionsOfWhatTheySeeWhole_AndItsLeadOfWhatIsAsked()
    {
        var contract = (await _people.Application.AcceptAsync(People.Commissioner, Contract())).Case;
        (await SendAsync(People.Stranger, new WatchContract(contract, IsWatched: true))).ShouldBeFalse();
        foreach (var watcher in new[] { People.ShaReviewer, People.UnionRepresentative, People.ShaReviewer })
        {
            (await SendAsync(watcher, new WatchContract(contract, IsWatched: true))).ShouldBeTrue();
            (await SendAsync(watcher, new ListWatches())).Contracts.ShouldHaveSingleItem().Reference.ShouldBe(contract);
            (await SendAsync(watcher, new GetContract(contract))).IsWatched.ShouldBeTrue();
        }

        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(contract, "note-contract", new { on = "2012-02-01", text = "In the safe" }))).ShouldBe([$"{ShaReviewer}: watched"]);
        (await _people.ToldOfAsync(People.Commissioner, Measure(contract))).ShouldBe([$"{ShaReviewer}: watched", $"{UnionRepresentative}: watched"]);
        (await _people.ToldOfAsync(People.Commissioner, Measured(contract, "2012-03-01", "2012-03-31", 90))).ShouldBe([$"{ShaReviewer}: watched", $"{UnionRepresentative}: watched"]);
        (await _people.ToldOfAsync(People.Commissioner, Measured(contract, "2012-02-01", "2012-02-29", 10))).ShouldBe([$"{Colleague}: answer-asked", $"{ShaReviewer}: watched", $"{UnionRepresentative}: watched"]);
        (await _people.ListAsync(People.ShaReviewer)).ShouldHaveSingleItem().Contract.ShouldBe(contract);

        await SendAsync(People.UnionRepresentative, new WatchContract(contract, IsWatched: false));
        await SendAsync(People.ShaReviewer, new EndWatch(WatchKind.Contract, contract));
        (await SendAsync(People.ShaReviewer, new ListWatches())).Contracts.ShouldBeEmpty();
        (await _people.ToldOfAsync(People.Commissioner, Measured(contract, "2012-01-01", "2012-01-31", 90))).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhoWatchesATrust_IsToldOfItsCases_AndNotOfThousandsOfMeasurements()
    {
        await SendAsync(People.ShaReviewer, new WatchSubject(WatchKind.Pct, People.Pct));
        var contract = (await _people.Application.AcceptAsync(People.Commissioner, Contract())).Case;

        (await _people.ToldOfAsync(People.Commissioner, Measure(contract))).ShouldBeEmpty();
    }

    private static Attempt Contract() => Attempts.On(null, "record-contract", new
    {
        on = "2012-01-10",
        pct = People.Pct,
        provider = "RT5",
        services = Services,
        type = "standard-nhs",
        from = "2010-04-01",
        lead = People.Colleague.UserName,
    });

    private static Attempt Measure(string contract) => Attempts.On(contract, "set-contract-measure", new
    {
        on = "2012-02-01",
        measure = "healing",
        name = "Ulcers healed",
        kind = "quality",
        unit = "%",
        direction = "higher",
        target = 70,
        threshold = 50,
    });

    private static Attempt Measured(string contract, string from, string until, decimal value) =>
        Attempts.On(contract, "record-contract-measurement", new { on = "2012-04-02", measure = "healing", from, until, value });

    private Attempt Note(string on) => Attempts.On(_case, "add-note", new { on, text = "Waiting times grow" });

    private Attempt Engage(string on) => Attempts.On(_case, "record-engagement", new { on, with = "staff", party = "UNISON", method = "meeting", summary = "All was agreed" });

    private Task<T> SendAsync<T>(Person person, MediatR.IRequest<T> request) => _people.Application.SendAsync(person, request);
}
