using CommissioningCases.Testing;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Tests.Reference;

/// <summary>What a Strategic Health Authority keeps beside cases goes on with the authority into which it was merged, and its reports tell of the whole area.</summary>
public sealed class MergedAuthoritiesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string Provider = "RT5";

    private TestApplication _application = null!;
    private string _case = "";

    private static Person Successor { get; } = People.StrangeShaReviewer with { Areas = ["Q35"] };

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        _case = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TheRegime_GoesOnWithTheSuccessor_OnTheRegister_TheCasesAndTheForm()
    {
        await RecordAsync(People.ShaReviewer, "challenged", seen: 0);
        await MergeAsync();
        (await RegisterAsync(Successor)).ShouldBe(["Q35 challenged"]);
        (await _application.SendAsync(Successor, new GetProviderRegime(People.OtherSha, Provider))).Standing!.Sha.ShouldBe("Q35");

        await RecordAsync(Successor, "underperforming", seen: 1);

        (await RegisterAsync(Successor)).ShouldBe(["Q36 underperforming"], "one line for a provider");
        (await RegisterAsync(People.Auditor)).ShouldBe(["Q36 underperforming"]);
        (await OnCaseAsync(People.Commissioner)).ShouldBe(["Underperforming"]);
        (await OnCaseAsync(Successor)).ShouldBe(["Underperforming"]);
        (await _application.SendAsync(People.Commissioner, new PrepareLogging())).Regimes.ShouldHaveSingleItem().Level.ShouldBe(RegimeLevel.Underperforming);
        (await _application.SendAsync(People.Auditor, new GetProviderRegime("Q35", Provider))).Entries.Select(entry => entry.Sha).ShouldBe([People.OtherSha, "Q35"]);

        await RecordAsync(Successor, "left", seen: 2);

        (await RegisterAsync(Successor)).ShouldBeEmpty();
        (await OnCaseAsync(People.Commissioner)).ShouldBeEmpty();
        (await _application.SendAsync(People.Commissioner, new PrepareLogging())).Regimes.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatEachAuthoritySaidBeforeTheMerger_StandsUntilTheSuccessorSpeaksForBoth()
    {
        await RecordAsync(People.ShaReviewer, "challenged", seen: 0);
        await RecordAsync(People.StrangeShaReviewer, "performance-under-review", seen: 0);
        await RecordAsync(People.StrangeShaReviewer, "left", seen: 1);
        await MergeAsync();

        (await RegisterAsync(Successor)).ShouldBe(["Q35 challenged"]);
        (await OnCaseAsync(People.Commissioner)).ShouldBe(["Challenged"]);

        await RecordAsync(Successor, "left", seen: 3);

        (await RegisterAsync(Successor)).ShouldBeEmpty();
        (await OnCaseAsync(People.Commissioner)).ShouldBeEmpty();
        (await Should.ThrowAsync<ValidationException>(() => RecordAsync(Successor, "left", seen: 4))).Errors.ShouldContain(error => error.ErrorMessage == "The provider is not under the regime");
    }

    [Fact]
    public async Task WithoutAMerger_AuthoritiesSpeakForTheirOwnTrustsAlone()
    {
        await RecordAsync(People.ShaReviewer, "challenged", seen: 0);
        await RecordAsync(People.StrangeShaReviewer, "underperforming", seen: 0);

        (await RegisterAsync(People.ShaReviewer)).ShouldBe(["Q35 challenged"]);
        (await RegisterAsync(People.Auditor)).ShouldBe(["Q35 challenged", "Q36 underperforming"], ignoreOrder: true);
        (await OnCaseAsync(People.Commissioner)).ShouldBe(["Challenged"]);
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new GetProviderRegime(People.OtherSha, Provider)));
    }

    [Fact]
    public async Task TheExceptionsOfAReport_AreThoseOfTheWholeArea()
    {
        await _application.AcceptAsync(People.Commissioner, Attempts.On(_case, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "Is it so?" }));
        await MergeAsync();

        var report = await _application.SendAsync(Successor, new DraftQuarterReport(null));

        report.Exceptions.Single(kind => kind.Kind == ReportExceptionKind.Waiting).Rows.ShouldContain(row => row.Reference == _case);
        report.Comparison.Trusts.ShouldContain(trust => trust.Code == People.Pct);
        (await _application.SendAsync(People.StrangeShaReviewer, new DraftQuarterReport(null))).Exceptions.ShouldAllBe(kind => kind.Rows.Count == 0);
    }

    private async Task RecordAsync(Person reviewer, string level, int seen)
    {
        _application.Clock.Advance(TimeSpan.FromMinutes(1));
        await _application.SendAsync(reviewer, new RecordRegime(Provider, level, "2013-02-01", "A deficit", null, level == "left" ? null : "2013-06-01", seen));
    }

    private Task<Unit> MergeAsync() => _application.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Sha, "Q35", "2013-01-01", "Clusters of authorities", People.OtherSha));

    private async Task<IReadOnlyList<string>> RegisterAsync(Person person) =>
        [.. (await _application.SendAsync(person, new ListRegime())).Page.Rows.Select(row => $"{row.Sha} {ExchangeNames.Of(row.Level)}")];

    private async Task<IReadOnlyList<string>> OnCaseAsync(Person person) =>
        [.. (await _application.SendAsync(person, new GetCase(_case))).Regimes.Select(regime => $"{regime.Level}")];
}
