using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

public sealed class ProgrammeTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly LocalGroup[] Four = [LocalGroup.Patients, LocalGroup.PatientRepresentatives, LocalGroup.HealthAndWellbeingBoards, LocalGroup.Providers];

    /// <summary>The fifth group and the third service of the cluster come on those days; null where they never come.</summary>
    private static readonly (string Cluster, string? Fifth, string? Third)[] Clusters =
    [
        ("CL-SW-1", "2011-09-30", "2011-10-31"),
        ("CL-SW-2", "2011-10-01", "2011-11-01"),
        ("CL-SW-3", null, null),
    ];

    private static readonly SemaphoreSlim Telling = new(1);

    [Theory]
    [InlineData("CL-SW-1", "2011-09-29", "Due", "Due")]
    [InlineData("CL-SW-1", "2011-09-30", "Met", "Due")]
    [InlineData("CL-SW-1", "2011-10-30", "Met", "Due")]
    [InlineData("CL-SW-1", "2011-10-31", "Met", "Met")]
    [InlineData("CL-SW-1", "2013-03-31", "Met", "Met")]
    [InlineData("CL-SW-2", "2011-09-30", "Due", "Due")]
    [InlineData("CL-SW-2", "2011-10-01", "Met late", "Due")]
    [InlineData("CL-SW-2", "2011-10-31", "Met late", "Due")]
    [InlineData("CL-SW-2", "2011-11-01", "Met late", "Met late")]
    [InlineData("CL-SW-3", "2011-09-30", "Due", "Due")]
    [InlineData("CL-SW-3", "2011-10-01", "Missed", "Due")]
    [InlineData("CL-SW-3", "2011-10-31", "Missed", "Due")]
    [InlineData("CL-SW-3", "2011-11-01", "Missed", "Missed")]
    public async Task Get_OnADay_ShowsTheMilestonesAsTheyStoodThen(string cluster, string on, string groups, string services)
    {
        await TellAsync();
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"/choice/{cluster}?on={on}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Texts(".app-card-table .nhsuk-tag").Take(2).ShouldBe([groups, services]);
        page.ValueOf("on").ShouldBe(on);
    }

    [Theory]
    [InlineData("2011-11-01", "Met", "3 services selected, reached on 31 October 2011")]
    [InlineData("2012-01-20", "Missed", "2 services selected")]
    [InlineData("2012-02-10", "Met late", "3 services selected, reached on 1 February 2012")]
    public async Task Get_OnADay_ShowsTheSelectionOfThatDayWhateverWasReplacedSince(string on, string state, string progress)
    {
        using var auditor = await site.SignInAsync("auditor");
        if ((await auditor.GetAsync("/choice/CL-SW-4/history")).Status == HttpStatusCode.NotFound)
        {
            await ToldProgramme.Of("CL-SW-4").Engaged("2011-09-01", Enum.GetValues<LocalGroup>())
                .Selected("2011-10-31", "podiatry", "adult-hearing", "continence")
                .With("drop-service", "2012-01-15", ("service", "podiatry"), ("reason", "Few patients."))
                .Selected("2012-02-01", "podiatry")
                .ImportAsync(site);
        }

        var page = await auditor.GetAsync($"/choice/CL-SW-4?on={on}");

        page.Texts(".app-card-table .nhsuk-tag")[1].ShouldBe(state);
        page.Texts(".app-card-table .app-small")[1].ShouldBe(progress);
    }

    [Fact]
    public async Task Get_OnADay_DrawsThemOnATimeLineThatSaysTheSame()
    {
        await TellAsync();
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync("/choice/CL-SW-2?on=2011-10-31");

        page.Page.QuerySelector("svg.app-milestones")!.GetAttribute("aria-label").ShouldBe(
            "Time line as seen on 31 October 2011. By 30 September 2011: the five groups are engaged, met late, 5 of 5 groups engaged, reached on 1 October 2011. "
            + "By 31 October 2011: three services are selected, due, 2 services selected. From 1 November 2011: implementation packs are available, to come, 0 of 2 packs adopted. "
            + "From 1 April 2012: services go live, to come, 0 of 2 services live.");
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2011-02-30")]
    [InlineData("30/09/2011")]
    public async Task Get_OnWhatIsNoDay_SaysSoAndShowsToday(string on)
    {
        await TellAsync();
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync($"/choice/CL-SW-3?on={Uri.EscapeDataString(on)}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text("[role=status]").ShouldBe($"“{on}” is not a day such as 2011-10-31, and was left out.");
        page.Text("#milestones").ShouldBe("Milestones today");
    }

    [Fact]
    public async Task Get_NamesWhatIsMissingWithItsClauseAndForm()
    {
        await ToldProgramme.Of("XDP").Engaged("2011-08-01", Four).ImportAsync(site);
        using var commissioner = await site.SignInAsync("peninsula");

        var page = await commissioner.GetAsync("/choice/XDP");

        var links = page.Page.QuerySelectorAll(".app-card-table a").Select(link => link.GetAttribute("href")).ToList();
        links.ShouldContain("/choice/XDP/record/engage-locally?group=healthcare-professionals");
        links.ShouldContain("/choice/XDP/record/select-service");
        links.ShouldContain("/letters/CP#CP.1");
        page.Texts(".app-step h3").ShouldBe(["Select a service", "Notify the SHA", "Share with the Department"]);
        page.Text(".app-step").ShouldContain("4 of 5 groups engaged");
        page.Text("#services + .app-empty").ShouldContain("No service is selected yet.");
        (await commissioner.GetAsync("/choice/XDP?on=2011-09-30")).Page.QuerySelectorAll(".app-card-table a[href*='record/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_OfAClusterWithoutAProgramme_OffersItsCommissionersToOpenIt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var board = await site.SignInAsync("board");
        using var peninsula = await site.SignInAsync("peninsula");

        var empty = await commissioner.GetAsync("/choice/XDL");
        empty.Text(".app-empty").ShouldContain("Your cluster has not opened its choice programme yet.");
        (await board.GetAsync("/choice/XDL")).Page.QuerySelector("a[href*='open-programme']").ShouldBeNull();
        (await peninsula.GetAsync("/choice/XDL/record/open-programme")).Status.ShouldBe(HttpStatusCode.NotFound);

        var form = await commissioner.GetAsync("/choice/XDL/record/open-programme");
        (await commissioner.SubmitAsync(form, "Open a choice programme", ("on.year", "2999"))).Errors.ShouldBe([("on", "The date cannot be in the future")]);
        var opened = await commissioner.SubmitAsync(form, "Open a choice programme", ("commissioningGroups", "Pathfinder North\r\nPathfinder South"));
        opened.Location.ShouldBe("/choice/XDL");
        var page = await commissioner.FollowAsync(opened);
        page.Text(".nhsuk-notification-banner__heading").ShouldBe("The choice programme is open.");
        page.Heading.ShouldEndWith("Demonstration PCT cluster");
        page.Text("main").ShouldContain("Supported by Pathfinder North and Pathfinder South");
        (await commissioner.GetAsync("/choice/XDL/record/open-programme")).Text(".nhsuk-inset-text").ShouldBe("The cluster has a choice programme already.");
    }

    [Theory]
    [InlineData("/choice/NONE")]
    [InlineData("/choice/CL-SW-7/services")]
    public async Task Get_OfWhatThereIsNot_SaysSo(string address)
    {
        using var auditor = await site.SignInAsync("auditor");

        (await auditor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task TellAsync()
    {
        await Telling.WaitAsync();
        try
        {
            using var auditor = await site.SignInAsync("auditor");
            foreach (var (cluster, fifth, third) in Clusters)
            {
                if ((await auditor.GetAsync($"/choice/{cluster}/history")).Status == HttpStatusCode.OK)
                {
                    continue;
                }

                var told = ToldProgramme.Of(cluster).Engaged("2011-08-01", Four);
                told = fifth is null ? told : told.Engaged(fifth, LocalGroup.HealthcareProfessionals).Selected("2011-10-15", "podiatry", "adult-hearing");
                await (third is null ? told : told.Selected(third, "continence")).ImportAsync(site);
            }
        }
        finally
        {
            Telling.Release();
        }
    }
}
