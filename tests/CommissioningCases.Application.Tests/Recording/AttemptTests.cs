using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Recording;

public sealed class AttemptTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task LogCase_GivesTheCaseAReferenceOfThisYear()
    {
        var logged = await LogAsync();

        logged.Number.ShouldBe(1);
        logged.Case.ShouldMatch("^CC-2013-[0-9]{5}$");
        var view = await GetAsync(logged.Case);
        view.File.StageName.ShouldBe("concerns");
        view.Entries.Single().Hash.ShouldBe(logged.Hash);
        view.Entries.Single().UserName.ShouldBe(People.Commissioner.Name);
    }

    [Fact]
    public async Task LogCase_WhenNeedsAreBlank_IsInvalid() =>
        (await SendAsync(Attempts.LogCase(needs: ". –"))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe(["needs"]);

    [Fact]
    public async Task LogCase_ContinuingAClosedCaseOfTheTrust_IsAccepted_AndAnyOtherIsInvalid()
    {
        var closed = (await LogAsync()).Case;
        var open = (await LogAsync()).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(closed, "take-step", new { on = "2012-02-01", step = "withdraw-case", reason = "not-needed", rationale = "It is put right" }));
        var elsewhere = (await _application.AcceptAsync(People.Stranger, Attempts.LogCase(People.OtherPct))).Case;
        await _application.AcceptAsync(People.Stranger, Attempts.On(elsewhere, "take-step", new { on = "2012-02-01", step = "withdraw-case", reason = "not-needed", rationale = "It is put right" }));

        (await ContinueAsync($" {closed} ")).ShouldBeOfType<AttemptResult.Accepted>();
        foreach (var name in new[] { open, elsewhere, "CC-1999-00001" })
        {
            (await ContinueAsync(name)).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe(["continues"], name);
        }

        (await ContinueAsync(closed, "2012-01-31")).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe(["continues"]);

        Task<AttemptResult> ContinueAsync(string continues, string on = "2012-02-01") => SendAsync(Attempts.On(null, "log-case", new
        {
            on,
            scenario = 1,
            pct = People.Pct,
            service = "Community podiatry",
            providers = Attempts.Providers,
            summary = "Healing rates are low again",
            needs = "Shown by the needs assessment",
            continues,
        }));
    }

    [Fact]
    public async Task LogCase_ForAnotherTrust_IsInvalid()
    {
        var invalid = (await SendAsync(Attempts.LogCase(pct: People.OtherPct))).ShouldBeOfType<AttemptResult.Invalid>();

        invalid.Errors.Single().Field.ShouldBe("pct");
        invalid.Errors.Single().Message.ShouldBe("Choose your own Primary Care Trust");
    }

    /// <summary>As after an import from another such service. Some are of another trust, and so out of sight of the commissioner.</summary>
    [Theory]
    [InlineData("CC-2013", 1)]
    [InlineData("CP-2013", 1)]
    [InlineData("CC-2013", 99_800)]
    public async Task WhatIsBegun_WhereImportedReferencesStandInTheWay_GetsTheFirstFreeOne(string kind, int first)
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var last = first + 499;
        var elsewhere = Attempts.LogCase(People.OtherPct);
        foreach (var number in Enumerable.Range(first, 10))
        {
            await application.SendAsync(People.Administrator, new ImportAttempt($"{kind}-{number:00000}", elsewhere.Do, elsewhere.Fields, Guid.NewGuid()));
        }

        await Sql.ExecuteAsync(application.ConnectionString, $"""
            select setval('case_references', {first}, false);
            insert into case_histories (id, name, edition)
            select gen_random_uuid(), '{kind}-' || lpad(number::text, greatest(5, length(number::text)), '0'), '' from generate_series({first + 10}, {last}) number;
            """);

        var begun = await application.AcceptAsync(
            People.Commissioner,
            kind[1] == 'C' ? Attempts.LogCase() : Attempts.On(null, "open-programme", new { on = "2012-01-10", cluster = "CL-EE-1" }));

        begun.Case.ShouldBe($"{kind}-{last + 1:00000}");
    }

    [Fact]
    public async Task TakeStep_WhenTooEarly_IsRefusedWithEveryClauseAndChangesNothingElse()
    {
        var reference = (await LogAsync()).Case;

        var refused = (await SendAsync(Step(reference))).ShouldBeOfType<AttemptResult.Refused>();

        refused.Number.ShouldBe(2);
        refused.Unmet.Select(unmet => unmet.Clause.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(["S1.1", "S1.3"]);
        var view = await GetAsync(reference);
        view.File.StageName.ShouldBe("concerns");
        view.LastNumber.ShouldBe(2);
        view.Entries[1].Unmet.ShouldBe(["S1.1", "S1.3"]);
        (await SummaryAsync(reference)).LastNumber.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_WhenInvalid_LeavesNoTrace()
    {
        var reference = (await LogAsync()).Case;

        var invalid = (await SendAsync(Attempts.RecordConcern(reference, text: ""))).ShouldBeOfType<AttemptResult.Invalid>();

        invalid.Errors.Single().Field.ShouldBe("text");
        (await GetAsync(reference)).Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Attempt_WhenSentTwice_IsOneEntryAndSaysTheSame()
    {
        var log = Attempts.LogCase();
        var logged = await SendAsync(log);
        (await SendAsync(log)).ShouldBe(logged);
        var reference = ((AttemptResult.Accepted)logged).Case;
        var concern = Attempts.RecordConcern(reference, seen: 1);
        var recorded = await SendAsync(concern);
        (await SendAsync(concern)).ShouldBe(recorded);
        (await GetAsync(reference)).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_WhenSentAgainWithSomethingElse_RecordsNothingAndSaysSo()
    {
        var log = Attempts.LogCase();
        var reference = ((AttemptResult.Accepted)await SendAsync(log)).Case;
        var concern = Attempts.RecordConcern(reference);
        await SendAsync(concern);
        var note = Attempts.On(reference, "add-note", new { on = "2012-01-11", text = "Waiting times grow" });

        (await SendAsync(log with { Fields = Attempts.LogCase(needs: "Other needs").Fields })).ShouldBe(new AttemptResult.Changed(reference, 1, WasAccepted: true));
        (await SendAsync(concern with { Fields = Attempts.RecordConcern(reference, "Wounds open again").Fields })).ShouldBe(new AttemptResult.Changed(reference, 2, WasAccepted: true));
        (await SendAsync(note with { AttemptId = concern.AttemptId })).ShouldBe(new AttemptResult.Changed(reference, 2, WasAccepted: true));
        (await SendAsync(concern with { Fields = Attempts.On(reference, "", new { on = "none", text = "Waiting times grow" }).Fields })).ShouldBeOfType<AttemptResult.Changed>();
        (await GetAsync(reference)).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_WhenRefusedAndSentAgainLater_SaysWhatItSaidFirst()
    {
        var reference = (await LogAsync()).Case;
        var step = Step(reference);
        var refused = (await SendAsync(step)).ShouldBeOfType<AttemptResult.Refused>();
        await SendAsync(Attempts.RecordConcern(reference));

        var again = (await SendAsync(step)).ShouldBeOfType<AttemptResult.Refused>();

        again.Number.ShouldBe(refused.Number);
        again.Unmet.Select(unmet => unmet.Statement).ShouldBe(refused.Unmet.Select(unmet => unmet.Statement));
        again.Unmet.Select(unmet => unmet.Progress).ShouldBe(refused.Unmet.Select(unmet => unmet.Progress));
    }

    [Fact]
    public async Task Attempt_WhenClickedManyTimesAtOnce_IsOneEntry()
    {
        var log = Attempts.LogCase();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(log)));

        results.Distinct().Count().ShouldBe(1);
        (await GetAsync(((AttemptResult.Accepted)results[0]).Case)).Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Attempt_WhenTwoPeopleSawTheSamePage_ShowsTheSecondWhatChanged()
    {
        var reference = (await LogAsync()).Case;

        var results = await Task.WhenAll(
            SendAsync(Attempts.RecordConcern(reference, "Mine", seen: 1)),
            _application.SendAsync(People.Colleague, Attempts.RecordConcern(reference, "Theirs", seen: 1)));

        results.OfType<AttemptResult.Accepted>().Count().ShouldBe(1);
        var movedOn = results.OfType<AttemptResult.MovedOn>().Single();
        movedOn.Last.ShouldBe(2);
        movedOn.Since.Single().Do.ShouldBe("record-concern");
        (await GetAsync(reference)).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_WhenOnlyRefusalsCameSince_IsRecorded()
    {
        var reference = (await LogAsync()).Case;
        await SendAsync(Step(reference));

        (await SendAsync(Attempts.RecordConcern(reference, seen: 1))).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(3);
    }

    [Fact]
    public async Task Attempt_WhenManyComeAtOnceAndNoneMindsTheOthers_RecordsAll()
    {
        var reference = (await LogAsync()).Case;

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => SendAsync(Attempts.RecordConcern(reference, $"Concern {n}"))));

        results.Cast<AttemptResult.Accepted>().Select(accepted => accepted.Number).Order().ShouldBe([2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task AssignOwner_TakesOnlyEnabledCommissionersOfTheTrust()
    {
        var reference = (await LogAsync()).Case;
        await _application.WithDatabaseAsync(db =>
        {
            db.Users.AddRange(People.Colleague.ToUser(), People.Stranger.ToUser(), People.BoardSecretary.ToUser());
            return db.SaveChangesAsync();
        });

        (await SendAsync(Assign(reference, People.Stranger))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("owner");
        (await SendAsync(Assign(reference, People.BoardSecretary))).ShouldBeOfType<AttemptResult.Invalid>();
        (await SendAsync(Assign(reference, People.Colleague))).ShouldBeOfType<AttemptResult.Accepted>();
        (await SummaryAsync(reference)).Owner.ShouldBe(People.Colleague.UserName);
        await _application.WithDatabaseAsync(db => db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.IsDisabled, true)));
        (await SendAsync(Assign(reference, People.Colleague))).ShouldBeOfType<AttemptResult.Invalid>();
    }

    [Fact]
    public async Task Attempt_WithoutAnIdOfItsOwn_IsTurnedAway() =>
        await Should.ThrowAsync<ValidationException>(() => SendAsync(Attempts.LogCase() with { AttemptId = Guid.Empty }));

    private static Attempt Step(string reference) => Attempts.On(reference, "take-step", new { on = "2012-02-01", step = "begin-improvement", rationale = "It is time" });

    private static Attempt Assign(string reference, Person owner) => Attempts.On(reference, "assign-owner", new { on = "2012-02-01", owner = owner.UserName });

    private Task<AttemptResult.Accepted> LogAsync() => _application.AcceptAsync(People.Commissioner, Attempts.LogCase());

    private Task<AttemptResult> SendAsync(Attempt attempt) => _application.SendAsync(People.Commissioner, attempt);

    private Task<CaseView> GetAsync(string reference) => _application.SendAsync(People.Commissioner, new GetCase(reference));

    private Task<Application.Projections.CaseSummary> SummaryAsync(string reference) =>
        _application.WithDatabaseAsync(db => db.CaseSummaries.AsNoTracking().SingleAsync(summary => summary.Name == reference));
}
