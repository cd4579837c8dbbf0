using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Features.Account;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Applying;

/// <summary>After the closing day, or once the offer is withdrawn, nothing is begun, saved or sent; what was written stays readable.</summary>
public sealed class LateApplicationTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly MailedSite _mailed = new();

    public Task InitializeAsync() => _mailed.InitializeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _mailed.DisposeAsync();

    [Fact]
    public async Task WhatIsLate_IsRefused_AndTheDraftCanBeRead()
    {
        var (site, (nobody, address, offer, link, page)) = (_mailed.Site, await BeginAsync("podiatry"));
        using var visitor = nobody;

        site.Clock.Advance(TimeSpan.FromDays(2));

        var late = await nobody.SubmitAsync(page, "Send the application", ("Answers.1", "Since 2004, and longer"), ("Act", "send"));
        late.Status.ShouldBe(HttpStatusCode.BadRequest);
        late.Errors.Single().Message.ShouldContain("it is too late to save or send this one");
        late.Text("section[aria-labelledby=answers]").ShouldContain("Since 2004, and longer", customMessage: "nothing typed is lost");
        var read = await MailedSite.OpenAsync(nobody, link);
        read.Text("main").ShouldContain("It is too late to send it.");
        read.Text("section[aria-labelledby=answers]").ShouldContain("Since 2004");
        read.Page.QuerySelector("textarea, input[type=file]").ShouldBeNull();
        (await nobody.GetAsync(address)).Text("main").ShouldContain("It is too late to begin an application");
        (await nobody.SubmitAsync(offer, "Start an application", ("Provider", "RT5"), ("Contact", "Ann"), ("Address", "later@provider.example"))).Errors.Single().Message.ShouldContain("it is too late to begin one");

        site.Clock.Advance(TimeSpan.FromDays(100));
        (await MailedSite.OpenAsync(nobody, link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("drop-service", """{"service": "continence", "reason": "The community trust opens a clinic."}""")]
    [InlineData("strike", """{"record": "entry-12", "reason": "Another service was meant."}""")]
    public async Task AnOffer_WhoseServiceIsNotSelectedAnyMore_LosesItsPage_AndTakesNothingMore(string action, string fields)
    {
        var (site, (nobody, address, offer, link, page)) = (_mailed.Site, await BeginAsync("continence"));
        using var visitor = nobody;

        var ending = JsonNode.Parse(fields)!.AsObject();
        ending["on"] = Iso(Today);
        await site.ImportLinesAsync(
            "programme-XDL",
            ("select-service", new JsonObject { ["on"] = Iso(Today), ["service"] = "adult-hearing", ["source"] = "national", ["kind"] = "community", ["feedback"] = "High scores." }),
            (action, ending));

        (await nobody.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.SubmitAsync(offer, "Start an application", ("Provider", "RT5"), ("Contact", "Ann"), ("Address", "later@provider.example"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await nobody.SubmitAsync(page, "Send the application", ("Answers.1", "Since 2004, and longer"), ("Act", "send"));
        refused.Errors.Single().Message.ShouldBe("The cluster has withdrawn this offer: the application cannot be saved or sent");
        refused.Text("section[aria-labelledby=answers]").ShouldContain("Since 2004, and longer", customMessage: "nothing typed is lost");
        var read = await MailedSite.OpenAsync(nobody, link);
        read.Text("main").ShouldContain("withdrew this offer on");
        read.Page.QuerySelector("textarea, input[type=file]").ShouldBeNull();
    }

    private DateOnly Today => DateOnly.FromDateTime(_mailed.Site.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Somebody has begun an application for an offer that closes tomorrow, and saved an answer.</summary>
    private async Task<(Visitor Nobody, string Address, Answer Offer, string Link, Answer Page)> BeginAsync(string service)
    {
        var site = _mailed.Site;
        await site.ImportProgrammeAsync("XDL", 28);
        await site.ImportLinesAsync("programme-XDL", ("open-offer", new JsonObject
        {
            ["on"] = Iso(Today),
            ["service"] = service,
            ["criteria"] = new JsonArray("Registered"),
            ["nationalQuestions"] = new JsonArray("Are you registered?"),
            ["opens"] = Iso(Today),
            ["closes"] = Iso(Today.AddDays(1)),
        }));
        using var commissioner = await site.SignInAsync("commissioner");
        await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDL/offers/29/public-page"), "Publish the page", ("IsPublic", "true"));
        var address = (await commissioner.GetAsync("/choice/XDL/offers/29/public-page")).Page.QuerySelector("main a[href^='/offers/']")!.GetAttribute("href")!;
        var nobody = site.NewVisitor();
        var offer = await nobody.GetAsync(address);
        await nobody.SubmitAsync(offer, "Start an application", ("Provider", "RT5"), ("Contact", "Ann"), ("Address", "late@provider.example"));
        var link = await _mailed.LinkOfAsync("late@provider.example");
        var page = await MailedSite.OpenAsync(nobody, link);
        await nobody.SubmitAsync(page, "Save and go on later", ("Answers.1", "Since 2004"), ("Act", "save"));
        return (nobody, address, offer, link, page);
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
