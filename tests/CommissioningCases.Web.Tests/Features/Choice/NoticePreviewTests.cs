using System.Net;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>What is sent is read before it is sent, and whether the SHA has looked is seen afterwards.</summary>
public sealed class NoticePreviewTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Form_ShowsWhatWillBeSent_AsOfTheDay_BeforeItIsSent()
    {
        await ToldProgramme.Of("XDP").Engaged("2011-08-01", Enum.GetValues<LocalGroup>())
            .Selected("2011-09-01", "podiatry", "adult-hearing", "continence")
            .Selected("2011-12-01", "venous-leg-ulcer-and-wound-healing")
            .ImportAsync(site);
        using var commissioner = await site.SignInAsync("peninsula");
        var form = await commissioner.GetAsync("/choice/XDP/record/notify-sha");
        form.Texts("form .app-notice__services h3").Count.ShouldBe(4);

        var other = await commissioner.SubmitAsync(form, "Notify the SHA", ("on.day", "3"), ("on.month", "10"), ("on.year", "2011"));

        other.Status.ShouldBe(HttpStatusCode.OK);
        other.Text("[role=status]").ShouldStartWith("Nothing is sent yet.");
        other.Text("#preview").ShouldBe("What will be sent, dated 3 October 2011");
        other.Texts("form .app-notice__services h3").Count.ShouldBe(3);
        (await commissioner.GetAsync("/choice/XDP/history")).Texts(".app-timeline__entry").Count.ShouldBe(10);
        var sent = await commissioner.FollowAsync(await commissioner.SubmitAsync(other, "Notify the SHA"));
        sent.Texts(".app-notice__services h3").ShouldBe(other.Texts("form .app-notice__services h3"));
        sent.Text(".app-paper__facts").ShouldContain("3 October 2011, by");
    }

    [Fact]
    public async Task Get_ByTheReviewer_IsShownToTheCluster_AndToNoUnion()
    {
        await site.ImportProgrammeAsync("XDL", 44, """{"cluster":"XDL","name":"Demonstration","sha":"QDM","trusts":[],"groups":[],"services":[{"code":"podiatry","name":"Podiatry","source":"national","kind":"community","selectedOn":"2011-08-06","feedback":"Asked","statements":0,"price":"42.5","qualified":2}],"lessons":[{"on":"2011-08-07","stage":"choosing","lesson":"Ask carers"}]}""");
        using var commissioner = await site.SignInAsync("commissioner");
        using var sha = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");
        (await commissioner.GetAsync("/choice/XDL/notices/11")).Text("section[aria-labelledby=readers]").ShouldContain("Nobody of the SHA has looked");

        var own = await sha.GetAsync("/choice/XDL/notices/11");
        var seen = await commissioner.GetAsync("/choice/XDL/notices/11");
        var hidden = await union.GetAsync("/choice/XDL/notices/11");

        own.Texts("section[aria-labelledby=readers] li").ShouldHaveSingleItem();
        seen.Texts("section[aria-labelledby=readers] li").ShouldHaveSingleItem().ShouldContain("first on");
        seen.Text(".app-notice").ShouldContain("£42.5");
        seen.Text(".app-notice").ShouldContain("Choosing: Ask carers");
        hidden.Page.QuerySelector("section[aria-labelledby=readers]").ShouldBeNull();
        hidden.Text("main").ShouldNotContain("42.5");
        hidden.Text("main").ShouldNotContain("Ask carers");
        (await (await union.GetAsync("/choice/XDL/notices/11.csv")).Response.Content.ReadAsStringAsync()).ShouldNotContain("42.5");
    }
}
