using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>The pages on which services are chosen, and each one looked after.</summary>
public sealed class ServicesTests(CasesSite site) : IClassFixture<CasesSite>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var auditor = await site.SignInAsync("auditor");
        if ((await auditor.GetAsync("/choice/XDL/history")).Status == HttpStatusCode.NotFound)
        {
            await site.ImportProgrammeAsync("XDL", 36);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Get_RanksServicesByScoresWithTheFeedbackBehindEach()
    {
        using var auditor = await site.SignInAsync("auditor");

        var page = await auditor.GetAsync("/choice/XDL/services");

        page.Text("#ranking").ShouldBe("How services compare");
        var rows = page.Texts(".app-card-table tbody tr");
        rows[0].ShouldStartWith("Rank 1 Service Podiatry (feet) services Waiting times 4.5 Weighted 4.5 Feedback 1 statement for Podiatry (feet) services “The clinic is an hour away by bus.”");
        rows[1].ShouldStartWith("Rank – Service Memory clinics");
        rows.ShouldContain(row => row.Contains("Night sitting", StringComparison.Ordinal) && row.EndsWith("Choice Not selected", StringComparison.Ordinal));
        page.Text("#selection").ShouldBe("Selected: 3 services");
        page.Text("#asked ~ .app-checklist").ShouldContain("3 of 3 selected");
        page.Text("#dropped ~ ul").ShouldBe("5 Apr 2012 Adult hearing services in the community: The hospital opens a clinic.");
        page.Page.QuerySelector("a[href*='/record/']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfAService_ShowsItsPackPricesOffersAndProviders()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync("/choice/XDL/services/8");

        page.Text(".app-tags").ShouldBe("Live since 2 Apr 2012");
        page.Text("#pack ~ dl").ShouldContain("Nail surgery too.");
        page.Text("#pack ~ dl").ShouldContain("NHS Devon and A patients' group");
        page.Texts("#prices ~ table tbody tr").ShouldBe(["1 May 2012 31 Mar 2013 £39 visit", "5 Jan 2012 Further notice Today £42.50 –"]);
        page.Text("#principles ~ ul").ShouldContain("Every patient is told of every provider.");
        page.Page.QuerySelectorAll("a[href*='record/strike']").ShouldBeEmpty("the service is live");
        page.Text("#offers ~ h3").ShouldStartWith("Round 1:");
        page.Texts("#providers ~ table .nhsuk-tag").ShouldBe(["Existing provider", "Suspended"]);
        page.Page.QuerySelectorAll("#providers ~ table a[href*='record/']").Select(link => link.GetAttribute("href")).ShouldBe(
        [
            "/choice/XDL/record/describe-provider?service=podiatry&provider=RJ8",
            "/choice/XDL/record/suspend-provider?service=podiatry&provider=RJ8",
            "/choice/XDL/record/remove-provider?service=podiatry&provider=RJ8",
            "/choice/XDL/record/record-exit?service=podiatry&provider=RJ8",
            "/choice/XDL/record/describe-provider?service=podiatry&provider=LOC02",
            "/choice/XDL/record/reinstate-provider?service=podiatry&provider=LOC02",
            "/choice/XDL/record/remove-provider?service=podiatry&provider=LOC02",
            "/choice/XDL/record/record-exit?service=podiatry&provider=LOC02",
        ]);
        page.Page.QuerySelector("a[href='/choice/XDL/services/8/applications']").ShouldNotBeNull();
    }

    [Fact]
    public async Task ACaseOfScenario5_OpenedFromAService_ShowsItsApplicationsAndTakesNoneOfItsOwn()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var service = await commissioner.GetAsync("/choice/XDL/services/8");

        var form = await commissioner.GetAsync(service.Page.QuerySelector("a[href^='/log-case']")!.GetAttribute("href")!);
        form.ValueOf("scenario").ShouldBe("5");
        form.ValueOf("service").ShouldBe("Podiatry (feet) services");
        form.ValueOf("providers.1").ShouldBe("RJ8");
        form.Text(".nhsuk-inset-text").ShouldStartWith("This case shares the applications and outcomes of Podiatry (feet) services");

        var logged = await commissioner.FollowAsync(await commissioner.SubmitAsync(
            form, "Log the case", ("summary", "More choice"), ("needs", "Needs assessment"), ("on.day", "1"), ("on.month", "3"), ("on.year", "2012")));

        logged.Page.QuerySelector("a[href='/choice/XDL']").ShouldNotBeNull();
        logged.Texts("h3").ShouldContain("Applications in the choice programme");
        logged.Texts(".app-facts__text").ShouldContain("Plymouth Hospitals NHS Trust Pending");
        logged.Page.QuerySelectorAll("a[href*='receive-application']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/log-case?programme=XDL&programmeService=wigs")]
    [InlineData("/log-case?programme=XDP&programmeService=podiatry")]
    [InlineData("/log-case?programme=CL-LON-1&programmeService=podiatry")]
    public async Task Log_FromAServiceThatIsNotTheirs_IsNotThere(string address)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_OfASuspensionWithoutEvidence_IsAskedForItAndThenChangesTheStanding()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/suspend-provider?service=podiatry&provider=RJ8");
        form.Text(".app-quotation").ShouldContain("S5.2");

        var wrong = await commissioner.SubmitAsync(form, "Suspend a provider", ("failed", "quality"), ("notice.day", "1"), ("notice.month", "10"), ("notice.year", "2012"));
        wrong.Errors.ShouldBe([("evidence", "Enter evidence")]);
        var done = await commissioner.SubmitAsync(wrong, "Suspend a provider", ("evidence", "Two audits"));

        done.Location.ShouldBe("/choice/XDL/services/8");
        (await commissioner.FollowAsync(done)).Texts("#providers ~ table .nhsuk-tag").ShouldBe(["Suspended", "Suspended"]);
        var back = await commissioner.GetAsync("/choice/XDL/record/reinstate-provider?service=podiatry&provider=RJ8");
        (await commissioner.SubmitAsync(back, "Reinstate a provider", ("evidence", "Audited again"))).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Get_OfAServiceThatIsNotLive_SaysWhatGoingLiveWaitsFor()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync("/choice/XDL/services/10");

        page.Text(".app-step").ShouldContain("2 of 6 met");
        page.Page.QuerySelectorAll(".app-step .app-checklist a[href*='record/']").Select(link => link.GetAttribute("href")).ShouldBe(
        [
            "/choice/XDL/record/adopt-pack?service=Memory%20clinics",
            "/choice/XDL/record/qualify-provider?service=Memory%20clinics",
            "/choice/XDL/record/set-price?service=Memory%20clinics",
            "/choice/XDL/record/confirm-principles?service=Memory%20clinics",
        ]);
    }

    [Theory]
    [InlineData(9, HttpStatusCode.OK)]
    [InlineData(7, HttpStatusCode.NotFound)]
    [InlineData(999, HttpStatusCode.NotFound)]
    public async Task Get_OfAServiceTakenOutOrNeverSelected_TellsThemApart(int number, HttpStatusCode status)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync($"/choice/XDL/services/{number}");

        page.Status.ShouldBe(status);
        if (status == HttpStatusCode.OK)
        {
            page.Text(".nhsuk-inset-text").ShouldContain("taken out of the selection on 5 April 2012");
            page.Page.QuerySelector("a[href*='/record/']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Get_AsAUnion_TellsNothingOfCriteriaScoresPacksPricesOffersOrOutcomes()
    {
        using var union = await site.SignInAsync("union");
        string[] confidential = ["Waiting times", "Weighted", "4.5", "£", "42.5", "Nail surgery", "Are you registered", "LOC02", "Harmoni", "Clinics in three towns", "Suspended", "RK9", "Regulator"];

        foreach (var address in new[] { "/choice/XDL", "/choice/XDL/engagement", "/choice/XDL/services", "/choice/XDL/services/8", "/choice/XDL/services/10", "/choice/XDL/notices/11", "/choice/XDL/history" })
        {
            var page = await union.GetAsync(address);

            page.Status.ShouldBe(HttpStatusCode.OK, address);
            // Around it are fingerprints of files and the token of the form that signs out, which may hold any few letters.
            var source = page.Page.QuerySelector("main")!.OuterHtml;
            confidential.Where(word => source.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(address);
            page.Page.QuerySelector("a[href*='/record/']").ShouldBeNull(address);
        }

        (await union.GetAsync("/choice/XDL/services")).Text("#selection").ShouldBe("Selected: 3 services");
        (await union.GetAsync("/choice/XDL/services/8")).Texts("#providers ~ table .nhsuk-tag").ShouldBe(["Existing provider"]);
    }
}
