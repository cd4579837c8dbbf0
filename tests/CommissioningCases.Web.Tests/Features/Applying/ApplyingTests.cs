using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Features.Account;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Applying;

/// <summary>A provider reads a published offer, applies by a private link without an account, and the cluster takes its application in.</summary>
public sealed class ApplyingTests(MailedSite mailed) : IClassFixture<MailedSite>, IAsyncLifetime
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
    private const string Publishing = "/choice/XDL/offers/29/public-page";
    private const string Applications = "/choice/XDL/services/8/applications";

    private static readonly SemaphoreSlim Once = new(1);

    private CasesSite Site => mailed.Site;

    /// <summary>The first offer of the recorded programme was years ago; the second, entry 29, is open for two weeks.</summary>
    public async Task InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            using var auditor = await Site.SignInAsync("auditor");
            if ((await auditor.GetAsync("/choice/XDL/history")).Status == HttpStatusCode.NotFound)
            {
                await Site.ImportProgrammeAsync("XDL", 28);
                await Site.ImportLinesAsync("programme-XDL", ("open-offer", new JsonObject
                {
                    ["on"] = Day(0),
                    ["service"] = "podiatry",
                    ["criteria"] = new JsonArray("Registered", "Insured"),
                    ["nationalQuestions"] = new JsonArray("Are you registered?"),
                    ["localQuestions"] = new JsonArray("How do patients reach you?"),
                    ["opens"] = Day(0),
                    ["closes"] = Day(14),
                }));
            }
        }
        finally
        {
            Once.Release();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AnOffer_HasNoPageUntilItIsPublished_AndNoneOnceItIsTakenAway()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        var address = await PublishAsync(commissioner);
        using var nobody = Site.NewVisitor();

        var page = await nobody.GetAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text("main").ShouldContain("Are you registered?");
        page.Text("main").ShouldContain("Insured");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        (await nobody.GetAsync($"/offers/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await commissioner.SubmitAsync(await commissioner.GetAsync(Publishing), "Take the page away");
        (await nobody.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commissioner.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, "it shows nothing of whoever is signed in");
        (await PublishAsync(commissioner)).ShouldBe(address);
        using var elsewhere = await Site.SignInAsync("peninsula");
        (await elsewhere.GetAsync(Publishing)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WhoeverBeginsAnApplication_SaysForWhomAndWhereTheLinkGoes()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var nobody = Site.NewVisitor();
        var page = await nobody.GetAsync(await PublishAsync(commissioner));

        var blank = await nobody.SubmitAsync(page, "Start an application", ("Provider", ""), ("ProviderName", ""), ("Contact", ""), ("Address", "nowhere"));
        blank.Status.ShouldBe(HttpStatusCode.BadRequest);
        blank.Errors.Select(error => error.Field).ShouldBe(["Provider", "Contact", "Address"]);
        (await nobody.SubmitAsync(page, "Start an application", ("Provider", "RT5"), ("ProviderName", "Another"), ("Contact", "Ann"), ("Address", "both@provider.example")))
            .ErrorBeside("Provider").ShouldBe("Choose the provider or enter its name, not both");
        (await nobody.SubmitAsync(page, "Start an application", ("Provider", "XX9"), ("ProviderName", ""), ("Contact", "Ann"), ("Address", "unknown@provider.example")))
            .ErrorBeside("Provider").ShouldBe("Choose a provider from the list");

        for (var i = 0; i < 3; i++)
        {
            (await nobody.SubmitAsync(page, "Start an application", ("Provider", "RT5"), ("ProviderName", ""), ("Contact", "Ann"), ("Address", "often@provider.example"))).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await nobody.SubmitAsync(page, "Start an application", ("Provider", "RT5"), ("ProviderName", ""), ("Contact", "Ann"), ("Address", "Often@provider.example")))
            .ErrorBeside("Address")!.ShouldContain("3 links were sent to this address since yesterday");
    }

    [Fact]
    public async Task AnApplication_IsSavedAndContinued_Sent_AndTakenInWithItsDocuments()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        var address = await PublishAsync(commissioner);
        using var nobody = Site.NewVisitor();
        var link = await BeginAsync(nobody, address, "RT5", "", "whole@provider.example");

        var page = await MailedSite.OpenAsync(nobody, link);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        (await nobody.SubmitAsync(page, "Save and go on later", ("Answers.1", "Since <b>2004</b>"), ("Answers.2", ""), ("Act", "save"))).Text(".nhsuk-notification-banner").ShouldContain("Your answers are saved.");
        using var colleague = Site.NewVisitor();
        var again = await MailedSite.OpenAsync(colleague, link);
        again.ValueOf("Answers.1").ShouldBe("Since <b>2004</b>");
        (await commissioner.GetAsync(Applications)).Texts("section[aria-labelledby=received] a").ShouldNotContain(ReferenceData.BuiltIn.Bodies.FindProvider("RT5")!.Name, "a draft is the applicant's own");

        var incomplete = await colleague.SubmitAsync(again, "Send the application", ("Answers.1", "Since 2004"), ("Answers.2", " . "), ("Act", "send"));
        incomplete.Status.ShouldBe(HttpStatusCode.BadRequest);
        incomplete.ErrorBeside("Answers.2").ShouldBe("Answer question 2");
        incomplete.ValueOf("Answers.1").ShouldBe("Since 2004");

        var upload = await colleague.UploadAsync(again, "Add the document", File("register.pdf", Encoding.ASCII.GetBytes(Pdf)));
        upload.Text("section[aria-labelledby=documents]").ShouldContain("register.pdf");
        (await colleague.UploadAsync(again, "Add the document", File("harm.exe", [1, 2]))).ErrorBeside("Document").ShouldNotBeNull();
        var second = await colleague.UploadAsync(again, "Add the document", File("mistake.pdf", Encoding.ASCII.GetBytes(Pdf + "%")));
        second.Texts("section[aria-labelledby=documents] li").Count.ShouldBe(2);
        (await colleague.UploadAsync(again, "Add the document", File("mistake.pdf", Encoding.ASCII.GetBytes(Pdf + "%")), ("Answers.1", "Since 2003"))).Texts("[aria-labelledby=documents] li")
            .Count.ShouldBe(2, "the same page sent again adds nothing");
        var removed = await colleague.SubmitAsync(second, "Remove mistake.pdf");
        var unasked = await colleague.SubmitAsync(removed, "Send the application", ("Answers.1", "Since 2004"), ("Answers.2", "By bus"), ("Question", "And by boat?"), ("Act", "send"));
        (unasked.ErrorBeside("Question"), unasked.ValueOf("Answers.2"), unasked.ValueOf("Question")).ShouldBe(("You typed a question and did not ask it. Ask it, or take it out, before you send the application", "By bus", "And by boat?"));
        removed.Texts("section[aria-labelledby=documents] li").Count.ShouldBe(1);

        var sent = await colleague.SubmitAsync(removed, "Send the application", ("Answers.1", "Since 2004"), ("Answers.2", "By bus"), ("Act", "send"));
        sent.Text(".nhsuk-notification-banner").ShouldContain("Your application was received.");
        sent.Page.QuerySelector("textarea").ShouldBeNull();
        (await mailed.Server.WaitForAsync("whole@provider.example", 2))[^1].TextBody!.ShouldContain("register.pdf");
        (await colleague.SubmitAsync(removed, "Send the application", ("Answers.1", "Since 2004"), ("Answers.2", "By bus"), ("Act", "send"))).Errors.ShouldBeEmpty("it is what was sent");
        (await colleague.SubmitAsync(removed, "Send the application", ("Answers.1", "Another"), ("Answers.2", "Another"), ("Act", "send"))).Errors.Select(error => error.Message).ShouldBe(["It was sent already, and stays as it was sent"]);

        var list = await commissioner.GetAsync(Applications);
        list.Text("section[aria-labelledby=received]").ShouldContain("To take in");
        var received = await commissioner.GetAsync(list.Page.QuerySelectorAll("section[aria-labelledby=received] a").Single(one => one.TextContent == ReferenceData.BuiltIn.Bodies.FindProvider("RT5")!.Name).GetAttribute("href")!);
        received.Text("main").ShouldContain("Since 2004");
        received.ValueOf("provider").ShouldBe("RT5");
        (await commissioner.GetAsync(received.Page.QuerySelector("a[href*='/documents/']")!.GetAttribute("href")!)).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var elsewhere = await Site.SignInAsync("peninsula");
        (await elsewhere.GetAsync(received.Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        var taken = await commissioner.SubmitAsync(received, "Take it in", ("provider", "RT5"));
        taken.Location.ShouldStartWith("/choice/XDL/applications/");
        var application = await commissioner.GetAsync(taken.Location!);
        application.Text("main").ShouldContain("By bus");
        application.Text("main").ShouldContain("Sent with the application");
        application.Text("main").ShouldContain("register.pdf");
        var history = (await commissioner.GetAsync("/choice/XDL/history")).Text("main");
        history.ShouldContain("Application received");
        (await commissioner.SubmitAsync(received, "Take it in", ("provider", "RT5"))).Errors.Select(error => error.Message).ShouldBe(["It was taken in or declined already"]);
        (await MailedSite.OpenAsync(nobody, link)).Text("main").ShouldContain("have taken it in");
    }

    [Fact]
    public async Task TwoWhoWriteByOneLink_LoseNothingOfEachOther()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var ann = Site.NewVisitor();
        using var bob = Site.NewVisitor();
        var link = await BeginAsync(ann, await PublishAsync(commissioner), "RT5", "", "two@provider.example");
        var (anns, bobs) = (await MailedSite.OpenAsync(ann, link), await MailedSite.OpenAsync(bob, link));
        await bob.SubmitAsync(bobs, "Save and go on later", ("Answers.1", "Bob's"), ("Act", "save"));

        var asked = await ann.SubmitAsync(anns, "Ask", ("Question", "May two of us write?"), ("Answers.2", "Ann's"));
        (asked.ValueOf("Answers.1"), asked.ValueOf("Answers.2")).ShouldBe(("Bob's", "Ann's"), "each has changed another answer");
        (await ann.SubmitAsync(anns, "Send the application", ("Answers.1", "Bob's or not"), ("Answers.2", "Ann's"), ("Act", "send"))).Errors.Select(error => error.Field).ShouldBe(["Answers.1"]);

        var both = await ann.SubmitAsync(anns, "Save and go on later", ("Answers.1", "Ann's, too"), ("Answers.2", "Ann's"), ("Act", "save"));
        both.ErrorBeside("Answers.1").ShouldBe(AnswerMark.ChangedMeanwhile);
        both.ValueOf("Answers.1").ShouldBe("Ann's, too");
        both.Text("section[aria-labelledby=answers]").ShouldContain("Bob's");
        (await MailedSite.OpenAsync(bob, link)).ValueOf("Answers.1").ShouldBe("Bob's");

        (await ann.SubmitAsync(both, "Save and go on later", ("Answers.1", "Ours"), ("Act", "save"))).Errors.ShouldBeEmpty();
        (await MailedSite.OpenAsync(bob, link)).ValueOf("Answers.1").ShouldBe("Ours");
    }

    [Fact]
    public async Task AnApplicationOfAnUnknownProvider_IsDeclinedWithAReason_ThatTheApplicantReads()
    {
        using var commissioner = await Site.SignInAsync("commissioner");
        using var nobody = Site.NewVisitor();
        var link = await BeginAsync(nobody, await PublishAsync(commissioner), "", "Feet & Co", "unknown.one@provider.example");
        await nobody.SubmitAsync(await MailedSite.OpenAsync(nobody, link), "Send the application", ("Answers.1", "Yes"), ("Answers.2", "On foot"), ("Act", "send"));
        var list = await commissioner.GetAsync(Applications);
        var received = await commissioner.GetAsync(list.Page.QuerySelectorAll("section[aria-labelledby=received] a").Single(one => one.TextContent == "Feet & Co").GetAttribute("href")!);

        (await commissioner.SubmitAsync(received, "Take it in", ("provider", ""))).ErrorBeside("provider").ShouldBe("Choose which provider on the register it is");
        (await commissioner.SubmitAsync(received, "Decline it", ("Reason", " - "))).ErrorBeside("Reason").ShouldBe("Enter why it is declined");
        (await commissioner.SubmitAsync(received, "Decline it", ("Reason", "Nobody knows you"))).Location.ShouldBe(received.Path);

        (await mailed.Server.WaitForAsync("unknown.one@provider.example", 3)).ShouldContain(message => message.TextBody!.Contains("Nobody knows you")); // the receipt may come after it
        (await MailedSite.OpenAsync(nobody, link)).Text("main").ShouldContain("Nobody knows you");
        (await commissioner.GetAsync(received.Path)).Page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task ALink_ThatIsNotGood_OpensNothing()
    {
        using var nobody = Site.NewVisitor();

        (await MailedSite.OpenAsync(nobody, "https://cases.example/your-application#abc")).Status.ShouldBe(HttpStatusCode.Gone);
        (await nobody.SubmitAsync(await nobody.GetAsync("/your-application"), "Continue", ("Code", ""))).ErrorBeside("Code").ShouldBe("Enter the code of your link");
    }

    private static (string, string, HttpContent) File(string name, byte[] content) => ("Document", name, new ByteArrayContent(content));

    private string Day(int later) => DateOnly.FromDateTime(Site.Clock.GetUtcNow().UtcDateTime).AddDays(later).ToString("O", CultureInfo.InvariantCulture);

    private static async Task<string> PublishAsync(Visitor commissioner)
    {
        var page = await commissioner.GetAsync(Publishing);
        if (page.Page.QuerySelector("button[value=true]") is not null)
        {
            (await commissioner.SubmitAsync(page, "Publish the page", ("IsPublic", "true"))).Location.ShouldBe(Publishing);
            page = await commissioner.GetAsync(Publishing);
        }

        return page.Page.QuerySelector("main a[href^='/offers/']")!.GetAttribute("href")!;
    }

    private async Task<string> BeginAsync(Visitor nobody, string address, string provider, string name, string email)
    {
        var begun = await nobody.SubmitAsync(await nobody.GetAsync(address), "Start an application", ("Provider", provider), ("ProviderName", name), ("Contact", "Ann Applicant"), ("Address", email));
        begun.Text(".nhsuk-notification-banner").ShouldContain($"We have sent a link to {email}");
        return await mailed.LinkOfAsync(email);
    }
}
