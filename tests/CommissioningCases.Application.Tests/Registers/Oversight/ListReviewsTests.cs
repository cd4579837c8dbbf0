using CommissioningCases.Application.Tests.Oversight;
using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers.Oversight;

public sealed class ListReviewsTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Fact]
    public async Task WhatWaits_IsEveryRequestWithoutAnAnswer_TheOldestFirst()
    {
        var list = await ListAsync(new ReviewFilter());
        var asked = (await cases.FilesAsync(SeededOversight.Reviewer)).Where(file => !file.IsClosed).SelectMany(file => file.ReviewRequests.Where(request => file.AnswerTo(request) is null)).ToList();

        list.Page.Rows.Select(row => row.AskedOn).ShouldBe(asked.Select(request => request.On).Order());
        list.Page.Rows.ShouldAllBe(row => row.AnsweredOn == null && row.Outcome == null && !row.IsDropped);
        list.Figures[ReviewRegister.Waiting].ShouldBe(asked.Count);
    }

    [Fact]
    public async Task WhatIsDone_SaysWhatWasAnswered()
    {
        var done = (await ListAsync(new ReviewFilter { IsDone = true })).Page.Rows;

        done.ShouldAllBe(row => row.IsDropped || (row.AnsweredOn != null && row.Outcome != null));
        done.Select(row => row.AskedOn).ShouldBe(done.Select(row => row.AskedOn).OrderDescending());
    }

    [Fact]
    public async Task NarrowsToTheMechanismAndTheTrust()
    {
        (await ListAsync(new ReviewFilter { Mechanism = Mechanism.WccAssurance })).Page.Rows.ShouldAllBe(row => row.Mechanism == Mechanism.WccAssurance);
        (await ListAsync(new ReviewFilter { Pct = DemonstrationBodies.SecondPct })).Page.Rows.ShouldAllBe(row => row.Case.Pct == DemonstrationBodies.SecondPct);
        (await ListAsync(new ReviewFilter { Pct = "nowhere" })).Page.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadOnFromAPosition_BeginsBehindIt_AndBackBeforeIt()
    {
        var all = (await ListAsync(new ReviewFilter())).Page.Rows;
        var second = ReviewRegister.Definition.PositionOf(all[1], new ReviewFilter());

        var after = await cases.SendAsync(SeededOversight.Reviewer, new ListReviews { From = second });
        var before = await cases.SendAsync(SeededOversight.Reviewer, new ListReviews { From = second with { IsBackwards = true } });

        after.Page.Rows.ShouldBe(all.Skip(2));
        before.Page.Rows.ShouldBe(all.Take(1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AsATable_HasARowForEachRequestOfTheList(bool isDone)
    {
        var filter = new ReviewFilter { IsDone = isDone };
        var listed = (await ListAsync(filter)).Page.Rows;

        var lines = await ExportAsync(SeededOversight.Reviewer, filter);

        lines[0].ShouldStartWith("\uFEFFReference,Scenario,PCT,PCT name,Service,Stage,Assurance,Question,Asked,Needed by,Days waited,");
        lines.Skip(1).Select(line => line.Split(',')[0]).ShouldBe(listed.Select(row => row.Case.Reference));
    }

    [Fact]
    public async Task AsATable_OfAnotherAuthority_HasOnlyItsOwn() =>
        (await ExportAsync(SeededOversight.StrangeReviewer, new ReviewFilter())).Skip(1).ShouldHaveSingleItem().ShouldContain("Elsewhere");

    [Fact]
    public async Task AReviewerOfAnotherAuthority_SeesOnlyItsOwn()
    {
        (await cases.SendAsync(SeededOversight.StrangeReviewer, new ListReviews())).Page.Rows.ShouldHaveSingleItem().Question.ShouldBe("Elsewhere");
        (await cases.SendAsync(SeededOversight.StrangeReviewer, new ListReviews { Filter = new ReviewFilter { Pct = DemonstrationBodies.FirstPct } })).Page.Rows.ShouldBeEmpty();
        (await ListAsync(new ReviewFilter())).Page.Rows.ShouldNotContain(row => row.Question == "Elsewhere");
    }

    [Fact]
    public async Task AReviewersWork_IsWhatWaitsAndIsOpen()
    {
        var work = await cases.SendAsync(SeededOversight.Reviewer, new GetReviewerWork());
        var files = await cases.FilesAsync(SeededOversight.Reviewer);

        work.Awaited.Select(row => (row.Case.Reference, row.Mechanism))
            .ShouldBe((await cases.SendAsync(SeededOversight.Reviewer, new ListAwaited())).Page.Rows.Take(GetReviewerWork.Most).Select(row => (row.Case.Reference, row.Mechanism)));
        work.Awaited.Select(row => row.Turn).ShouldBe(work.Awaited.Select(row => row.Turn).Order());
        work.AwaitedCount.ShouldBe(files.Sum(file => AssuranceNeed.Of(file, work.Bodies).Count(need => need.Oversight.IsReviewed)));
        work.DisputeCount.ShouldBe(files.Sum(file => file.Engagements.Count(file.IsDisputed)));
        work.BreachCount.ShouldBe(files.Sum(file => file.StandingDepartures.Count(departure => file.StateOf(departure) == DepartureState.Breach)));
        work.DepartureCount.ShouldBe(files.Sum(file => file.StandingDepartures.Count(departure => file.StateOf(departure) == DepartureState.Open)));
        work.Departures.Count.ShouldBe(work.DepartureCount);
        work.ConditionCount.ShouldBe(files.Sum(file => file.OpenConditions.Count(assurance => assurance.Details.ConditionsDue is not null)));
        work.Conditions.Select(row => row.Due).ShouldBe(work.Conditions.Select(row => row.Due).Order());
        (await cases.SendAsync(SeededOversight.StrangeReviewer, new GetReviewerWork())).ConditionCount.ShouldBe(0);
    }

    [Theory]
    [InlineData(Role.Commissioner, DemonstrationBodies.FirstPct)]
    [InlineData(Role.BoardSecretary, DemonstrationBodies.FirstPct)]
    [InlineData(Role.UnionRepresentative, "QDM")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation)
    {
        var person = SeededOversight.Someone(role, organisation);

        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new ListReviews()));
        await Should.ThrowAsync<ForbiddenException>(() => ExportAsync(person, new ReviewFilter()));
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new GetReviewerWork()));
    }

    [Fact]
    public async Task AnAnswerThatIsStruck_LeavesTheRequestWaiting()
    {
        await using var application = new TestApplication(cases.ConnectionString);
        var reference = (await application.AcceptAsync(People.Stranger, Attempts.LogCase(People.OtherPct))).Case;
        await application.AcceptAsync(People.Stranger, Attempts.On(reference, "request-review", new { on = "2012-03-01", mechanism = "sha-assurance", question = "Struck?", neededBy = "2012-03-20" }));
        await application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2012-02-27", mechanism = "sha-assurance", outcome = "assured", notes = "Yes" }));
        (await ExportAsync(People.ShaReviewer, new ReviewFilter())).ShouldContain(line => line.Contains("Struck?", StringComparison.Ordinal), "what was said of a day before answers nothing");
        var answer = await application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "record-assurance", new { on = "2012-03-03", mechanism = "sha-assurance", outcome = "assured", notes = "Yes" }));

        (await ExportAsync(People.ShaReviewer, new ReviewFilter { IsDone = true })).Single(line => line.Contains("Struck?", StringComparison.Ordinal))
            .ShouldEndWith(",2012-03-01,2012-03-20,2,2012-03-03,assured,no");

        await application.AcceptAsync(People.ShaReviewer, Attempts.On(reference, "strike", new { on = "2012-03-05", record = $"entry-{answer.Number}", reason = "Of another case" }));

        var row = (await application.SendAsync(People.ShaReviewer, new ListReviews())).Page.Rows.Single(row => row.Question == "Struck?");
        (row.AnsweredOn, row.Outcome, row.IsDropped).ShouldBe((null, null, false));
        (await application.SendAsync(People.ShaReviewer, new ListReviews { Filter = new ReviewFilter { IsDone = true } })).Page.Rows.ShouldNotContain(one => one.Question == "Struck?");
        await application.AcceptAsync(People.Stranger, Attempts.On(reference, "take-step", new { on = "2012-03-06", step = "withdraw-case", reason = "other", rationale = "Done" }));
    }

    private async Task<IReadOnlyList<string>> ExportAsync(Person person, ReviewFilter filter)
    {
        using var output = new MemoryStream();
        await cases.SendAsync(person, new ExportReviews(filter, output));
        return Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private Task<RegisterList<ReviewRow>> ListAsync(ReviewFilter filter) => cases.SendAsync(SeededOversight.Reviewer, new ListReviews { Filter = filter });
}
