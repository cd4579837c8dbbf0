using CommissioningCases.Application.Tests.Notifications;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Sampling;

/// <summary>An auditor draws a sample that nobody picked, raises findings at its items, and follows up what the trust answers.</summary>
public sealed class SamplingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Clause = "S1.2";

    [Fact]
    public async Task ASample_IsOfWhatFits_AndComesOutTheSameWhenItIsDrawnAgain()
    {
        await using var people = await WithCasesAsync(8);
        var application = people.Application;

        var number = await DrawAsync(application, "cases", People.Pct, size: "3");

        var view = await application.SendAsync(People.Auditor, new GetSample(number, IsDrawnAgain: true));
        (number, view.Items.Count, view.Sample.Population, view.IsSameAgain).ShouldBe((1, 3, 8, true));
        view.Items.ShouldAllBe(item => item.Entry == 0 && item.Pct == People.Pct && !item.IsSeen);
        view.Items.Select(item => item.Reference).Distinct().Count().ShouldBe(3);
        (await DrawAsync(application, "entries", trust: null, kind: "log-case", size: "100")).ShouldBe(2);
        (await application.SendAsync(People.Auditor, new GetSample(2, IsDrawnAgain: true))).Items.ShouldAllBe(item => item.Entry == 1 && item.Action == "log-case");
        (await application.SendAsync(People.Auditor, new ListSamples(null))).Samples.Select(sample => sample.Sample.Number).ShouldBe([2, 1]);
        (await application.SendAsync(People.Auditor, new ListSamples(2))).Samples.ShouldHaveSingleItem();

        application.Clock.Advance(TimeSpan.FromSeconds(1));
        await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        (await application.SendAsync(People.Auditor, new GetSample(1, IsDrawnAgain: true))).IsSameAgain.ShouldBe(true, "what is recorded later is no part of it");
        await Sql.ExecuteAsync(application.ConnectionString, "alter table samples disable trigger all; update samples set cases = cases[2:3] || cases[1:1] where number = 1");
        (await application.SendAsync(People.Auditor, new GetSample(1, IsDrawnAgain: true))).IsSameAgain.ShouldBe(false);
    }

    [Theory]
    [InlineData("", "2013-02-01", "2013-03-01", "", "5", "Choose cases or entries")]
    [InlineData("cases", "", "2013-03-01", "", "5", "Enter the first day")]
    [InlineData("cases", "2013-04-01", "2013-04-01", "", "5", "The first day cannot be in the future")]
    [InlineData("cases", "2013-02-01", "2013-01-01", "", "5", "The last day cannot be before the first")]
    [InlineData("cases", "2011-02-01", "2013-03-01", "", "5", "Draw from a year at most; draw another sample from the rest")]
    [InlineData("cases", "2013-02-01", "2013-03-01", "log-case", "5", "Choose a scenario where you draw cases, and an action where you draw entries")]
    [InlineData("entries", "2013-02-01", "2013-03-01", "1", "5", "Choose a scenario where you draw cases, and an action where you draw entries")]
    [InlineData("cases", "2013-02-01", "2013-03-01", "", "0", "Enter how many to draw, from 1 to 100")]
    [InlineData("cases", "2013-02-01", "2013-03-01", "", "101", "Enter how many to draw, from 1 to 100")]
    [InlineData("cases", "2013-02-01", "2013-02-02", "", "5", "Nothing that fits this was recorded in these days. Choose other days, or leave out the trust or the kind")]
    public async Task WhatCannotBeDrawn_IsSaid(string subject, string from, string to, string kind, string size, string fault)
    {
        await using var people = await WithCasesAsync(1);

        (await Should.ThrowAsync<ValidationException>(() => people.Application.SendAsync(People.Auditor, new DrawSample(subject, null, from, to, kind, size, Guid.NewGuid())))).Errors.ShouldContain(error => error.ErrorMessage == fault);
    }

    [Fact]
    public async Task WhatIsSentTwice_IsDrawnOnce_AndNothingElseIsTakenForIt()
    {
        await using var people = await WithCasesAsync(3);
        var draw = new DrawSample("cases", null, "2013-02-01", "2013-03-01", "", "2", Guid.NewGuid());

        var number = await people.Application.SendAsync(People.Auditor, draw);

        (await people.Application.SendAsync(People.Auditor, draw)).ShouldBe(number);
        (await Should.ThrowAsync<ValidationException>(() => people.Application.SendAsync(People.Auditor, draw with { Size = "3" }))).Errors.Single().ErrorMessage.ShouldStartWith($"Sample {number} was drawn from this form already");
    }

    [Fact]
    public async Task AFinding_GoesFromTheAuditorToTheTrustAndBack_AndEachIsTold()
    {
        await using var people = await WithCasesAsync(1);
        var application = people.Application;
        await DrawAsync(application, "cases", People.Pct);
        var attempt = Guid.NewGuid();

        (await people.ToldOfAsync(() => RaiseAsync(application, attempt))).ShouldBe(["Person 1: audit-finding", "Person 2: audit-finding", "Person 4: audit-finding"]);
        (await people.ToldOfAsync(() => RaiseAsync(application, attempt))).ShouldBeEmpty("it is the same");
        await Should.ThrowAsync<ValidationException>(() => RaiseAsync(application, attempt, "Other words"));
        (await people.ListAsync(People.BoardSecretary)).ShouldBeEmpty("it was taken away by the test");

        await AssertStateAsync(application, FindingState.Raised);
        (await people.ToldOfAsync(() => application.SendAsync(People.Commissioner, new AnswerFinding(1, "They were engaged by letter", 0, Guid.NewGuid())))).ShouldBe(["Person 9: finding-answered"]);
        await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.BoardSecretary, new AnswerFinding(1, "So they were", 0, Guid.NewGuid())));
        await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.BoardSecretary, new AnswerFinding(1, "So they were", 1, Guid.NewGuid())));
        await AssertStateAsync(application, FindingState.Answered);
        (await people.ToldOfAsync(() => application.SendAsync(People.Auditor, new FollowUpFinding(1, "asked-again", "By which letter?", "2013-04-10", 1, Guid.NewGuid())))).Count.ShouldBe(3);
        await AssertStateAsync(application, FindingState.AskedAgain);
        (await application.SendAsync(People.Commissioner, new GetFinding(1))).AnswerBy.ShouldBe(new DateOnly(2013, 4, 10));
        await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Auditor, new FollowUpFinding(1, "accepted", null, null, 2, Guid.NewGuid())));
        await application.SendAsync(People.BoardSecretary, new AnswerFinding(1, "That of 3 March", 2, Guid.NewGuid()));
        (await people.ToldOfAsync(() => application.SendAsync(People.Auditor, new FollowUpFinding(1, "accepted", null, null, 3, Guid.NewGuid())))).Count.ShouldBe(3);
        await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Auditor, new FollowUpFinding(1, "closed", "Enough", null, 4, Guid.NewGuid())));

        (await application.SendAsync(People.Commissioner, new ListFindings())).Page.Rows.ShouldBeEmpty("it has ended");
        (await application.SendAsync(People.Commissioner, new ListFindings { Filter = new FindingFilter { State = FindingChoice.Ended } })).Page.Rows.ShouldHaveSingleItem().State.ShouldBe(FindingState.Accepted);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task AFinding_IsSeenInItsScope_AndByNoUnion()
    {
        await using var people = await WithCasesAsync(1);
        var application = people.Application;
        await DrawAsync(application, "cases", People.Pct);
        await RaiseAsync(application, Guid.NewGuid());

        foreach (var (person, sees) in new[] { (People.Commissioner, true), (People.BoardSecretary, true), (People.ShaReviewer, true), (People.Auditor, true), (People.Stranger, false), (People.StrangeShaReviewer, false) })
        {
            (await application.SendAsync(person, new ListFindings())).Page.Rows.Count.ShouldBe(sees ? 1 : 0, person.Name);
            (await application.AsAsync(person, db => Task.FromResult(db.Findings.Count()))).ShouldBe(sees ? 1 : 0, person.Name);
        }

        foreach (var stranger in new[] { People.Stranger, People.StrangeShaReviewer })
        {
            await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(stranger, new GetFinding(1)));
        }

        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Stranger, new AnswerFinding(1, "Not ours", 0, Guid.NewGuid())));
        (await application.AsAsync(People.UnionRepresentative, db => Task.FromResult(db.Findings.Count() + db.FindingActs.Count()))).ShouldBe(0);
        (await application.AsAsync(People.Commissioner, db => Task.FromResult(db.Samples.Count() + db.SampleLooks.Count()))).ShouldBe(0);
        await Should.ThrowAsync<ForbiddenException>(() => application.SendAsync(People.ShaReviewer, new AnswerFinding(1, "Not theirs", 0, Guid.NewGuid())));
    }

    [Theory]
    [InlineData("update samples set seed = ''", "Sample 1 was changed: its hash is not the one on the service log.")]
    [InlineData("delete from sample_looks", "That item 1 of sample 1 was looked at is missing: the service log has it.")]
    [InlineData("update findings set text = 'Nothing'", "Finding 1 was changed: its hash is not the one on the service log.")]
    [InlineData("update finding_acts set text = 'Sorry'", "What was said of finding 1, 1, was changed: its hash is not the one on the service log.")]
    public async Task WhatWasTamperedWith_IsNamed(string cheat, string what)
    {
        await using var people = await WithCasesAsync(1);
        var application = people.Application;
        await DrawAsync(application, "cases", People.Pct);
        await application.SendAsync(People.Auditor, new LookAtSampleItem(1, 1));
        await application.SendAsync(People.Auditor, new LookAtSampleItem(1, 1));
        await RaiseAsync(application, Guid.NewGuid());
        await application.SendAsync(People.Commissioner, new AnswerFinding(1, "They were engaged by letter", 0, Guid.NewGuid()));
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();

        await Sql.ExecuteAsync(application.ConnectionString, "alter table samples disable trigger all; alter table sample_looks disable trigger all; alter table findings disable trigger all; alter table finding_acts disable trigger all;" + cheat);

        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString()).ShouldBe([what]);
    }

    private static Task<int> DrawAsync(TestApplication application, string subject, string? trust, string? kind = null, string size = "1") =>
        application.SendAsync(People.Auditor, new DrawSample(subject, trust, "2013-02-01", "2013-03-01", kind, size, Guid.NewGuid()));

    private static Task<int> RaiseAsync(TestApplication application, Guid attempt, string text = "No engagement with staff is recorded") =>
        application.SendAsync(People.Auditor, new RaiseFinding(1, 1, text, Clause, "2013-03-15", attempt));

    private static async Task AssertStateAsync(TestApplication application, FindingState state) =>
        (await application.SendAsync(People.Commissioner, new ListFindings())).Page.Rows.ShouldHaveSingleItem().State.ShouldBe(state);

    private async Task<ToldPeople> WithCasesAsync(int cases)
    {
        var people = await ToldPeople.StartAsync(postgres);
        for (var number = 0; number < cases; number++)
        {
            await people.Application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        }

        return people;
    }
}
