using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Work;

/// <summary>The work of a trade union's representative.</summary>
public sealed class UnionWorkTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Get_TellsDisputesWhereStaffAreNotEngagedAndWhatIsDue()
    {
        using var union = await site.SignInAsync("union");
        var nothing = await union.GetAsync("/work");
        nothing.Text("[aria-labelledby=disputes]").ShouldContain("Nobody disputes anything that is not settled.");
        nothing.Text("[aria-labelledby=due]").ShouldContain("No chance, plan, tender, reply or milestone is due.");

        var reference = await site.RecordAsync("oversight", 3);

        var work = await union.GetAsync("/work");
        work.Heading.ShouldBe("My work");
        work.Texts(".app-figures li").ShouldContain("1 dispute not settled");
        work.Text("[aria-labelledby=disputes]").ShouldContain("The letter never came.");
        work.Text("[aria-labelledby=due]").ShouldContain("Reply to a dispute overdue");
        work.Page.QuerySelector($"[aria-labelledby=not-engaged] a[href='/cases/{reference}']").ShouldNotBeNull("what is disputed does not count");
    }

    [Fact]
    public async Task Get_TellsWhatIsNew_AndWhatAUnionWatchesIsItsOwnPage()
    {
        var reference = await site.RecordAsync("scenario-1", 3);
        using var union = await site.SignInAsync("union");

        var work = await union.GetAsync("/work");
        work.Page.QuerySelector($"[aria-labelledby=new] a[href='/cases/{reference}']").ShouldNotBeNull();
        work.Text("[aria-labelledby=new]").ShouldContain("; ahead: ");

        var watching = await union.GetAsync("/account/watching/union");
        watching.Text("main").ShouldContain("UNISON watches nothing yet.");
        (await union.SubmitAsync(watching, "Watch the provider", ("Provider", "nobody is called so"))).Errors.ShouldBe([("Provider", "No provider is called so. Type its code or another part of its name")]);
        (await union.SubmitAsync(watching, "Watch the service", ("Service", "podiatry"))).Location.ShouldBe("/account/watching/union");
        (await union.SubmitAsync(await union.GetAsync($"/cases/{reference}"), "Watch it for my union")).Location.ShouldBe($"/cases/{reference}");
        (await union.GetAsync($"/cases/{reference}")).Texts(".app-watch").ShouldContain("Your union watches this case: all its representatives are told.");
        var watched = await union.GetAsync("/account/watching/union");
        watched.Texts(".app-watched li").Count.ShouldBe(2);
        await union.SubmitAsync(watched, "Stop watching: podiatry, podiatry");
        (await union.GetAsync("/account/watching/union")).Texts(".app-watched li").Count.ShouldBe(1);
    }

    [Fact]
    public async Task ATransferOfStaff_IsOnTheCase_ForUnionsToo()
    {
        var reference = await site.RecordAsync("scenario-1", 56);
        using var union = await site.SignInAsync("union");
        using var commissioner = await site.SignInAsync("commissioner");

        var form = await commissioner.GetAsync($"/cases/{reference}/record/record-transfer");
        form.Heading.ShouldEndWith("Record a transfer of staff");
        var sent = await commissioner.SubmitAsync(form, "Record a transfer of staff", ("transfersOn.day", "1"), ("transfersOn.month", "4"), ("transfersOn.year", "2012"), ("staff", "41"), ("tupe", "applies"), ("arrangements", "Meetings in May"));
        sent.Location.ShouldBe($"/cases/{reference}");

        (await union.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=facts]").ShouldContain("41 people transfer");
    }
}
