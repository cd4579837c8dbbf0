using System.Net;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class LogTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly string Podiatry = "Community podiatry";

    /// <summary>Of a service of its own in each test: of one that is logged already the form asks whether it is another.</summary>
    private readonly (string, string)[] Filled =
    [
        ("scenario", "1"), ("service", $"{Podiatry} {Guid.NewGuid():N}"), ("providers.1", "R1C"), ("summary", "Few ulcers heal"), ("needs", "Needs assessment"),
        ("on.day", "4"), ("on.month", "1"), ("on.year", "2010"),
    ];

    [Fact]
    public async Task Get_OffersTheSixScenariosAndTheKnownProviders()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var page = await commissioner.GetAsync("/log-case");

        page.Heading.ShouldBe("Demonstration PCTLog a case");
        page.Texts(".nhsuk-radios__label").Count.ShouldBe(6);
        page.Texts("[name='providers.1'] option").ShouldContain("Solent NHS Trust (R1C)");
        page.Page.QuerySelectorAll("datalist option").Select(option => option.GetAttribute("value")).ShouldContain("Adult hearing services in the community");
    }

    [Fact]
    public async Task Post_AFilledInForm_LogsTheCaseForTheCommissionersOwnTrust()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var answer = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", [.. Filled, ("pct", "5PR")]);

        var seen = await commissioner.FollowAsync(answer);
        seen.Text(".nhsuk-notification-banner__content").ShouldStartWith($"Case logged in scenario 1, Addressing underperformance: {Filled[1].Item2}, with Solent NHS Trust.");
        seen.Text(".app-case-who").ShouldContain("owner Carol Commissioner");
        seen.Text(".app-case-who").ShouldStartWith("Demonstration PCT with Solent NHS Trust");
    }

    [Fact]
    public async Task SomebodyOfSeveralTrusts_SaysForWhichTheCaseIs()
    {
        using var cluster = await site.SignInAsync("cluster");
        var form = await cluster.GetAsync("/log-case");
        form.Texts("#pct option").ShouldBe(["Second Demonstration PCT", "Demonstration PCT"]);

        var logged = await cluster.FollowAsync(await cluster.SubmitAsync(form, "Log the case", [.. Filled, ("pct", "XD1")]));

        logged.Text(".app-case-who").ShouldStartWith("Demonstration PCT with Solent NHS Trust");
        logged.Text(".app-case-who").ShouldContain("owner Clara Cluster");
        using var commissioner = await site.SignInAsync("commissioner");
        (await commissioner.GetAsync(logged.Path)).Text(".app-case-who").ShouldContain("owner Clara Cluster");
        (await cluster.SubmitAsync(form, "Log the case", [.. Filled.Where(one => one.Item1 != "service"), ("service", "Elsewhere"), ("pct", "5PR")])).Text("main").ShouldContain("Choose one of your own Primary Care Trusts");
    }

    [Fact]
    public async Task Get_OffersTheProvidersOfTheTrustsLastCasesFirst_AndThenThoseOfItsArea()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", Filled);

        var offered = (await commissioner.GetAsync("/log-case")).Texts("[name='providers.1'] option").Skip(1).ToList();

        offered[0].ShouldBe("Solent NHS Trust (R1C)");
        offered.FindIndex(name => name.StartsWith("Demonstration Hospitals", StringComparison.Ordinal)).ShouldBeInRange(1, 20, "they are of the trust's area");
    }

    [Fact]
    public async Task Post_ForOneMoreProvider_AddsARowAndLogsNothing()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var answer = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Add another provider", Filled);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ValueOf("providers.1").ShouldBe("R1C");
        answer.ValueOf("providers.2").ShouldBe("");
        answer.ValueOf("summary").ShouldBe("Few ulcers heal");
        answer.ValueOf("scenario").ShouldBe("1");
        answer.Page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().GetAttribute("name").ShouldBe("providers.2");
    }

    [Fact]
    public async Task Post_WhatIsMissing_IsNamed()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var answer = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", ("scenario", "6"), ("needs", "Nights"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe(
        [
            ("contractExpires", "Enter the day the contract expires"),
            ("service", "Enter service"),
            ("providers", "Choose exactly one existing provider"),
            ("summary", "Enter summary"),
        ]);
        answer.Errors.ShouldAllBe(error => answer.Page.GetElementById(error.Field) != null);
        answer.ErrorBeside("contractExpires").ShouldBe("Enter the day the contract expires");
        answer.ValueOf("needs").ShouldBe("Nights");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ... ")]
    public async Task Post_WithoutNeeds_AsksForThem_AndKeepsTheRest(string needs)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        (string, string)[] blank = [.. Filled.Where(box => box.Item1 != "needs"), ("needs", needs)];

        var invalid = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", blank);
        invalid.Errors.ShouldBe([("needs", "Enter needs")]);
        var seen = await commissioner.FollowAsync(await commissioner.SubmitAsync(invalid, "Log the case", ("needs", "Needs assessment")));

        seen.Text(".nhsuk-notification-banner__content").ShouldEndWith("Entry 1 of the history");
    }

    [Theory]
    [InlineData("1", "March", "10", "Year must have 4 numbers")]
    [InlineData("1", "1", "", "Date must include a year")]
    [InlineData("1", "", "", "Date must include a month and year")]
    [InlineData("31", "6", "2010", "Date must be a real date")]
    [InlineData("", "", "", "Enter the date")]
    [InlineData("1", "1", "0001", "Date must be on or after 1 April 2002")]
    public async Task Post_OfADateThatIsNone_SaysWhichPartIsWrong_AndKeepsIt(string day, string month, string year, string message)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        (string, string)[] typed = [.. Filled.Where(box => !box.Item1.StartsWith("on.", StringComparison.Ordinal)), ("on.day", day), ("on.month", month), ("on.year", year)];

        var invalid = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", typed);

        invalid.Errors.ShouldBe([("on", message)]);
        invalid.ValueOf("on.month").ShouldBe(month);
    }

    [Fact]
    public async Task Post_Twice_LogsOneCase()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync("/log-case");

        var first = await commissioner.SubmitAsync(page, "Log the case", Filled);
        var second = await commissioner.SubmitAsync(page, "Log the case", Filled);

        second.Location.ShouldBe(first.Location);
    }

    [Fact]
    public async Task Post_ChangedAfterGoingBack_NamesTheCaseThatWasLogged_AndLogsAFurtherOneWhenSentAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync("/log-case");
        var first = await commissioner.SubmitAsync(page, "Log the case", Filled);
        (string, string)[] other = [.. Filled.Where(box => box.Item1 != "service"), ("service", "Adult continence")];

        var changed = await commissioner.SubmitAsync(page, "Log the case", other);

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Title.ShouldStartWith("Not recorded: Log a case");
        changed.Text(".nhsuk-error-summary h2").ShouldBe("This form logged a case already");
        changed.Text(".nhsuk-error-summary__body").ShouldBe($"The case is {first.Location!.Split('/')[^1]}. What you have changed since was not recorded.");
        changed.ValueOf("service").ShouldBe("Adult continence");
        var further = await commissioner.SubmitAsync(changed, "Log the case");
        further.Location.ShouldNotBe(first.Location);
        (await commissioner.FollowAsync(further)).Heading.ShouldContain("Adult continence");
    }

    [Fact]
    public async Task Post_OfASecondOpenCaseOfTheSameServiceAndProvider_AsksWhetherItIsAnother()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var first = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", Filled);

        var asked = await commissioner.SubmitAsync(await commissioner.GetAsync("/log-case"), "Log the case", Filled);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text(".nhsuk-error-summary h2").ShouldBe("Is this another case?");
        asked.Page.QuerySelector($".nhsuk-error-summary a[href='{first.Location}']").ShouldNotBeNull();
        var another = await commissioner.SubmitAsync(asked, "Log the case");
        another.Location.ShouldNotBeNull().ShouldNotBe(first.Location);
    }

    [Theory]
    [InlineData("board")]
    [InlineData("auditor")]
    [InlineData("admin")]
    public async Task Get_ByAnybodyButACommissioner_IsForbidden(string name)
    {
        using var other = await site.SignInAsync(name);

        (await other.GetAsync("/log-case")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
