using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>A dispute of the staff side, from the record to the settlement, told wherever the engagement is.</summary>
public sealed class DisputeTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task ADispute_IsToldRepliedToAndSettled_OnTheEngagementItself()
    {
        var reference = await site.RecordAsync("oversight", 3);
        using var commissioner = await site.SignInAsync("commissioner");
        using var reviewer = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");

        foreach (var path in Places(reference))
        {
            (await union.GetAsync(path)).Text("main").ShouldContain("It does not count while it is disputed. A reply was due by 3 February 2010.", customMessage: path);
        }

        (await commissioner.GetAsync($"/cases/{reference}/correct/2")).Text(".nhsuk-inset-text").ShouldStartWith("Entry 2 cannot be corrected: it was disputed");
        var way = (await commissioner.GetAsync($"/engagement?case={reference}&dispute=open")).Page.QuerySelector("a[href*='answer-dispute']")!;
        var form = await commissioner.GetAsync(way.GetAttribute("href")!);
        form.ValueOf("record").ShouldBe("entry-2");
        form.Text("main").ShouldContain("The letter never came.");
        (await commissioner.SubmitAsync(form, "Reply to a dispute", [.. On(10), ("reply", "A copy is with the branch")])).Location.ShouldBe($"/cases/{reference}");

        foreach (var path in Places(reference))
        {
            var text = (await union.GetAsync(path)).Text("main");
            text.ShouldContain("A copy is with the branch", customMessage: path);
            text.ShouldContain("It counts again since 10 March 2010: the dispute was answered 28 days before, and is not settled.", customMessage: path);
        }

        var queued = (await reviewer.GetAsync("/work")).Page.QuerySelectorAll("[aria-labelledby=disputes] li").First(item => item.InnerHtml.Contains($"/cases/{reference}\"", StringComparison.Ordinal));
        queued.TextContent.ShouldContain("The commissioner replied on 10 February 2010");
        var settling = await reviewer.GetAsync(queued.QuerySelector("a[href*='settle-dispute']")!.GetAttribute("href")!);
        (await reviewer.SubmitAsync(settling, "Settle a dispute", ("outcome", "falls"), ("reasons", "Nobody of the branch was asked"))).Location.ShouldBe($"/cases/{reference}");

        foreach (var path in Places(reference))
        {
            var text = (await union.GetAsync(path)).Text("main");
            text.ShouldContain("Nobody of the branch was asked", customMessage: path);
            text.ShouldContain("It does not count: the SHA has settled that the record falls.", customMessage: path);
        }

        (await reviewer.GetAsync($"/engagement?case={reference}&dispute=falls")).Texts(".app-register li").ShouldHaveSingleItem();
        (await reviewer.GetAsync($"/engagement?case={reference}&dispute=waiting")).Page.QuerySelector(".app-register").ShouldBeNull();
        (await reviewer.GetAsync($"/cases/{reference}")).Page.QuerySelector("a[href*='settle-dispute']").ShouldBeNull();
    }

    [Fact]
    public async Task ADispute_IsAFilterAndATagOfTheList_AndADutyOfTheCommissioner()
    {
        var reference = await site.RecordAsync("oversight", 3);
        await site.AttemptAsync(reference, "assign-owner", new() { ["on"] = "2010-01-21", ["owner"] = TestAccounts.EmailOf("commissioner") });
        using var commissioner = await site.SignInAsync("commissioner");

        var list = await commissioner.GetAsync("/cases?disputes=open");
        list.Page.QuerySelectorAll(".app-cases tbody tr").Single(row => row.InnerHtml.Contains($"/cases/{reference}\"", StringComparison.Ordinal)).TextContent.ShouldContain("Disputed by the staff side");
        (await commissioner.GetAsync($"/cases/{reference}")).Text(".app-tags").ShouldContain("1 record disputed by the staff side");
        var work = await commissioner.GetAsync("/work");
        work.Text("#staff-side").ShouldContain("A reply is due by 3 February 2010");
        work.Page.QuerySelector($"#staff-side a[href='/cases/{reference}/record/answer-dispute?record=entry-2']").ShouldNotBeNull();
        (await commissioner.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=due]").ShouldContain("Reply to a dispute overdue");
    }

    [Fact]
    public async Task TheStaffSide_SaysThatItWasNotEngaged_ForAllToSee()
    {
        var reference = await site.RecordAsync("oversight", 1);
        using var union = await site.SignInAsync("union");
        using var commissioner = await site.SignInAsync("commissioner");
        using var reviewer = await site.SignInAsync("sha");
        var link = (await union.GetAsync($"/cases/{reference}")).Page.QuerySelector("a[href$='/record/add-note']")!;
        link.TextContent.ShouldBe("Say that you were not engaged");
        var form = await union.GetAsync(link.GetAttribute("href")!);

        (await union.SubmitAsync(form, "Say that you were not engaged", ("text", "Nobody wrote to the branch"))).Location.ShouldBe($"/cases/{reference}");

        foreach (var visitor in new[] { union, commissioner, reviewer })
        {
            (await visitor.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=engagement]").ShouldContain("Nobody wrote to the branch");
            (await visitor.GetAsync($"/cases/{reference}/history")).Text(".app-timeline").ShouldContain("The staff side says: we were not engaged: Nobody wrote to the branch");
            (await visitor.GetAsync("/cases?said=not-engaged")).Page.QuerySelector($".app-cases a[href='/cases/{reference}']").ShouldNotBeNull();
        }

        (await commissioner.GetAsync($"/cases/{reference}/record/add-note")).Page.QuerySelector("[name=kind]").ShouldBeNull();
    }

    [Fact]
    public async Task ABreach_SaysThatTheCaseCannotClose_UntilTheShaConfirmsItsAction()
    {
        var reference = await site.RecordAsync("oversight", 7);
        using var commissioner = await site.SignInAsync("commissioner");
        using var reviewer = await site.SignInAsync("sha");

        var before = (await commissioner.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=engagement]");
        before.ShouldContain("Required action, by 31 March 2010: Tell the provider and train the team.");
        before.ShouldContain("This case cannot close until the SHA has confirmed that the required action is done. S1.2");
        (await commissioner.GetAsync("/oversight/departures?state=breach")).Text(".app-register").ShouldContain("31 March 2010");
        var queued = (await reviewer.GetAsync("/work")).Page.QuerySelector($"[aria-labelledby=breaches] a[href='/cases/{reference}/record/complete-action?record=entry-4']");
        var form = await reviewer.GetAsync(queued.ShouldNotBeNull().GetAttribute("href")!);
        form.Text("main").ShouldContain("Tell the provider and train the team.");

        (await reviewer.SubmitAsync(form, "Confirm a required action", ("reasons", "Seen the register of the training"))).Location.ShouldBe($"/cases/{reference}");

        var after = (await commissioner.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=engagement]");
        after.ShouldContain("the SHA confirms that the required action was done: “Seen the register of the training”");
        after.ShouldNotContain("This case cannot close");
    }

    [Fact]
    public async Task TheActionOfABreach_IsReportedDone_AndTheShaFindsItSo()
    {
        var reference = await site.RecordAsync("oversight", 7);
        await site.AttemptAsync(reference, "assign-owner", new() { ["on"] = "2010-03-21", ["owner"] = TestAccounts.EmailOf("commissioner") });
        using var commissioner = await site.SignInAsync("commissioner");
        using var reviewer = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");
        var way = $"/cases/{reference}/record/add-note?kind=action-done&record=entry-4";
        (await commissioner.GetAsync($"/cases/{reference}")).Page.QuerySelector($"[aria-labelledby=engagement] a[href='{way}']").ShouldNotBeNull();
        var link = (await commissioner.GetAsync("/work")).Page.QuerySelector($"#asked a[href='{way}']").ShouldNotBeNull();

        var form = await commissioner.GetAsync(link.GetAttribute("href")!);
        form.Heading.ShouldEndWith("Report that a required action is done");
        form.Text("main").ShouldContain("Tell the provider and train the team.");
        (await commissioner.SubmitAsync(form, "Report that a required action is done", ("text", "Trained on 1 April"))).Location.ShouldBe($"/cases/{reference}");

        var item = (await commissioner.GetAsync("/work")).Page.QuerySelectorAll("#asked li").Single(one => one.InnerHtml.Contains($"/cases/{reference}\"", StringComparison.Ordinal));
        item.TextContent.ShouldContain("Reported done");
        item.TextContent.ShouldContain("“Trained on 1 April” The SHA has not confirmed it yet.");
        item.QuerySelector("a[href*='add-note']").ShouldBeNull();
        foreach (var visitor in new[] { commissioner, reviewer, union })
        {
            (await visitor.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=engagement]").ShouldContain("the commissioner reports that the required action is done: “Trained on 1 April”");
            (await visitor.GetAsync($"/cases/{reference}/history")).Text(".app-timeline").ShouldContain("Required action reported done");
        }

        var queued = (await reviewer.GetAsync("/work")).Page.QuerySelectorAll("[aria-labelledby=breaches] li").Single(one => one.InnerHtml.Contains($"/cases/{reference}\"", StringComparison.Ordinal));
        queued.TextContent.ShouldContain("Reported done on");
        var confirming = await reviewer.GetAsync(queued.QuerySelector("a[href*='complete-action']")!.GetAttribute("href")!);
        confirming.Text("main").ShouldContain("Trained on 1 April");
        (await reviewer.GetAsync("/oversight/departures?state=breach")).Text(".app-register").ShouldContain("Reported done");

        (await reviewer.SubmitAsync(confirming, "Confirm a required action", ("reasons", "Seen"))).Location.ShouldBe($"/cases/{reference}");
        (await commissioner.GetAsync(way)).Text("main").ShouldContain("No breach of the case has a required action that is not completed.");
    }

    private static string[] Places(string reference) => [$"/cases/{reference}", $"/cases/{reference}/history", $"/engagement?case={reference}"];

    private static (string, string)[] On(int day) => [("on.day", $"{day}"), ("on.month", "2"), ("on.year", "2010")];
}
