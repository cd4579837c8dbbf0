using System.Text.Json;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>Several actions as one act: all of them are recorded, or none.</summary>
public sealed class AttemptTogetherTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task ACorrection_StrikesAndRecordsAnew_AndIsToldAsAPair()
    {
        var (reference, concern) = await ConcernAsync();
        var act = Correction(reference, concern, "Waits have doubled");

        var accepted = (await _application.SendAsync(People.Commissioner, act)).ShouldBeOfType<AttemptResult.Accepted>();

        accepted.Number.ShouldBe(concern + 2);
        var view = await ViewAsync(reference);
        view.File.Concerns.Select(one => one.Details.Text).ShouldBe(["Waits have doubled"]);
        view.File.Struck[concern].Details.Reason.ShouldBe("Wrong figure");
        view.Entries.Single(entry => entry.Number == concern + 1).CorrectedBy.ShouldBe(concern + 2);
        view.Entries.Single(entry => entry.Number == concern + 2).StruckBy.ShouldBe(concern + 1);
        view.Entries.Count(entry => entry.CorrectedBy is not null || entry.StruckBy is not null).ShouldBe(2);
    }

    [Fact]
    public async Task SentTwice_MakesNoSecondPair_AndSaysSoWhereItSaysSomethingElse()
    {
        var (reference, concern) = await ConcernAsync();
        var act = Correction(reference, concern, "Waits have doubled");
        var first = (await _application.SendAsync(People.Commissioner, act)).ShouldBeOfType<AttemptResult.Accepted>();

        (await _application.SendAsync(People.Commissioner, act)).ShouldBe(first);
        var changed = act with { Parts = [act.Parts[0], Part("record-concern", new { on = "2012-01-12", text = "Something else" })] };
        (await _application.SendAsync(People.Commissioner, changed)).ShouldBeOfType<AttemptResult.Changed>().Number.ShouldBe(first.Number);

        (await ViewAsync(reference)).Entries.Count.ShouldBe(first.Number);
    }

    [Fact]
    public async Task WhereTheSecondIsInvalidOrRefused_NothingIsRecorded()
    {
        var (reference, concern) = await ConcernAsync();
        var strike = Part("strike", new { on = "2012-02-01", record = $"entry-{concern}", reason = "Wrong figure" });
        var blank = new AttemptTogether(reference, [strike, Part("record-concern", new { on = "2012-01-12", text = "." })], Guid.NewGuid(), null);
        var forbidden = blank with { Parts = [strike, Part("record-engagement", new { on = "2012-01-12", with = "other-provider", party = "RVR", method = "meeting", summary = "Met" })] };

        (await _application.SendAsync(People.Commissioner, blank)).ShouldBeOfType<AttemptResult.InvalidTogether>().Errors.Select(error => (error.Part, error.Error.Field)).ShouldBe([(1, "text")]);
        var refused = (await _application.SendAsync(People.Commissioner, forbidden)).ShouldBeOfType<AttemptResult.NotTogether>();
        refused.Part.ShouldBe(1);
        refused.Unmet.Select(unmet => unmet.Clause.Id).ShouldBe(["S1.2"]);

        var view = await ViewAsync(reference);
        view.Entries.Count.ShouldBe(concern);
        view.File.Struck.ShouldBeEmpty();
    }

    [Fact]
    public async Task EachPart_RestsOnTheOnesBeforeIt_AndOnTheRightsOfThePerson()
    {
        var (reference, concern) = await ConcernAsync();
        var strike = Part("strike", new { on = "2012-02-01", record = $"entry-{concern}", reason = "Twice" });

        (await _application.SendAsync(People.Commissioner, new AttemptTogether(reference, [strike, strike], Guid.NewGuid(), null)))
            .ShouldBeOfType<AttemptResult.InvalidTogether>().Errors.Select(error => error.Error.Field).ShouldBe(["record"]);
        (await _application.SendAsync(People.ShaReviewer, new AttemptTogether(reference, [strike], Guid.NewGuid(), null)))
            .ShouldBeOfType<AttemptResult.InvalidTogether>().Errors.Select(error => error.Error.Field).ShouldBe(["record"]);
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, new AttemptTogether(reference, [strike], Guid.NewGuid(), null)));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.UnionRepresentative, new AttemptTogether(reference, [strike], Guid.NewGuid(), null)));
    }

    [Fact]
    public async Task EveryFaultOfPartsOfOneKind_IsToldAtOnce_AndOfThoseThatRestOnThemNone()
    {
        var (reference, concern) = await ConcernAsync();
        var (blank, good) = (Part("record-concern", new { on = "2012-01-12", text = "." }), Part("record-concern", new { on = "2012-01-12", text = "Waits" }));
        var note = Part("add-note", new { on = "2012-01-12" });
        var act = new AttemptTogether(reference, [blank, good, Part("record-concern", new { text = "Waits" }), note], Guid.NewGuid(), null);

        (await _application.SendAsync(People.Commissioner, act)).ShouldBeOfType<AttemptResult.InvalidTogether>()
            .Errors.Select(error => (error.Part, error.Error.Field)).ShouldBe([(0, "text"), (2, "on")]);

        (await ViewAsync(reference)).Entries.Count.ShouldBe(concern);
    }

    [Fact]
    public async Task WhatOthersRecordedMeanwhile_IsShownFirst()
    {
        var (reference, concern) = await ConcernAsync();
        await _application.AcceptAsync(People.Colleague, Attempts.RecordConcern(reference));

        (await _application.SendAsync(People.Commissioner, Correction(reference, concern, "Waits have doubled") with { Seen = concern })).ShouldBeOfType<AttemptResult.MovedOn>();
    }

    [Fact]
    public async Task ItsEntries_AreInTheViews()
    {
        var (reference, concern) = await ConcernAsync();
        await _application.SendAsync(People.Commissioner, Correction(reference, concern, "Waits have doubled"));

        var verified = await _application.SendAsync(People.Administrator, new VerifyTrail());

        verified.Discrepancies.ShouldBeEmpty();
        (await _application.WithDatabaseAsync(db => db.CaseSummaries.Where(summary => summary.Name == reference).Select(summary => summary.LastNumber).SingleAsync())).ShouldBe(concern + 2);
    }

    private static AttemptTogether Correction(string reference, int concern, string text) => new(
        reference,
        [Part("strike", new { on = "2012-02-01", record = $"entry-{concern}", reason = "Wrong figure" }), Part("record-concern", new { on = "2012-01-12", text })],
        Guid.NewGuid(),
        null);

    private static PartOfAct Part(string action, object fields) => new(action, JsonSerializer.SerializeToElement(fields));

    private async Task<(string Reference, int Concern)> ConcernAsync()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        return (reference, (await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference))).Number);
    }

    private Task<CaseView> ViewAsync(string reference) => _application.SendAsync(People.Commissioner, new GetCase(reference));
}
