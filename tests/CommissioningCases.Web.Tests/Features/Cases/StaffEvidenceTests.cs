using System.Net;
using CommissioningCases.Web.Tests.Papers;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>What the record of a case shows of providers and staff, with its proof.</summary>
public sealed class StaffEvidenceTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("union")]
    [InlineData("commissioner")]
    [InlineData("sha")]
    public async Task Get_ShowsChancesAndEngagements_WithTheirDays_WhatTheLetterAsked_AndTheirHashes(string name)
    {
        var reference = await site.RecordAsync("scenario-1", 56);
        using var visitor = await site.SignInAsync(name);
        var page = await visitor.GetAsync((await visitor.GetAsync($"/cases/{reference}")).Page.QuerySelectorAll("main a").Single(link => link.TextContent == "What the record shows of providers and staff").GetAttribute("href")!);

        var given = page.Text("[aria-labelledby=given]");
        page.Texts("[aria-labelledby=given] h3").ShouldBe(["Chance 1", "Chance 2"]);
        given.ShouldContain("“There would be at least 2 formal chances");
        foreach (var said in new[] { "12 January 2010 (entry 13)", "1 March 2010", "48 days", "Reach the targets with one more post", "healing barely moved", "45% (target 60%, not met)", "2 of 2 chances given and judged" })
        {
            given.ShouldContain(said);
        }

        page.Texts("[aria-labelledby=providers-engaged] h3").ShouldNotBeEmpty();
        var engaged = page.Text("[aria-labelledby=engaged]");
        page.Texts("[aria-labelledby=engaged] h3").ShouldBe(["6 May 2010, UNISON", "20 May 2010, UNISON", "6 August 2010, UNISON"]);
        engaged.ShouldContain("5 days before “Consider alternatives”");
        engaged.ShouldContain("The staff side has neither agreed nor disputed this record.");
        page.Texts("[aria-labelledby=engaged] tbody th").ShouldBe(name == "union"
            ? ["Consider alternativestaken on 11 May 2010", "Test the markettaken on 1 June 2010"]
            : ["Consider alternativestaken on 11 May 2010", "Test the markettaken on 1 June 2010", "Award the contracttaken on 11 August 2010"]);
        page.Text("[aria-labelledby=disputed]").ShouldContain("Nothing that is recorded was disputed.");
        page.Text("[aria-labelledby=disputed]").ShouldContain("A colleague rang before asking.");
        page.Texts("[aria-labelledby=proof] tbody th").ShouldBe(["5", "7", "11", "13", "17", "18", "20", "23", "27", "28", "29", "33", "44", "45", "46", "55"]);
        page.Texts("[aria-labelledby=proof] table code").ShouldAllBe(code => code.Length == 64);
        page.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Get_ShowsAMeetingWithTheProvider_AsSoonAsItIsRecorded()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "record-engagement", new() { ["on"] = "2010-01-20", ["with"] = "provider", ["party"] = "R1C", ["method"] = "meeting", ["summary"] = "Went through the figures" });
        using var union = await site.SignInAsync("union");

        var page = await union.GetAsync($"/cases/{reference}/staff-evidence");

        page.Texts("[aria-labelledby=providers-engaged] h3").ShouldHaveSingleItem().ShouldStartWith("20 January 2010, ");
        page.Text("[aria-labelledby=providers-engaged]").ShouldContain("Went through the figures");
        page.Text("[aria-labelledby=proof]").ShouldContain("Meeting with the provider, 20 January 2010");
    }

    [Fact]
    public async Task Get_ShowsAUnionNothingCommercial_NorWhatIsBetweenTheShaAndTheTrust()
    {
        var reference = await site.RecordAsync("scenario-1", 56);
        using var union = await site.SignInAsync("union");
        using var reviewer = await site.SignInAsync("sha");
        foreach (var ending in new[] { "", ".pdf", ".docx" })
        {
            var (shown, whole) = (await union.GetAsync($"/cases/{reference}/staff-evidence{ending}"), await reviewer.GetAsync($"/cases/{reference}/staff-evidence{ending}"));
            shown.Status.ShouldBe(HttpStatusCode.OK, ending);
            var (text, all) = ending.Length == 0 ? (shown.Text("main"), whole.Text("main")) : (await shown.TextAsync(), await whole.TextAsync());
            text.ShouldContain("Chance 2");
            all.ShouldContain("Monthly figures.");
            (ending.Length == 0 || !all.Contains("Deal with this departure", StringComparison.Ordinal)).ShouldBeTrue("what can be done is not for paper");
            foreach (var hidden in new[] { "Monthly figures.", "Best bid.", "B10/81", "72.5", "Letter of 9 August" })
            {
                text.ShouldNotContain(hidden, customMessage: ending);
            }
        }
    }

    [Fact]
    public async Task Get_TellsWhatWasDisputed_AndWhatCameOfIt_AndOfConditions()
    {
        var reference = await site.RecordAsync("oversight", 17);
        using var commissioner = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");

        var page = await commissioner.GetAsync($"/cases/{reference}/staff-evidence");
        var disputed = page.Text("[aria-labelledby=disputed]");
        foreach (var said in new[] { "Entry 2, of 5 January 2010", "The letter never came.", "a copy is with the branch now", "the record stands", "The branch has found the letter.", "Departure from S1.2" })
        {
            disputed.ShouldContain(said);
        }

        page.Text("[aria-labelledby=given]").ShouldContain("None was given.");
        page.Text("[aria-labelledby=conditions]").ShouldContain("Meet the branch.");
        page.Text("[aria-labelledby=conditions]").ShouldContain("Met");
        (await union.GetAsync($"/cases/{reference}/staff-evidence")).Text("[aria-labelledby=conditions]").ShouldContain("assured under conditions, which are between the SHA and the trust");
    }

    [Fact]
    public async Task ConditionsThatConcernStaff_UnionsReadWithTheirState_AndNothingElseOfTheAssurance()
    {
        var reference = await site.RecordAsync("scenario-1", 3);
        using var reviewer = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");

        var form = await reviewer.GetAsync($"/cases/{reference}/record/record-assurance?mechanism=sha-assurance");
        (string, string)[] given = [("outcome", "conditional"), ("notes", "Between us two"), ("conditions", "Publish the minutes"), ("staffConditions", "Meet the branch"), ("conditionsDue.day", "1"), ("conditionsDue.month", "4"), ("conditionsDue.year", "2030")];
        (await reviewer.SubmitAsync(form, "Record assurance", given)).Location.ShouldBe($"/cases/{reference}");

        foreach (var page in new[] { $"/cases/{reference}", $"/cases/{reference}/staff-evidence", $"/cases/{reference}/history", "/work" })
        {
            var text = (await union.GetAsync(page)).Text("main");
            text.ShouldContain("Meet the branch", customMessage: page);
            text.ShouldNotContain("Publish the minutes", customMessage: page);
            text.ShouldNotContain("Between us two", customMessage: page);
        }

        (await union.GetAsync($"/cases/{reference}/staff-evidence")).Text("[aria-labelledby=conditions]").ShouldContain("To be met by 1 April 2030");
        (await union.GetAsync("/news")).Text("main").ShouldContain("Conditions that concern staff");
    }

    [Fact]
    public async Task MyWorkOfAUnion_LeadsToIt_FromADisputeAndFromACaseWithoutEngagement()
    {
        var disputed = await site.RecordAsync("oversight", 3);
        using var union = await site.SignInAsync("union");

        var work = await union.GetAsync("/work");

        work.Page.QuerySelectorAll("[aria-labelledby=disputes] a").Select(link => link.GetAttribute("href")).ShouldContain($"/cases/{disputed}/staff-evidence");
        work.Page.QuerySelectorAll("[aria-labelledby=not-engaged] li").ShouldAllBe(row => row.QuerySelector("a[href$='/staff-evidence']") != null);
    }

    [Fact]
    public async Task Get_OfACaseOfWhichLittleIsRecorded_SaysSo_AndIsForItsAreaAlone()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        using var union = await site.SignInAsync("union");
        var page = await union.GetAsync($"/cases/{reference}/staff-evidence");
        foreach (var (section, said) in new[]
        {
            ("given", "None was given."), ("providers-engaged", "No engagement with a provider is recorded."), ("engaged", "No engagement with staff is recorded."), ("disputed", "Nothing that is recorded was disputed."), ("conditions", "No assurance was given under conditions."),
            ("proof", "Nothing is recorded yet that this page rests on."),
        })
        {
            page.Text($"[aria-labelledby={section}]").ShouldContain(said);
        }

        using var stranger = await site.SignInAsync("second.commissioner");
        (await stranger.GetAsync($"/cases/{reference}/staff-evidence")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await union.GetAsync("/cases/CC-1999-00001/staff-evidence")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
