using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Reference;

/// <summary>The staff of a cluster act for several trusts, the Department reads of all authorities, and an authority follows one that was merged into it.</summary>
public sealed class SeveralTrustsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string ThirdPct = "5QQ";

    private TestApplication _application = null!;

    private static Person Cluster => People.OfSeveralTrusts;

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Stranger.ToUser(), Cluster.ToUser(), People.ShaReviewer.ToUser(), People.StrangeShaReviewer.ToUser(), People.Department.ToUser());
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SomebodyOfSeveralTrusts_LogsAndWorksTheCasesOfEach_InTheNameOfEach()
    {
        var own = (await _application.AcceptAsync(Cluster, Attempts.LogCase(People.OtherPct))).Case;
        var other = (await _application.AcceptAsync(Cluster, Attempts.LogCase(People.Pct))).Case;
        var theirs = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(Cluster, Attempts.On(theirs, "assign-owner", new { on = "2012-05-01", owner = Cluster.UserName }));
        await _application.AcceptAsync(Cluster, Attempts.On(own, "add-note", new { on = "2012-05-01", text = "Of both" }));

        (await _application.SendAsync(Cluster, new ListCases())).Rows.Select(row => row.Reference).Order().ShouldBe(new[] { own, other, theirs }.Order());
        (await _application.SendAsync(People.Commissioner, new ListCases())).Rows.Select(row => row.Reference).Order().ShouldBe(new[] { other, theirs }.Order());
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, new GetCase(own)));
        var entries = await _application.WithDatabaseAsync(db => db.Entries.OrderBy(entry => entry.RecordedAt).Select(entry => entry.Organisation).ToListAsync());
        entries.ShouldBe([People.OtherPct, People.Pct, People.Pct, People.Pct, People.OtherPct]);
        (await _application.SendAsync(People.Commissioner, new ListCases { Filter = new CaseFilter { Owner = CaseFilter.Nobody } })).Rows.Select(row => row.Reference).ShouldBe([other], "the other one is looked after");
        (await _application.SendAsync(People.Commissioner, new ListColleagues())).Select(one => one.UserName).ShouldContain(Cluster.UserName);
        (await _application.SendAsync(Cluster, new ListNotifications())).Page.Rows.ShouldBeEmpty("they recorded it themselves");
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SomebodyOfSeveralTrusts_SeesAndLogsNothingOfAThird()
    {
        var third = (await _application.AcceptAsync(People.Commissioner with { Organisation = ThirdPct }, Attempts.LogCase(ThirdPct))).Case;

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(Cluster, new GetCase(third)));
        (await _application.SendAsync(Cluster, new ListCases())).Rows.ShouldBeEmpty();
        (await _application.SendAsync(Cluster, Attempts.LogCase(ThirdPct))).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Message.ShouldBe("Choose one of your own Primary Care Trusts");
    }

    [Fact]
    public async Task WhatIsRecordedForOneTrust_IsToldToThoseOfBoth()
    {
        var of = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(of, "assign-owner", new { on = "2012-05-01", owner = Cluster.UserName }));

        (await _application.SendAsync(Cluster, new ListNotifications())).Page.Rows.ShouldHaveSingleItem().Reference.ShouldBe(of);
    }

    [Fact]
    public async Task TheDepartment_ReadsEveryAuthority_AndRecordsAndVerifiesNothing()
    {
        var here = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        var there = (await _application.AcceptAsync(People.Commissioner with { Organisation = ThirdPct }, Attempts.LogCase(ThirdPct))).Case;

        (await _application.SendAsync(People.Department, new ListCases())).Rows.Select(row => row.Reference).Order().ShouldBe(new[] { here, there }.Order());
        (await _application.SendAsync(People.Department, new GetCase(there))).File.Logged.Pct.ShouldBe(ThirdPct);
        (await _application.WithDatabaseAsync(db => db.CaseReads.CountAsync(read => read.Role == Role.DepartmentReader))).ShouldBe(1, "that they looked is kept");
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Department, Attempts.On(here, "add-note", new { on = "2012-05-01", text = "No" })));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Department, new VerifyTrail()));
        (await _application.SendAsync(Person.Operator, new GetPerson(People.Department.Id))).Areas.Count.ShouldBeGreaterThan(9);
    }

    [Fact]
    public async Task OnceAnAuthorityWasMerged_ItsSuccessorsReviewerSeesItsCasesAndSpeaks_AndTheTrailVerifies()
    {
        var of = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.StrangeShaReviewer, new GetCase(of)));
        await _application.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Sha, "Q35", "2012-04-01", "Clusters of authorities", People.OtherSha));

        var successor = await _application.SendAsync(Person.Operator, new GetPerson(People.StrangeShaReviewer.Id));

        successor.Areas.ShouldBe(["Q35"]);
        (await _application.SendAsync(successor, new ListCases())).Rows.ShouldHaveSingleItem().Reference.ShouldBe(of);
        await _application.AcceptAsync(People.Commissioner, Attempts.On(of, "request-review", new { on = "2012-05-01", mechanism = "sha-assurance", question = "Is it so?" }));
        (await _application.SendAsync(successor, new ListNotifications())).Page.Rows.ShouldContain(row => row.Reference == of && row.Kind == NotificationKind.AnswerAsked);
        await _application.AcceptAsync(successor, Attempts.On(of, "record-assurance", new { on = "2012-05-02", mechanism = "sha-assurance", outcome = "assured", notes = "It is" }));
        (await VerifyAsync()).ShouldBeEmpty();

        await _application.SendAsync(People.Administrator, new ReopenOrganisation(OrganisationKind.Sha, "Q35"));
        (await _application.SendAsync(Person.Operator, new GetPerson(People.StrangeShaReviewer.Id))).Areas.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> VerifyAsync() => [.. (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString()!)];
}
