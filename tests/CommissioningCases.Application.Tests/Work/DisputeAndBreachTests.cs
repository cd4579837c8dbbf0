using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Work;

/// <summary>Disputes, breaches and assurances stand in the work of those who have to act on them, until they have.</summary>
public sealed class DisputeAndBreachTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
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
    public async Task ADispute_WaitsForTheReply_ThenForTheSha_AndThenCountsAgain()
    {
        var (reference, engagement) = await DisputedAsync();

        var toReply = (await MineAsync()).ToReply.ShouldHaveSingleItem();
        toReply.Due.ShouldBe(new DateOnly(2013, 2, 15));
        toReply.Dispute.Account.ShouldBe("Nobody came");
        (await MineAsync()).Due.ShouldHaveSingleItem().What.ShouldBe(DeadlineKind.Reply);
        (await RegisteredAsync(reference)).ShouldSatisfyAllConditions(
            row => row.Dispute!.State.ShouldBe("open"),
            row => row.Dispute!.ReplyDue.ShouldBe(new DateOnly(2013, 2, 15)),
            row => row.CountsFrom.ShouldBeNull());
        (await ReviewedAsync()).Disputes.ShouldHaveSingleItem().State.ShouldBe(DisputeState.Open);
        (await ListedAsync(new CaseFilter { HasOpenDisputes = true })).ShouldHaveSingleItem().Disputes.ShouldBe(1);

        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "answer-dispute", new { on = "2013-02-10", record = engagement, reply = "Here is the list" }));

        (await MineAsync()).ToReply.ShouldBeEmpty();
        (await MineAsync()).Due.ShouldBeEmpty();
        (await RegisteredAsync(reference)).ShouldSatisfyAllConditions(
            row => row.Dispute!.State.ShouldBe("answered"),
            row => row.Dispute!.Reply.ShouldBe("Here is the list"),
            row => row.CountsFrom.ShouldBe(new DateOnly(2013, 3, 10)));
        (await ReviewedAsync()).Disputes.ShouldHaveSingleItem().Reply.ShouldBe("Here is the list");

        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "settle-dispute", new { on = "2013-02-20", record = engagement, outcome = "stands", reasons = "The list was signed" }));

        (await RegisteredAsync(reference)).ShouldSatisfyAllConditions(
            row => row.Dispute!.State.ShouldBe("stands"),
            row => row.Dispute!.SettledWhy.ShouldBe("The list was signed"),
            row => row.CountsFrom.ShouldBe(new DateOnly(2013, 1, 20)));
        (await ReviewedAsync()).Disputes.ShouldBeEmpty();
        (await ListedAsync(new CaseFilter { HasOpenDisputes = true })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ADisputeThatFalls_NeverCounts()
    {
        var (reference, engagement) = await DisputedAsync();
        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "settle-dispute", new { on = "2013-02-20", record = engagement, outcome = "falls", reasons = "Nobody was there" }));

        (await RegisteredAsync(reference, new EngagementFilter { Dispute = DisputeState.Falls })).CountsFrom.ShouldBeNull();
        (await _application.SendAsync(People.Commissioner, new ListEngagements { Filter = new EngagementFilter { IsDisputeWaiting = true } })).Page.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARepresentative_AnswersAnEngagementThatNamesNoUnion()
    {
        var reference = await LogAsync();
        var engaged = await EngageAsync(reference, "staff", "Joint committee of the staff side");

        await _application.AcceptAsync(People.UnionRepresentative, Dispute(reference, $"entry-{engaged.Number}"));

        (await RegisteredAsync(reference)).Dispute!.State.ShouldBe("open");
    }

    [Fact]
    public async Task NotEngaged_IsSaidByTheStaffSideAlone_AndSeenByAll()
    {
        var reference = await LogAsync();
        var note = Attempts.On(reference, "add-note", new { on = "2013-02-01", kind = "not-engaged", text = "Nobody asked us" });

        (await _application.SendAsync(People.Commissioner, note)).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("kind");
        (await _application.SendAsync(People.UnionRepresentative, Attempts.On(reference, "add-note", new { on = "2013-02-01", text = "Nobody asked us" })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("kind");
        await _application.AcceptAsync(People.UnionRepresentative, note);
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "add-note", new { on = "2013-02-02", text = "Ours alone" }));

        (await MineAsync()).Said.ShouldHaveSingleItem().Note.Details.Text.ShouldBe("Nobody asked us");
        (await ListedAsync(new CaseFilter { SaysNotEngaged = true })).ShouldHaveSingleItem().NotEngagedSaidOn.ShouldBe(new DateOnly(2013, 2, 1));
        var seen = await _application.SendAsync(People.UnionRepresentative, new GetCase(reference));
        seen.File.StaffSideNotes.ShouldHaveSingleItem();
        seen.Entries.Where(entry => entry.Do == "add-note").ShouldHaveSingleItem().Fields.GetProperty("text").GetString().ShouldBe("Nobody asked us");
    }

    [Fact]
    public async Task ABreach_HasItsDay_UntilTheShaConfirmsThatItsActionIsDone()
    {
        var reference = await LogAsync();
        var departure = await EngageAsync(reference, "other-provider", "RVR", "Inadvertent");
        var record = $"entry-{departure.Number}";
        await _application.AcceptAsync(
            People.ShaReviewer,
            Attempts.On(reference, "deal-with-departure", new { on = "2013-02-01", record, outcome = "breach", reasons = "Said before", requiredAction = "Train the team", actionDue = "2013-03-20" }));

        (await MineAsync()).ToDo.ShouldHaveSingleItem().Ruling.Details.RequiredAction.ShouldBe("Train the team");
        (await MineAsync()).Due.ShouldHaveSingleItem().ShouldSatisfyAllConditions(due => due.What.ShouldBe(DeadlineKind.RequiredAction), due => due.Due.ShouldBe(new DateOnly(2013, 3, 20)));
        (await ReviewedAsync()).Breaches.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Record.ShouldBe(record), row => row.Due.ShouldBe(new DateOnly(2013, 3, 20)));

        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "add-note", new { on = "2013-02-10", kind = "action-done", record = "entry-1", text = "Trained" })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("record");
        (await _application.SendAsync(People.UnionRepresentative, Attempts.On(reference, "add-note", new { on = "2013-02-10", kind = "action-done", record, text = "Trained" })))
            .ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("kind");
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "add-note", new { on = "2013-02-10", kind = "action-done", record, text = "Trained" }));

        (await MineAsync()).ToDo.ShouldHaveSingleItem().Report!.Details.Text.ShouldBe("Trained");
        (await ReviewedAsync()).Breaches.ShouldHaveSingleItem().ReportedOn.ShouldBe(new DateOnly(2013, 2, 10));

        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "complete-action", new { on = "2013-02-20", record, reasons = "Seen the register of the training" }));

        (await MineAsync()).ToDo.ShouldBeEmpty();
        (await MineAsync()).Due.ShouldBeEmpty();
        (await ReviewedAsync()).Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheQueue_HoldsWhatCasesLack_WhatWasAskedFirst()
    {
        var silent = await LogPlanAsync();
        var asked = await LogPlanAsync();
        await _application.AcceptAsync(People.Commissioner, Attempts.On(asked, "request-review", new { on = "2013-02-10", mechanism = "sha-strategy-sign-off", question = "Is it signed off?", neededBy = "2013-04-01" }));

        var queue = (await _application.SendAsync(People.ShaReviewer, new ListAwaited())).Page.Rows;

        queue.Where(row => row.Mechanism == Mechanism.ShaStrategySignOff).Select(row => row.Case.Reference).ShouldBe([asked, silent]);
        queue[0].ShouldSatisfyAllConditions(
            row => row.Question.ShouldBe("Is it signed off?"),
            row => row.NeededBy.ShouldBe(new DateOnly(2013, 4, 1)),
            row => row.Since.ShouldBe(new DateOnly(2013, 2, 10)),
            row => row.NeededFor.ShouldBe("open accreditation"));
        queue.Single(row => row.Case.Reference == silent).ShouldSatisfyAllConditions(row => row.Asked.ShouldBeNull(), row => row.NeededBy.ShouldBeNull(), row => row.Since.ShouldBe(new DateOnly(2013, 1, 10)));
        (await ReviewedAsync()).AwaitedCount.ShouldBe(2);

        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(asked, "record-assurance", new { on = "2013-02-20", mechanism = "sha-strategy-sign-off", outcome = "assured", notes = "Signed" }));

        (await _application.SendAsync(People.ShaReviewer, new ListAwaited())).Page.Rows.Select(row => row.Case.Reference).ShouldBe([silent]);
        (await _application.SendAsync(People.StrangeShaReviewer, new ListAwaited())).Page.Rows.ShouldBeEmpty();
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, new ListAwaited()));
    }

    [Fact]
    public async Task TheViews_AreAsTheTrailSays()
    {
        await DisputedAsync();
        await LogPlanAsync();

        (await _application.SendAsync(People.Administrator, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    private async Task<(string Reference, string Engagement)> DisputedAsync()
    {
        var reference = await LogAsync();
        var engagement = $"entry-{(await EngageAsync(reference, "staff", "UNISON, hospital branch")).Number}";
        await _application.AcceptAsync(People.UnionRepresentative, Dispute(reference, engagement));
        return (reference, engagement);
    }

    private static Attempt Dispute(string reference, string record) =>
        Attempts.On(reference, "staff-side-response", new { on = "2013-02-01", record, union = "UNISON", view = "disputed", account = "Nobody came" });

    private async Task<string> LogAsync()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "assign-owner", new { on = "2012-01-10", owner = People.Commissioner.UserName }));
        return reference;
    }

    private async Task<string> LogPlanAsync() => (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "log-case", new
    {
        on = "2013-01-10",
        scenario = 5,
        pct = People.Pct,
        service = $"Podiatry {Guid.NewGuid():N}",
        providers = Attempts.Providers,
        summary = "More choice",
        needs = "Asked for by patients",
    }))).Case;

    private Task<AttemptResult.Accepted> EngageAsync(string reference, string with, string party, string? departure = null) => _application.AcceptAsync(
        People.Commissioner,
        Attempts.On(reference, "record-engagement", new { on = "2013-01-20", with, party, method = "meeting", summary = "Talked", departure }));

    private Task<MyWork> MineAsync() => _application.SendAsync(People.Commissioner, new GetMyWork());

    private Task<ReviewerWork> ReviewedAsync() => _application.SendAsync(People.ShaReviewer, new GetReviewerWork());

    private async Task<IReadOnlyList<CaseRow>> ListedAsync(CaseFilter filter) => (await _application.SendAsync(People.Commissioner, new ListCases { Filter = filter })).Rows;

    private async Task<RegisteredEngagement> RegisteredAsync(string reference, EngagementFilter? filter = null) =>
        (await _application.SendAsync(People.Commissioner, new ListEngagements { Filter = (filter ?? new EngagementFilter()) with { Case = reference } })).Page.Rows.ShouldHaveSingleItem();
}
