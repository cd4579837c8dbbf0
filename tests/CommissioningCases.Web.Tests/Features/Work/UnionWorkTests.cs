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
