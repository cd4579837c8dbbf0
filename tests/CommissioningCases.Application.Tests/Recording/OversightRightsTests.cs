using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>Who speaks for whom on a case: nobody for another.</summary>
public sealed class OversightRightsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    private static Person Steward { get; } = People.UnionRepresentative;

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task TheShasAssurance_IsTheReviewersAlone()
    {
        var reference = await LogAsync();
        var assured = Assurance(reference, "sha-assurance", "assured");

        (await InvalidAsync(People.Commissioner, assured)).ShouldBe(["mechanism"]);
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.BoardSecretary, assured));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(Steward, assured));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer with { Organisation = "Q99" }, assured));
        await _application.AcceptAsync(People.ShaReviewer, assured);
    }

    [Fact]
    public async Task ARegulatorsAssurance_IsTheCommissioners()
    {
        var reference = await LogAsync(scenario: 3);
        var assured = Assurance(reference, "regulator", "assured");

        (await InvalidAsync(People.ShaReviewer, assured)).ShouldBe(["mechanism"]);
        await _application.AcceptAsync(People.Commissioner, assured);
    }

    [Fact]
    public async Task AConditionalAssuranceOfTheSha_SaysItsConditionsAndTheirDay()
    {
        var reference = await LogAsync();

        (await InvalidAsync(People.ShaReviewer, Assurance(reference, "sha-assurance", "conditional"))).ShouldBe(["conditions", "conditionsDue"]);
        (await InvalidAsync(People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2012-02-01", mechanism = "sha-assurance", outcome = "assured", notes = "x", conditions = "y" })))
            .ShouldBe(["conditions"]);
    }

    [Fact]
    public async Task ADayThatNobodyPlansFor_IsASlipOfThePen()
    {
        var reference = await LogAsync();

        (await InvalidAsync(People.Commissioner, Attempts.On(reference, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "May we?", neededBy = "2100-01-01" }))).ShouldBe(["neededBy"]);
        (await InvalidAsync(People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2012-02-01", mechanism = "sha-assurance", outcome = "conditional", notes = "x", conditions = "y", conditionsDue = "2100-01-01" })))
            .ShouldBe(["conditionsDue"]);
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "May we?", neededBy = "2012-03-01" }));
    }

    [Fact]
    public async Task AnAssuranceOfTheSha_IsNotStruckByTheCommissioner()
    {
        var reference = await LogAsync();
        var refused = await _application.AcceptAsync(People.ShaReviewer, Assurance(reference, "sha-assurance", "not-assured"));
        var strike = Attempts.On(reference, "strike", new { on = "2012-02-02", record = $"entry-{refused.Number}", reason = "Inconvenient" });

        (await InvalidAsync(People.Commissioner, strike)).ShouldBe(["record"]);
        await _application.AcceptAsync(People.ShaReviewer, strike);
    }

    [Fact]
    public async Task AnEngagement_IsNotStruckByTheReviewer()
    {
        var reference = await LogAsync();
        var engaged = await EngageStaffAsync(reference, "UNISON, hospital branch");

        (await InvalidAsync(People.ShaReviewer, Attempts.On(reference, "strike", new { on = "2012-02-02", record = $"entry-{engaged.Number}", reason = "x" }))).ShouldBe(["record"]);
    }

    [Fact]
    public async Task WhoeverRecordedTheBoardsDecision_DoesNotTakeTheStep()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-02-01"));
        await _application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-02-01"));
        var step = Attempts.On(reference, "take-step", new { on = "2012-02-02", step = Attempts.DecideContinue });
        var both = People.BoardSecretary with { Role = Role.Commissioner };

        (await InvalidAsync(both, step)).ShouldBe(["step"]);
        await _application.AcceptAsync(People.Commissioner, step);
    }

    [Fact]
    public async Task ADeparture_IsStruckByTheReviewerAlone()
    {
        var reference = await LogAsync();
        var departure = await _application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "record-engagement", new { on = "2012-01-20", with = "other-provider", party = "RVR", method = "telephone", summary = "Asked", departure = "It was urgent" }));
        var strike = Strike(reference, departure);

        (await InvalidAsync(People.Commissioner, strike)).ShouldBe(["record"]);
        await _application.AcceptAsync(People.ShaReviewer, strike);
    }

    [Fact]
    public async Task TheShasDirection_RecordedByACommissioner_NamesItsDocument()
    {
        var reference = await LogAsync(scenario: 3);

        (await InvalidAsync(People.Commissioner, Attempts.On(reference, "record-direction", new { on = "2012-02-01", text = "Join the clinics" }))).ShouldBe(["document"]);
        (await InvalidAsync(People.Commissioner, Attempts.On(reference, "record-direction", new { on = "2012-02-01", text = "Join the clinics", document = " – " }))).ShouldBe(["document"]);
        var told = await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "record-direction", new { on = "2012-02-01", text = "Join the clinics", document = "Letter of 30 January" }));
        var direct = await _application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "record-direction", new { on = "2012-02-01", text = "Join the clinics" }));

        (await InvalidAsync(People.Commissioner, Strike(reference, direct))).ShouldBe(["record"]);
        await _application.AcceptAsync(People.Commissioner, Strike(reference, told));
        await _application.AcceptAsync(People.ShaReviewer, Strike(reference, direct));
    }

    [Fact]
    public async Task WhatBearsOnATendersResult_IsTheReviewersToStrikeOnceItHasClosed()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = await OpenTenderAsync(application, closes: "2013-03-10");
        var existing = await InviteAsync("NMJ");
        var spare = await InviteAsync("RVR");
        await InviteAsync("RT5");
        var bid = await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "receive-bid", new { on = "2013-02-20", provider = "NMJ" }));
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "receive-bid", new { on = "2013-02-20", provider = "RT5" }));

        // Until it closes they are the commissioner's.
        (await InvalidAsync(application, People.ShaReviewer, Strike(reference, spare, "2013-03-01"))).ShouldBe(["record"]);
        await application.AcceptAsync(People.Commissioner, Strike(reference, spare, "2013-03-01"));
        (await InvalidAsync(application, People.ShaReviewer, Withdraw("2013-03-01"))).ShouldBe(["provider"]);

        application.Clock.SetUtcNow(new DateTimeOffset(2013, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var score = await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "score-bid", new { on = "2013-03-12", provider = "RT5", quality = 70, value = 60 }));
        await StruckByTheReviewerAloneAsync(score);
        (await InvalidAsync(application, People.Commissioner, Withdraw("2013-03-12"))).ShouldBe(["provider"]);
        await StruckByTheReviewerAloneAsync(await application.AcceptAsync(People.ShaReviewer, Withdraw("2013-03-12")));
        await StruckByTheReviewerAloneAsync(bid);
        await StruckByTheReviewerAloneAsync(existing);

        Task<AttemptResult.Accepted> InviteAsync(string provider) =>
            application.AcceptAsync(People.Commissioner, Attempts.On(reference, "invite", new { on = "2013-02-01", provider }));

        Attempt Withdraw(string on) => Attempts.On(reference, "withdraw-bid", new { on, provider = "RT5", reason = "It cannot staff it" });

        async Task StruckByTheReviewerAloneAsync(AttemptResult.Accepted record)
        {
            var strike = Strike(reference, record, "2013-03-12");
            (await InvalidAsync(application, People.Commissioner, strike)).ShouldBe(["record"]);
            await application.AcceptAsync(People.ShaReviewer, strike);
        }
    }

    [Fact]
    public async Task WhatBoreOnATendersResult_StaysTheReviewersOnceTheTenderHasEnded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var reference = await OpenTenderAsync(application, closes: "2013-03-10");
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "invite", new { on = "2013-02-01", provider = "NMJ" }));
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "receive-bid", new { on = "2013-02-20", provider = "NMJ" }));
        application.Clock.SetUtcNow(new DateTimeOffset(2013, 3, 12, 9, 0, 0, TimeSpan.Zero));
        var score = await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "score-bid", new { on = "2013-03-12", provider = "NMJ", quality = 70, value = 60 }));
        await application.TakeKeyStepAsync(reference, "abandon-tender", "2013-03-12");

        (await InvalidAsync(application, People.Commissioner, Strike(reference, score, "2013-03-12"))).ShouldBe(["record"]);
        await application.AcceptAsync(People.ShaReviewer, Strike(reference, score, "2013-03-12"));
    }

    [Fact]
    public async Task AProposal_IsTheCommissionersToStrike_UntilTheBoardHasDecidedOnIt()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        var first = await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-02-01"));
        await _application.AcceptAsync(People.Commissioner, Strike(reference, first));
        var second = await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-02-01"));
        await _application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-02-01", "not-approved"));

        var told = (await _application.SendAsync(People.Commissioner, Strike(reference, second))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem();

        told.Message.ShouldBe("The Board has decided on that proposal: propose the step anew");
    }

    [Fact]
    public async Task AStaffSideResponse_IsThatUnionsOwn()
    {
        var reference = await LogAsync();
        var ours = await EngageStaffAsync(reference, "UNISON, hospital branch");
        var theirs = await EngageStaffAsync(reference, "Royal College of Nursing");

        await _application.AcceptAsync(Steward, Response(reference, theirs, "UNISON"));
        (await InvalidAsync(Steward, Response(reference, ours, "RCN"))).ShouldBe(["union"]);
        (await InvalidAsync(Steward with { Union = null }, Response(reference, ours, "UNISON"))).ShouldBe(["union"]);
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, Response(reference, ours, "UNISON")));
        await _application.AcceptAsync(Steward, Response(reference, ours, "UNISON"));
    }

    private async Task<string> LogAsync(int scenario = 1) =>
        (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "log-case", new
        {
            on = "2012-01-10",
            scenario,
            pct = People.Pct,
            service = "Podiatry",
            providers = Attempts.Providers,
            summary = "x",
            needs = "x",
        }))).Case;

    /// <summary>A case of scenario 6 that is out to tender.</summary>
    private static async Task<string> OpenTenderAsync(TestApplication application, string closes)
    {
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await application.TakeKeyStepAsync(reference, Attempts.DecideContinue, "2012-01-20", new Dictionary<string, object> { ["continue"] = true });
        foreach (var (with, party) in new[] { ("provider", "NMJ"), ("other-provider", "RT5"), ("staff", "UNISON") })
        {
            await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "record-engagement", new { on = "2012-02-01", with, party, method = "meeting", summary = "Talked" }));
        }

        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-02-02", step = "begin-tender", rationale = "All were engaged" }));
        await application.AcceptAsync(People.ShaReviewer, Assurance(reference, "sha-strategy-sign-off", "assured"));
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "open-tender", new { on = "2013-02-01", closes, weights = new { quality = 60, value = 40 } }));
        return reference;
    }

    private Task<AttemptResult.Accepted> EngageStaffAsync(string reference, string party) => _application.AcceptAsync(
        People.Commissioner,
        Attempts.On(reference, "record-engagement", new { on = "2012-01-20", with = "staff", party, method = "meeting", summary = "Talked" }));

    private static Attempt Assurance(string reference, string mechanism, string outcome) =>
        Attempts.On(reference, "record-assurance", new { on = "2012-02-01", mechanism, outcome, notes = "Letter" });

    private static Attempt Strike(string reference, AttemptResult.Accepted record, string on = "2012-02-02") =>
        Attempts.On(reference, "strike", new { on, record = $"entry-{record.Number}", reason = "Recorded in error" });

    private static Attempt Response(string reference, AttemptResult.Accepted engagement, string union) =>
        Attempts.On(reference, "staff-side-response", new { on = "2012-02-01", record = $"entry-{engagement.Number}", union, view = "agreed" });

    private Task<IEnumerable<string>> InvalidAsync(Person person, Attempt attempt) => InvalidAsync(_application, person, attempt);

    private static async Task<IEnumerable<string>> InvalidAsync(TestApplication application, Person person, Attempt attempt) =>
        (await application.SendAsync(person, attempt)).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).Order(StringComparer.Ordinal);
}
