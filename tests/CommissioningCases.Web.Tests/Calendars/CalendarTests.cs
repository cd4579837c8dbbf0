using System.Net;
using CommissioningCases.Web.Calendars;
using IcalCalendar = Ical.Net.Calendar;

namespace CommissioningCases.Web.Tests.Calendars;

/// <summary>Deadlines in people's own calendars: the file of a case, and the private address.</summary>
public sealed class CalendarTests(SeededSite site) : IClassFixture<SeededSite>
{
    [Fact]
    public async Task ACasesFile_HasADayForEachDeadline_WhichIsKnownAgain()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync("/deadlines?what=improvement-chance");
        var path = list.Page.QuerySelector(".app-work > li > a")!.GetAttribute("href")!;
        var href = (await visitor.GetAsync(path)).Page.QuerySelector("a[href$='/deadlines.ics']")!.GetAttribute("href")!;

        var first = await ReadAsync(await visitor.GetAsync(href));
        var second = await ReadAsync(await visitor.GetAsync(href));

        first.Events.ShouldNotBeEmpty();
        first.Events.ShouldAllBe(one => one.IsAllDay && one.Url!.ToString() == $"http://localhost{path}");
        first.Events.ShouldContain(one => one.Description!.StartsWith("S1.4: Only if there was insufficient improvement"));
        second.Events.Select(one => one.Uid).ShouldBe(first.Events.Select(one => one.Uid));
        first.Events.Select(one => one.Uid).ShouldBeUnique();
    }

    [Fact]
    public async Task AFile_OfACaseOfAnotherTrust_IsNotThere()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var stranger = await site.SignInAsync("peninsula");
        var path = (await visitor.GetAsync("/deadlines")).Page.QuerySelector(".app-work > li > a")!.GetAttribute("href")!;

        (await visitor.GetAsync($"{path}/deadlines.ics")).Status.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync($"{path}/deadlines.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ThePrivateAddress_ShowsWithoutASignIn_WhatItsHolderSees_UntilItIsChangedOrEnded()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var addresses = await MakeAsync(visitor);
        using var stranger = site.NewVisitor();

        var mine = await stranger.GetAsync(addresses[0]);
        var team = await stranger.GetAsync(addresses[1]);

        addresses.Count.ShouldBe(2);
        mine.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        mine.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        mine.Response.Headers.CacheControl!.ToString().ShouldContain("no-store");
        var (ofMine, ofTeam) = ((await ReadAsync(mine)).Events, (await ReadAsync(team)).Events);
        ofMine.Count.ShouldBeInRange(1, ofTeam.Count - 1);
        ofMine.Select(one => one.Uid).ShouldBeSubsetOf(ofTeam.Select(one => one.Uid));
        ofTeam.Select(one => one.Url!.ToString()).Distinct().Count().ShouldBeGreaterThan(5);

        (await visitor.GetAsync("/account/calendar")).Page.DocumentElement.OuterHtml.ShouldNotContain("calendar.ics?of=", customMessage: "it is told once");
        (await visitor.GetAsync("/account/activity")).Text("main").ShouldContain("Deadlines fetched by a calendar");
        var others = await MakeAsync(visitor);
        (await stranger.GetAsync(addresses[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(others[0])).Status.ShouldBe(HttpStatusCode.OK);
        await visitor.SubmitAsync(await visitor.GetAsync("/account/calendar"), "End the address");
        (await stranger.GetAsync(others[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/account/calendar")).Text("main").ShouldContain("You have no address.");
    }

    [Fact]
    public void AMilestoneOfAProgramme_IsADayThatLeadsToTheProgramme()
    {
        var cluster = ReferenceData.BuiltIn.Bodies.Clusters.First();
        var today = new DateOnly(2011, 10, 1);
        var context = new RegisterContext(null, ReferenceData.BuiltIn.Bodies, today);
        var days = Milestone.ReachedBy(null, null).Select((milestone, index) => CalendarDay.Of(
            new DeadlineRow(Guid.Empty, "CP-2011-00001", index + 1, milestone.By, DeadlineKind.Milestone, milestone.Clause.Id, null, cluster.Code, null, null), context));

        var events = IcalCalendar.Load(CalendarFile.Write("Deadlines", days, DateTimeOffset.UnixEpoch, path => new Uri($"http://localhost{path}")))!.Events.ToList();

        events.Select(one => one.Summary).ShouldBe(
        [
            $"Milestone missed: the five groups are engaged: {cluster.Name} (CP-2011-00001)",
            $"Milestone due: three services are selected: {cluster.Name} (CP-2011-00001)",
        ]);
        events.ShouldAllBe(one => one.Url!.ToString() == $"http://localhost/choice/{cluster.Code}");
        events.Select(one => one.Uid).ShouldBeUnique();
    }

    [Fact]
    public async Task AUnionsCalendar_HasNothingOfWhatReviewersAsk()
    {
        using var visitor = await site.SignInAsync("union");
        using var stranger = site.NewVisitor();

        var calendar = await ReadAsync(await stranger.GetAsync((await MakeAsync(visitor)).ShouldHaveSingleItem()));

        calendar.Events.ShouldNotBeEmpty();
        calendar.Events.ShouldAllBe(one => !one.Summary!.StartsWith("SHA assurance") && !one.Summary.StartsWith("Conditions"));
    }

    [Fact]
    public async Task ADisabledAccount_HasNoCalendar()
    {
        using var visitor = await site.SignInAsync("second.commissioner");
        var address = (await MakeAsync(visitor))[0];
        using var stranger = site.NewVisitor();
        (await stranger.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);

        using var admin = await site.SignInAsync("admin");
        var users = await admin.GetAsync("/admin/users");
        var user = await admin.GetAsync(users.Page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("second.commissioner@")).QuerySelector("a")!.GetAttribute("href")!);
        await admin.SubmitAsync(user, "Disable the account", ("isMeant", "true"));

        (await stranger.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/calendar.ics")]
    [InlineData("/calendar.ics?of=")]
    [InlineData("/calendar.ics?of=made-up")]
    [InlineData("/calendar.ics?of=%00")]
    public async Task ACodeThatNobodyMade_LeadsNowhere(string address)
    {
        using var stranger = site.NewVisitor();

        (await stranger.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AnAdministrator_HasNoDeadlines()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync("/account/calendar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await admin.GetAsync("/account/password")).Page.QuerySelector("a[href='/account/calendar']").ShouldBeNull();
    }

    private static async Task<IReadOnlyList<string>> MakeAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/calendar");
        var button = page.Texts("main button")[0];
        var made = await visitor.SubmitAsync(page, button);
        made.Status.ShouldBe(HttpStatusCode.OK);
        return made.Texts("[role=status] code");
    }

    private static async Task<IcalCalendar> ReadAsync(Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return IcalCalendar.Load(await answer.Response.Content.ReadAsStringAsync())!;
    }
}
