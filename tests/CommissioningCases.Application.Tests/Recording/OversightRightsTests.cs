using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>Who speaks for whom on a case: nobody for another.</summary>
public sealed class OversightRightsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private static readonly string[] Independent = ["NMJ"];

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
        var reference = await LogAsync(scenario: 6);
        await _application.AcceptAsync(People.BoardSecretary, Attempts.On(reference, "board-decision", new { on = "2012-02-01", step = "decide-continue", approved = true, minute = "12/34" }));
        var step = Attempts.On(reference, "take-step", new { on = "2012-02-02", step = "decide-continue", @continue = true, rationale = "x", fairness = "x", needs = "x", proportionality = "x" });
        var both = People.BoardSecretary with { Role = Role.Commissioner };

        (await InvalidAsync(both, step)).ShouldBe(["step"]);
        await _application.AcceptAsync(People.Commissioner, step);
    }

    [Fact]
    public async Task AStaffSideResponse_IsThatUnionsOwn()
    {
        var reference = await LogAsync();
        var ours = await EngageStaffAsync(reference, "UNISON, hospital branch");
        var theirs = await EngageStaffAsync(reference, "Royal College of Nursing");

        (await InvalidAsync(Steward, Response(reference, theirs, "UNISON"))).ShouldBe(["record"]);
        (await InvalidAsync(Steward, Response(reference, ours, "RCN"))).ShouldBe(["union"]);
        (await InvalidAsync(Steward with { Union = null }, Response(reference, ours, "UNISON"))).ShouldBe(["union"]);
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, Response(reference, ours, "UNISON")));
        await _application.AcceptAsync(Steward, Response(reference, ours, "UNISON"));
    }

    private async Task<string> LogAsync(int scenario = 1) =>
        (await _application.AcceptAsync(People.Commissioner, scenario == 6 ? ContractCase() : Attempts.On(null, "log-case", new
        {
            on = "2012-01-10",
            scenario,
            pct = People.Pct,
            service = "Podiatry",
            providers = Attempts.Providers,
            summary = "x",
            needs = "x",
        }))).Case;

    private static Attempt ContractCase() => Attempts.On(null, "log-case", new
    {
        on = "2012-01-10",
        scenario = 6,
        pct = People.Pct,
        service = "Cataract centre",
        providers = Independent,
        summary = "x",
        needs = "x",
        contractExpires = "2014-01-01",
    });

    private Task<AttemptResult.Accepted> EngageStaffAsync(string reference, string party) => _application.AcceptAsync(
        People.Commissioner,
        Attempts.On(reference, "record-engagement", new { on = "2012-01-20", with = "staff", party, method = "meeting", summary = "Talked" }));

    private static Attempt Assurance(string reference, string mechanism, string outcome) =>
        Attempts.On(reference, "record-assurance", new { on = "2012-02-01", mechanism, outcome, notes = "Letter" });

    private static Attempt Response(string reference, AttemptResult.Accepted engagement, string union) =>
        Attempts.On(reference, "staff-side-response", new { on = "2012-02-01", record = $"entry-{engagement.Number}", union, view = "agreed" });

    private async Task<IEnumerable<string>> InvalidAsync(Person person, Attempt attempt) =>
        (await _application.SendAsync(person, attempt)).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).Order(StringComparer.Ordinal);
}
