using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Work;

public sealed class GetMyWorkTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string Key = "Shown";

    private TestApplication _application = null!;

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Colleague.ToUser());
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task WithoutCases_IsEmpty()
    {
        var work = await WorkAsync();

        work.Mine.ShouldBeEmpty();
        work.Due.ShouldBeEmpty();
        work.Waits.ShouldBeEmpty();
        work.Unassigned.ShouldBeEmpty();
        work.IsMoreUnassigned.ShouldBeFalse();
    }

    [Fact]
    public async Task TellsMyCasesFromOthers()
    {
        var mine = await LogAsync(People.Commissioner);
        await LogAsync(People.Colleague);
        var nobodys = await LogAsync(owner: null);
        var closed = await LogAsync(People.Commissioner);
        await RecordAsync(closed, "take-step", new { on = "2012-02-01", step = "withdraw-case", reason = "not-needed", rationale = "No longer needed" });

        var work = await WorkAsync();

        work.Mine.Select(row => row.Reference).ShouldBe([mine]);
        work.Mine.Single().OwnerAccount!.Name.ShouldBe(People.Commissioner.Name);
        work.Unassigned.Select(row => row.Reference).ShouldBe([nobodys]);
    }

    [Fact]
    public async Task ShowsNothingOfOtherTrusts()
    {
        await LogAsync(owner: null);

        (await _application.SendAsync(People.Stranger, new GetMyWork())).Unassigned.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithManyUnassigned_SaysThatThereAreMore()
    {
        for (var i = 0; i <= GetMyWork.MostUnassigned; i++)
        {
            await LogAsync(owner: null);
        }

        var work = await WorkAsync();

        work.Unassigned.Count.ShouldBe(GetMyWork.MostUnassigned);
        work.IsMoreUnassigned.ShouldBeTrue();
    }

    [Fact]
    public async Task AChanceGiven_IsDueAndWaitsForTheProvider_UntilItsDay()
    {
        var reference = await LogAsync(People.Commissioner);
        await BeginImprovementAsync(reference);
        await RecordAsync(reference, "offer-chance", new { on = "2013-02-01", due = "2013-03-10", expectations = Key });

        var before = await WorkAsync();
        before.Due.Single().ShouldSatisfyAllConditions(
            due => due.What.ShouldBe("improvement-chance"),
            due => due.Due.ShouldBe(new DateOnly(2013, 3, 10)),
            due => due.Case.Reference.ShouldBe(reference));
        before.Waits.Single().WaitingFor.ShouldBe(new WaitingFor(Awaited.Provider, "the provider to improve", null, new DateOnly(2013, 3, 10)));

        _application.Clock.SetUtcNow(new DateTimeOffset(2013, 3, 11, 9, 0, 0, TimeSpan.Zero));
        var after = await WorkAsync();
        after.Due.Count.ShouldBe(1);
        after.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task ADeadlineFarAhead_IsNotShownYet()
    {
        var reference = await LogAsync(People.Commissioner);
        await BeginImprovementAsync(reference);
        await RecordAsync(reference, "offer-chance", new { on = "2013-02-01", due = "2013-09-10", expectations = Key });

        (await WorkAsync()).Due.ShouldBeEmpty();
    }

    [Fact]
    public async Task AStepThatLacksOnlyTheBoard_WaitsForIt()
    {
        await _application.AcceptAsync(People.Commissioner, Attempts.LogContract());
        var reference = (await WorkAsync()).Unassigned.Single().Reference;
        await RecordAsync(reference, "assign-owner", new { on = "2012-01-11", owner = People.Commissioner.UserName });

        (await WorkAsync()).Waits.ShouldBeEmpty("until it is proposed, it waits for the commissioner");

        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        (await WorkAsync()).Waits.Single().WaitingFor.ShouldBe(new WaitingFor(Awaited.Oversight, "the PCT Board", "Decide whether to continue", null));

        await _application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-02-01"));
        (await WorkAsync()).Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatTheBoardDecided_IsShown_UntilTheStepIsTakenOrProposedAnew()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await RecordAsync(reference, "assign-owner", new { on = "2012-01-11", owner = People.Commissioner.UserName });
        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        (await WorkAsync()).Decided.ShouldBeEmpty();

        await _application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-02-01", "not-approved"));
        (await WorkAsync()).Decided.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Case.Reference.ShouldBe(reference),
            one => one.Step.Name.ShouldBe(Attempts.DecideContinue),
            one => one.Decision.Details.Decision.ShouldBe(BoardOutcome.NotApproved));

        await _application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-02-02"));
        (await WorkAsync()).Decided.ShouldBeEmpty();
        await _application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-02-03"));
        (await WorkAsync()).Decided.ShouldHaveSingleItem().Decision.IsApproved.ShouldBeTrue();

        await RecordAsync(reference, "take-step", new { on = "2012-02-04", step = Attempts.DecideContinue });
        (await WorkAsync()).Decided.ShouldBeEmpty();
    }

    [Fact]
    public async Task ForOtherRoles_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Auditor, new GetMyWork()));

    private Task<MyWork> WorkAsync() => _application.SendAsync(People.Commissioner, new GetMyWork());

    private async Task<string> LogAsync(Person? owner)
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        if (owner is not null)
        {
            await RecordAsync(reference, "assign-owner", new { on = "2012-01-10", owner = owner.UserName });
        }

        return reference;
    }

    private async Task BeginImprovementAsync(string reference)
    {
        await RecordAsync(reference, "record-concern", new { on = "2012-01-11", text = Key });
        await RecordAsync(reference, "record-engagement", new { on = "2012-01-12", with = "provider", party = "RT5", method = "meeting", summary = Key });
        foreach (var kind in (string[])["quality", "patient-satisfaction"])
        {
            await RecordAsync(reference, "set-measure", new { on = "2012-01-13", measure = kind, name = Key, kind, unit = "%", baseline = 1, target = 2 });
        }

        await RecordAsync(reference, "take-step", new { on = "2012-02-01", step = "begin-improvement", rationale = Key });
    }

    private Task<AttemptResult.Accepted> RecordAsync(string reference, string action, object fields) => _application.AcceptAsync(People.Commissioner, Attempts.On(reference, action, fields));
}
