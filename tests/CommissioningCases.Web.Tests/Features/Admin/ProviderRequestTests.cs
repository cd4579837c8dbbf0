using System.Net;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>A commissioner asks for a provider that is not in the list, and an administrator says what came of it.</summary>
public sealed class ProviderRequestTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task AProviderThatIsMissing_IsAskedForFromTheFormOfACase_AddedAndAnswered()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync((await commissioner.GetAsync("/log-case")).Page.QuerySelector("main a[href='/ask-for-provider']")!.GetAttribute("href")!);
        var wrong = await commissioner.SubmitAsync(form, "Ask for it", ("Name", " . "), ("Why", ""));
        wrong.Errors.ShouldBe([("Name", "Enter the name of the provider"), ("Why", "Say what you need it for")]);
        (await commissioner.SubmitAsync(form, "Ask for it", ("Name", "A\0clinic"), ("Why", new string('x', 100_000)))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await commissioner.SubmitAsync(form, "Ask for it", ("Name", "Another"), ("Code", "xdi"), ("Why", "Podiatry"))).ErrorBeside("Code")!.ShouldContain("has that code already");

        (string, string)[] typed = [("Name", "St Swithin’s Clinic"), ("Code", "nsw01"), ("Why", "It treats feet for us")];
        var asked = await commissioner.FollowAsync(await commissioner.SubmitAsync(form, "Ask for it", typed));
        await commissioner.SubmitAsync(form, "Ask for it", typed);
        asked.Texts("#asked + ul li").ShouldHaveSingleItem().ShouldStartWith("Waits St Swithin’s Clinic, asked for by ");

        using var administrator = await site.SignInAsync("admin");
        var news = await administrator.GetAsync("/news");
        news.Text("main").ShouldContain("A provider is asked for");
        var request = await administrator.GetAsync(news.Page.QuerySelector("a[href^='/admin/providers/requests/']")!.GetAttribute("href")!);
        (await administrator.GetAsync("/admin/providers")).Texts("[aria-labelledby=asked] li").ShouldHaveSingleItem("sent twice it is asked once");
        request.Text("main").ShouldContain("It treats feet for us");
        var adding = await administrator.GetAsync(request.Page.QuerySelector("main a[href^='/admin/providers/add?']")!.GetAttribute("href")!);
        (adding.ValueOf("Name"), adding.ValueOf("Code")).ShouldBe(("St Swithin’s Clinic", "NSW01"));
        (await administrator.SubmitAsync(request, "Tell who asked")).ErrorBeside("Answer").ShouldBe("Say what came of it");
        var answered = await administrator.FollowAsync(await administrator.SubmitAsync(request, "Tell who asked", ("Answer", "Added as NSW01")));
        answered.Page.QuerySelector("[aria-labelledby=asked]").ShouldBeNull();
        (await administrator.SubmitAsync(request, "Tell who asked", ("Answer", "Added as NSW01"))).Status.ShouldBe(HttpStatusCode.Found, "sent twice");
        var late = await administrator.SubmitAsync(request, "Tell who asked", ("Answer", "It is there as NSW02"));
        late.Text(".nhsuk-error-summary").ShouldContain("has answered it meanwhile");
        late.Text("main").ShouldContain("It is there as NSW02");
        late.Text("main").ShouldContain("Added as NSW01");

        (await commissioner.GetAsync("/news")).Text("main").ShouldContain("The provider that you asked for");
        (await commissioner.GetAsync("/ask-for-provider")).Texts("#asked + ul li").ShouldHaveSingleItem().ShouldContain("Added as NSW01");
        using var stranger = await site.SignInAsync("second.commissioner");
        (await stranger.GetAsync("/ask-for-provider")).Page.QuerySelector("#asked").ShouldBeNull("it is another trust's");
        (await commissioner.GetAsync(request.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
