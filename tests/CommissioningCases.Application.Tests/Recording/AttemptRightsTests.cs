using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Recording;

public sealed class AttemptRightsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public static TheoryData<Role> Onlookers { get; } = [Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor];

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>A step rests on the board's latest decision on its own day: what was decided afterwards takes nobody's part in it away.</summary>
    [Theory]
    [InlineData("2012-01-14", false)] // on what the other secretary recorded
    [InlineData("2012-01-15", true)]
    [InlineData("2012-01-19", true)]
    [InlineData("2012-01-20", false)]
    [InlineData("2012-01-25", false)] // on that day both: the later recorded counts
    [InlineData("2012-01-26", false)]
    public async Task WhoeverRecordedTheDecisionOfTheStepsDay_DoesNotTakeTheStep(string day, bool isTheirs)
    {
        var secretary = People.BoardSecretary with { Id = Guid.NewGuid() };
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-13"));
        await DecideAsync(People.BoardSecretary, "2012-01-14");
        await DecideAsync(secretary, "2012-01-15");
        await DecideAsync(People.BoardSecretary, "2012-01-20");
        await DecideAsync(secretary, "2012-01-25");
        await DecideAsync(People.BoardSecretary, "2012-01-25");

        var result = await _application.SendAsync(
            secretary with { Role = Role.Commissioner },
            Attempts.On(reference, "take-step", new { on = day, step = Attempts.DecideContinue }));

        FieldsOf(result).Contains("step").ShouldBe(isTheirs);

        Task DecideAsync(Person person, string on) => _application.AcceptAsync(person, Attempts.Decide(reference, Attempts.DecideContinue, on, "deferred"));
    }

    /// <summary>The Board decides on the proposal that stands on the day of its decision: one made later takes nobody's part in an earlier one away.</summary>
    [Theory]
    [InlineData("2012-01-14", true)]
    [InlineData("2012-01-19", true)]
    [InlineData("2012-01-20", false)] // on what the other commissioner proposed
    [InlineData("2012-01-25", true)] // on that day both: the later recorded stands
    public async Task WhoeverMadeTheProposalThatStands_DoesNotDecideOnIt(string day, bool isTheirs)
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-14"));
        await _application.AcceptAsync(People.Colleague, Attempts.ProposeToContinue(reference, "2012-01-20"));
        await _application.AcceptAsync(People.Colleague, Attempts.ProposeToContinue(reference, "2012-01-25"));
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-25"));

        var result = await _application.SendAsync(People.Commissioner with { Role = Role.BoardSecretary }, Attempts.Decide(reference, Attempts.DecideContinue, day));

        FieldsOf(result).ShouldBe(isTheirs ? ["step"] : []);
        (result is AttemptResult.Accepted).ShouldBe(!isTheirs);
    }

    [Theory]
    [MemberData(nameof(Onlookers))]
    public async Task Attempt_ByARoleThatOnlyLooksOn_IsForbidden(Role role)
    {
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(PersonIn(role), Attempts.RecordConcern(logged.Case)));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(PersonIn(role), Attempts.LogCase()));
    }

    [Fact]
    public async Task Attempt_ByNobody_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(null, Attempts.LogCase()));

    [Fact]
    public async Task Attempt_OnACaseOfAnotherTrust_DoesNotFindIt()
    {
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, Attempts.RecordConcern(logged.Case)));
    }

    [Fact]
    public async Task Attempt_OnACaseThatIsNot_DoesNotFindIt()
    {
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, Attempts.RecordConcern("CC-2013-99999")));
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, Attempts.LogCase() with { Case = "A name of one's own" }));
    }

    [Fact]
    public async Task Attempt_OfARepeatByAnotherTrust_DoesNotFindTheCase()
    {
        var log = Attempts.LogCase();
        await _application.AcceptAsync(People.Commissioner, log);

        // The id of somebody else's attempt tells nothing of it, and makes no case either.
        (await _application.SendAsync(People.Stranger, log)).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("pct");
    }

    [Fact]
    public async Task AShareOfQualityOrSatisfaction_LiesBetween0And100_UnlessItIsImported()
    {
        var of = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        Attempt Set(string kind, int baseline, int target) => Attempts.On(of, "set-measure", new { on = "2012-01-11", measure = $"{kind}-{target}", name = "A measure", kind, unit = "%", baseline, target });
        Attempt Measured(int value) => Attempts.On(of, "record-measurement", new { on = "2012-01-12", measure = "patient-satisfaction-80", value });

        FieldsOf(await _application.SendAsync(People.Commissioner, Set("quality", -1, 101))).ShouldBe(["baseline", "target"]);
        await _application.AcceptAsync(People.Commissioner, Set("activity", 90, 120));
        await _application.AcceptAsync(People.Commissioner, Set("patient-satisfaction", 60, 80));
        (await _application.SendAsync(People.Commissioner, Measured(999))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Message.ShouldBe("Value must be between 0 and 100, as the measure is in %");
        await _application.AcceptAsync(People.Commissioner, Measured(100));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(of, "record-measurement", new { on = "2012-01-13", measure = "patient-satisfaction-80", value = "62 %" }));
        (await _application.SendAsync(People.Commissioner, new GetCase(of))).File.Measurements[^1].Details.Value.ShouldBe((ExactNumber)62);
        var given = Measured(999);
        (await _application.SendAsync(People.Administrator, new ImportAttempt(of, given.Do, given.Fields, given.AttemptId))).ShouldBeOfType<AttemptResult.Accepted>();
    }

    [Fact]
    public async Task BoardSecretary_RecordsDecisionsOfTheBoardAndNothingElse()
    {
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogContract());
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(logged.Case, "2012-02-01"));
        var decision = Attempts.Decide(logged.Case, Attempts.DecideContinue, "2012-02-01");

        (await _application.SendAsync(People.BoardSecretary, decision)).ShouldBeOfType<AttemptResult.Accepted>();
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.BoardSecretary, Attempts.RecordConcern(logged.Case)));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.BoardSecretary, Attempts.ProposeToContinue(logged.Case, "2012-02-01")));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, decision));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.BoardSecretary, Attempts.LogCase()));
    }

    [Fact]
    public async Task ImportAttempt_IsForAdministratorsAlone()
    {
        var log = Attempts.LogCase();
        var import = new ImportAttempt("GYW-1", log.Do, log.Fields, log.AttemptId);

        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, import));
        (await _application.SendAsync(People.Administrator, import)).ShouldBeOfType<AttemptResult.Accepted>().Case.ShouldBe("GYW-1");
        (await _application.SendAsync(Person.Operator, import)).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(1);
    }

    private static IReadOnlyList<string> FieldsOf(AttemptResult result) => result is AttemptResult.Invalid invalid ? [.. invalid.Errors.Select(error => error.Field)] : [];

    private static Person PersonIn(Role role) => role switch
    {
        Role.ShaReviewer => People.ShaReviewer,
        Role.UnionRepresentative => People.UnionRepresentative,
        Role.Administrator => People.Administrator,
        Role.DepartmentReader => People.Department,
        _ => People.Auditor,
    };
}
