using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Forum;

/// <summary>What a partnership forum agreed, recorded by its secretary, stands in its pack with its state for everybody who sees cases of the area; the trail knows where it was changed.</summary>
public sealed class ForumActionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Quarter Winter = new(new DateOnly(2013, 1, 1));

    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AnAction_IsInThePackOfAllOfTheArea_UntilTheQuarterInWhichItIsDoneIsOver()
    {
        await RecordAsync("2012-11-05", "Write to the branches", "2013-01-31");

        foreach (var person in new[] { People.UnionRepresentative, People.ShaReviewer, People.Commissioner, People.Auditor })
        {
            (await PackAsync(person, Winter)).Actions.Rows.ShouldHaveSingleItem().DoneOn.ShouldBeNull();
        }

        (await PackAsync(People.StrangeShaReviewer, Winter)).Actions.Rows.ShouldBeEmpty();
        (await PackAsync(People.UnionRepresentative, new Quarter(new DateOnly(2012, 7, 1)))).Actions.Rows.ShouldBeEmpty("it was agreed later");

        await _application.SendAsync(People.ShaReviewer, new CompleteForumAction(1, "2012-12-20", "A letter went out"));
        await _application.SendAsync(People.ShaReviewer, new CompleteForumAction(1, "2012-12-21", "Again"));

        (await PackAsync(People.UnionRepresentative, Winter)).Actions.Rows.ShouldBeEmpty("it was done before the quarter");
        (await PackAsync(People.UnionRepresentative, new Quarter(new DateOnly(2012, 10, 1)))).Actions.Rows.ShouldHaveSingleItem().How.ShouldBe("A letter went out");
        var list = await _application.SendAsync(People.ShaReviewer, new ListForumActions());
        (list.Open.Count, list.Done.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task WhatIsWrong_IsSaid_AndWhatIsSentTwice_StandsOnce()
    {
        (await Should.ThrowAsync<ValidationException>(() => RecordAsync("2012-11-05", " ", "2012-11-01"))).Errors.Select(error => error.ErrorMessage)
            .ShouldBe(["Enter what is to be done", "It cannot be due before the meeting"]);
        (await Should.ThrowAsync<ValidationException>(() => RecordAsync("2030-11-05", "Write", "2031-11-01"))).Errors.Select(error => error.ErrorMessage).ShouldContain("The day of the meeting cannot be in the future");
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.ShaReviewer, new CompleteForumAction(7, "2012-12-20", null)));

        var attempt = Guid.NewGuid();
        await RecordAsync("2012-11-05", "Write", "2013-01-31", attempt);
        await RecordAsync("2012-11-05", "Write", "2013-01-31", attempt);
        (await Should.ThrowAsync<ValidationException>(() => RecordAsync("2012-11-05", "Call", "2013-01-31", attempt))).Errors.Single().ErrorMessage.ShouldStartWith("Action 1 was recorded from this form already");
        (await Should.ThrowAsync<ValidationException>(() => _application.SendAsync(People.ShaReviewer, new CompleteForumAction(1, "2012-11-01", null)))).Errors.Single().ErrorMessage.ShouldStartWith("It cannot have been done before 5 November 2012");
        (await _application.SendAsync(People.ShaReviewer, new ListForumActions())).Open.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("update forum_actions set what = 'Nothing'", "Action 1 of the partnership forum of Q35 was changed: its hash is not the one on the service log.")]
    [InlineData("update forum_actions_done set done_on = '2012-12-19'", "That action 1 of the partnership forum of Q35 was done was changed: its hash is not the one on the service log.")]
    [InlineData("delete from forum_actions_done", "That action 1 of the partnership forum of Q35 was done is missing: the service log has it.")]
    public async Task WhatWasTamperedWith_TheTrailNames(string cheat, string found)
    {
        await RecordAsync("2012-11-05", "Write to the branches", "2013-01-31");
        await _application.SendAsync(People.ShaReviewer, new CompleteForumAction(1, "2012-12-20", null));
        (await VerifyAsync()).ShouldBeEmpty();

        await Sql.ExecuteAsync(_application.ConnectionString, "alter table forum_actions disable trigger all; alter table forum_actions_done disable trigger all;" + cheat);

        (await VerifyAsync()).ShouldBe([found]);
    }

    [Fact]
    public async Task WhatTheForumSays_StandsInThePack_AndUnionsReadIt()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = 3, pct = People.Pct, service = "Community podiatry", providers = Attempts.Providers, summary = "Wanted", needs = "Shown" }))).Case;
        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2013-02-10", mechanism = "partnership-forum", outcome = "assured", notes = "Between us", forumView = "Content, minute 12" }));

        var said = (await PackAsync(People.UnionRepresentative, Winter)).Said.Rows.ShouldHaveSingleItem();
        (said.Case.Reference, said.Outcome, said.View).ShouldBe((reference, AssuranceOutcome.Assured, "Content, minute 12"));
        (await PackAsync(People.UnionRepresentative, new Quarter(new DateOnly(2012, 1, 1)))).Cases.Rows.ShouldHaveSingleItem().Case.Reference.ShouldBe(reference);
    }

    private Task<MediatR.Unit> RecordAsync(string agreed, string what, string due, Guid? attempt = null) => _application.SendAsync(People.ShaReviewer, new RecordForumAction(agreed, what, "The secretary", due, attempt ?? Guid.NewGuid()));

    private Task<ForumPack> PackAsync(Person person, Quarter quarter) => _application.SendAsync(person, new GetForumPack(quarter, null));

    private async Task<IReadOnlyList<string>> VerifyAsync() => [.. (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString())];
}
