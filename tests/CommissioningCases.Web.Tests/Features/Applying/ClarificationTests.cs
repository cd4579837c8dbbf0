using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Features.Account;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Applying;

/// <summary>An applicant asks something about an offer by its link; the cluster, which is not shown who asks, answers for everybody.</summary>
public sealed class ClarificationTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Questions = "/choice/XDL/offers/29/questions";

    private readonly MailedSite _mailed = new();

    private CasesSite Site => _mailed.Site;

    public async Task InitializeAsync()
    {
        await _mailed.InitializeAsync();
        await Site.ImportProgrammeAsync("XDL", 28);
        await Site.ImportLinesAsync("programme-XDL", ("open-offer", new JsonObject
        {
            ["on"] = Day(0),
            ["service"] = "podiatry",
            ["criteria"] = new JsonArray("Registered"),
            ["nationalQuestions"] = new JsonArray("Are you registered?"),
            ["opens"] = Day(0),
            ["closes"] = Day(14),
        }));
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _mailed.DisposeAsync();

    [Fact]
    public async Task WhatAnApplicantAsks_IsAnsweredForEverybody()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var nobody = Site.NewVisitor();
        var address = await PublishAsync(commissioner);
        var (asker, page) = await BeginAsync(nobody, address, "asker@provider.example");
        await BeginAsync(nobody, address, "other@provider.example");

        (await nobody.SubmitAsync(page, "Ask", ("Question", " ? "))).ErrorBeside("Question").ShouldBe("Enter your question");
        var asked = await nobody.SubmitAsync(page, "Ask", ("Question", "Must we of Feet & Co have a car park?"), ("Answers.1", "Since 2004"));
        asked.ValueOf("Answers.1").ShouldBe("Since 2004", "what was typed elsewhere on the page is saved");
        asked.Text(".nhsuk-notification-banner").ShouldContain("Your question is sent.");
        asked.Text("section[aria-labelledby=questions]").ShouldContain("No answer yet");
        await nobody.SubmitAsync(page, "Ask", ("Question", "Must we of Feet & Co have a car park?"));
        await nobody.SubmitAsync(page, "Ask", ("Question", "Is there tea?"));

        (await commissioner.GetAsync("/work")).Text("#by-link").ShouldContain("2 questions to answer");
        var list = await commissioner.GetAsync(Questions);
        list.Texts("section[aria-labelledby=waiting] .app-facts > li").Count.ShouldBe(2, "one that is sent twice is asked once");
        list.Text("main").ShouldNotContain("provider.example");
        list.Text("main").ShouldNotContain(ReferenceData.BuiltIn.Bodies.FindProvider("RT5")!.Name);
        var form = await commissioner.GetAsync(list.Page.QuerySelector("section[aria-labelledby=waiting] a")!.GetAttribute("href")!);
        form.ValueOf("question").ShouldBe("Must we of Feet & Co have a car park?");
        var blank = await commissioner.SubmitAsync(form, "Publish the answer", ("question", "Must providers have a car park?"), ("answer", " "));
        blank.ErrorBeside("answer").ShouldNotBeNull();
        blank.ValueOf("question").ShouldBe("Must providers have a car park?");
        (await commissioner.SubmitAsync(form, "Publish the answer", ("question", "Must providers have a car park?"), ("answer", "No, but patients must reach them by bus."))).Location.ShouldBe(Questions);

        var again = await commissioner.SubmitAsync(form, "Publish the answer", ("question", "Must providers have a car park?"), ("answer", "Yes"));
        again.Errors.Single().Message.ShouldBe("That question was answered or set aside meanwhile");
        foreach (var reader in new[] { "asker@provider.example", "other@provider.example" })
        {
            (await _mailed.Server.WaitForAsync(reader, 2))[^1].TextBody!.ShouldContain("> No, but patients must reach them by bus.");
        }

        var offer = (await nobody.GetAsync(address)).Text("main");
        offer.ShouldContain("Must providers have a car park?");
        offer.ShouldNotContain("Feet & Co");
        (await commissioner.GetAsync("/choice/XDL/history")).Text("main").ShouldContain("Question about the offer answered");
        var own = await MailedSite.OpenAsync(nobody, asker);
        own.Text("section[aria-labelledby=questions]").ShouldContain("Answered with the offer");
        own.Text("main").ShouldContain("No, but patients must reach them by bus.");

        var rest = await commissioner.GetAsync(Questions);
        (await commissioner.SubmitAsync(rest, "Set it aside: Is there tea?")).Location.ShouldBe(Questions);
        (await commissioner.GetAsync(Questions)).Text("section[aria-labelledby=waiting]").ShouldContain("None.");
        (await MailedSite.OpenAsync(nobody, asker)).Text("section[aria-labelledby=questions]").ShouldContain("Will not be answered");
    }

    [Fact]
    public async Task WhatWasAskedElsewhere_IsAnsweredToo_WhetherOrNotThereIsAPublicPage()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var nobody = Site.NewVisitor();
        var form = await commissioner.GetAsync(Questions);
        await commissioner.SubmitAsync(form, "Publish the answer", ("question", "May two providers share rooms?"), ("answer", "Yes."));
        await commissioner.SubmitAsync(form, "Publish the answer", ("question", "May two providers share rooms?"), ("answer", "Yes."));

        (await commissioner.GetAsync(Questions)).Texts("section[aria-labelledby=answers] h3").ShouldBe(["May two providers share rooms?"], "a form that is sent twice answers once");
        (await nobody.GetAsync(await PublishAsync(commissioner))).Text("main").ShouldContain("May two providers share rooms?");

        Site.Clock.Advance(TimeSpan.FromDays(15));
        using var later = await Site.SignInAsync("commissioner");
        var closed = await later.GetAsync(Questions);
        closed.Page.QuerySelector("textarea").ShouldBeNull();
        closed.Text("main").ShouldContain("Questions are answered until the closing day");
        using var elsewhere = await Site.SignInAsync("peninsula");
        (await elsewhere.GetAsync(Questions)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ByOneLink_NotMoreThanTenAreAsked_AndNoneOnceItIsSent()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var nobody = Site.NewVisitor();
        var (_, page) = await BeginAsync(nobody, await PublishAsync(commissioner), "curious@provider.example");
        for (var i = 1; i <= 10; i++)
        {
            (await nobody.SubmitAsync(page, "Ask", ("Question", $"Question {i}"))).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await nobody.SubmitAsync(page, "Ask", ("Question", "One more"))).Errors.Single().Message.ShouldBe("10 questions were asked by this link. Ask the commissioners themselves");
        await nobody.SubmitAsync(page, "Send the application", ("Answers.1", "Yes"), ("Act", "send"));
        (await nobody.SubmitAsync(page, "Ask", ("Question", "Afterwards"))).Errors.Single().Message.ShouldStartWith("It was sent already");
    }

    private static async Task<string> PublishAsync(Visitor commissioner)
    {
        const string page = "/choice/XDL/offers/29/public-page";
        await commissioner.SubmitAsync(await commissioner.GetAsync(page), "Publish the page", ("IsPublic", "true"));
        return (await commissioner.GetAsync(page)).Page.QuerySelector("main a[href^='/offers/']")!.GetAttribute("href")!;
    }

    private async Task<(string Link, Answer Page)> BeginAsync(Visitor nobody, string address, string email)
    {
        await nobody.SubmitAsync(await nobody.GetAsync(address), "Start an application", ("Provider", "RT5"), ("Contact", "Ann"), ("Address", email));
        var link = await _mailed.LinkOfAsync(email);
        return (link, await MailedSite.OpenAsync(nobody, link));
    }

    private string Day(int later) => DateOnly.FromDateTime(Site.Clock.GetUtcNow().UtcDateTime).AddDays(later).ToString("O", CultureInfo.InvariantCulture);
}
