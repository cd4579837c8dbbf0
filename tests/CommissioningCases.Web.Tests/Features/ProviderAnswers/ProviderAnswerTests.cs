using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Features.Account;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.ProviderAnswers;

/// <summary>A provider is asked by mail about what was recorded of it, and answers by the link, without an account.</summary>
public sealed class ProviderAnswerTests(MailedSite mailed) : IClassFixture<MailedSite>
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";

    private const string Provider = "LOC02";

    private const string Other = "Nobody of ours was asked <b>that day</b>";

    [Fact]
    public async Task AProvider_ConfirmsByItsLink_Once_AndSeesThatRecordAlone()
    {
        var reference = await CaseAsync();
        var link = await AskAsync(reference, 2, "quiet@provider.example");
        using var nobody = mailed.Site.NewVisitor();

        var page = await MailedSite.OpenAsync(nobody, link);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text("main").ShouldContain("How the ulcers heal");
        page.Text("main").ShouldNotContain("A secret of the case");
        page.Text("main").ShouldNotContain(reference);
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, nofollow");

        (await nobody.SubmitAsync(page, "Send your answer")).ErrorBeside("View").ShouldBe("Select whether it was as recorded");
        (await nobody.SubmitAsync(page, "Send your answer", ("View", "disputed"), ("Account", " . "))).ErrorBeside("Account").ShouldBe("Enter what happened");
        var thanked = await nobody.SubmitAsync(page, "Send your answer", ("View", "confirmed"), ("Account", "never read"));
        thanked.Text(".nhsuk-notification-banner").ShouldContain("Your answer was received.");
        (await nobody.SubmitAsync(page, "Send your answer", ("View", "disputed"), ("Account", Other))).Page.QuerySelector(".nhsuk-notification-banner").ShouldBeNull("it answers once");

        await UntilTakenAsync();
        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        var shown = await commissioner.GetAsync($"/cases/{reference}");
        shown.Text("[aria-labelledby=providers-word]").ShouldContain("Confirmed by the provider");
        shown.Text("main").ShouldNotContain(Other);
        (await commissioner.GetAsync($"/cases/{reference}/history")).Text("main").ShouldContain("by a link that was sent to it");
        (await commissioner.GetAsync($"/cases/{reference}/ask-provider/2")).Text("main").ShouldContain("Answered");
        using var reviewer = await mailed.Site.SignInAsync("sha");
        (await reviewer.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=providers-word]").ShouldContain("Who was asked, and at what address");
        (await reviewer.GetAsync($"/cases/{reference}/asked-provider/2")).Texts(".app-facts .nhsuk-tag").ShouldBe(["Answered"]);
    }

    [Fact]
    public async Task ACommissioner_IsLedToAskTheProvider_FromWhatIsRecordedOfIt_AndOnceThatIsRecorded()
    {
        var reference = await PlannedCaseAsync();
        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync($"/cases/{reference}/record/record-engagement");
        var recorded = await commissioner.FollowAsync(await commissioner.SubmitAsync(form, "Record an engagement", ("on.day", "20"), ("on.month", "1"), ("on.year", "2010"), ("with", "provider"), ("party.provider", Provider), ("method", "meeting"), ("summary", "How the plan goes")));

        foreach (var (place, entry) in new[] { (".app-recorded", 5), ("[aria-labelledby=engagement]", 5), ("[aria-labelledby=chances]", 4), ("[aria-labelledby=providers-word] details[open]", 4) })
        {
            recorded.Page.QuerySelector($"{place} a[href='/cases/{reference}/ask-provider/{entry}']").ShouldNotBeNull(place);
        }

        recorded.Page.QuerySelector("[aria-labelledby=engagement] a[href='#providers-word']").ShouldNotBeNull();
        using var reviewer = await mailed.Site.SignInAsync("sha");
        (await reviewer.GetAsync($"/cases/{reference}")).Page.QuerySelector("a[href*='/ask-provider/'], a[href='#providers-word']").ShouldBeNull();
    }

    [Fact]
    public async Task AFormOfALink_LeadsToAPageThatOneCanGoBackTo_ByACookieOfThatPageAlone()
    {
        const string Shown = "/your-answer?handler=shown";
        var link = await AskAsync(await CaseAsync(), 2, "back@provider.example");
        var code = link.Split('#')[1];
        using var nobody = mailed.Site.NewVisitor();
        var asked = await nobody.GetAsync("/your-answer");

        var opened = await nobody.PostAsync("/your-answer?handler=open", ("Code", code), ("__RequestVerificationToken", asked.ValueOf("__RequestVerificationToken")!));

        opened.Location.ShouldBe(Shown);
        var cookie = opened.Response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("cases-link=", StringComparison.Ordinal));
        cookie.ShouldNotContain(code);
        cookie.Split("; ").Skip(1).Where(part => !part.StartsWith("expires", StringComparison.Ordinal)).ShouldBe(["max-age=1800", "path=/your-answer", "samesite=lax", "httponly"], ignoreOrder: true);
        var page = await nobody.FollowAsync(opened);
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await nobody.SubmitAsync(page, "Send your answer", ("View", "confirmed"));
        (await nobody.GetAsync(Shown)).Text("main").ShouldContain("It was received, is put beside the record");
        (await nobody.GetAsync("/your-answer")).Page.QuerySelector("input[name=Code]:not([type=hidden])").ShouldNotBeNull("another link may be opened there");
        (await nobody.GetAsync("/your-application?handler=shown")).Page.QuerySelector("input[name=Code]:not([type=hidden])").ShouldNotBeNull("the cookie is not for other pages");
        using var stranger = mailed.Site.NewVisitor();
        (await stranger.GetAsync(Shown)).Page.QuerySelector("input[name=Code]:not([type=hidden])").ShouldNotBeNull();
    }

    [Fact]
    public async Task AProvider_ThatSaysOtherwise_StandsBesideTheRecord_WhichDoesNotCount()
    {
        var reference = await CaseAsync();
        using var nobody = mailed.Site.NewVisitor();
        var page = await MailedSite.OpenAsync(nobody, await AskAsync(reference, 2, "other@provider.example"));
        await nobody.SubmitAsync(page, "Send your answer", ("View", "disputed"), ("Account", Other));
        await UntilTakenAsync();

        foreach (var name in new[] { "commissioner", "sha", "union" })
        {
            using var visitor = await mailed.Site.SignInAsync(name);
            var text = (await visitor.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=providers-word]");
            text.ShouldContain($"The provider says otherwise", customMessage: name);
            text.ShouldContain(Other, customMessage: name);
            text.ShouldContain("It does not count while it is disputed.", customMessage: name);
            (await visitor.GetAsync($"/engagement?case={reference}")).Text("main").ShouldContain(Other, customMessage: name);
        }

        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        var reply = await commissioner.GetAsync($"/cases/{reference}/record/answer-dispute?record=entry-2");
        (await commissioner.SubmitAsync(reply, "Reply to a dispute", ("reply", "The minutes name three of yours"))).Location.ShouldBe($"/cases/{reference}");
        using var reviewer = await mailed.Site.SignInAsync("sha");
        var settling = await reviewer.GetAsync($"/cases/{reference}/record/settle-dispute?record=entry-2");
        settling.Text("main").ShouldContain("The minutes name three of yours");
        (await reviewer.SubmitAsync(settling, "Settle a dispute", ("outcome", "stands"), ("reasons", "They do"))).Location.ShouldBe($"/cases/{reference}");
        (await reviewer.GetAsync($"/cases/{reference}")).Text("[aria-labelledby=providers-word]").ShouldContain("the SHA has settled that the record stands");
    }

    [Fact]
    public async Task ALink_ThatIsAnothersOrLateOrReplaced_OpensNothing()
    {
        var reference = await CaseAsync();
        var first = await AskAsync(reference, 2, "late@provider.example");
        using var nobody = mailed.Site.NewVisitor();
        (await MailedSite.OpenAsync(nobody, first[..^3] + "abc")).Status.ShouldBe(HttpStatusCode.Gone);
        (await nobody.SubmitAsync(await nobody.GetAsync("/your-answer"), "Continue", ("Code", ""))).ErrorBeside("Code").ShouldBe("Enter the code of your link");

        var second = await AskAsync(reference, 2, "late@provider.example", count: 2);
        (await MailedSite.OpenAsync(nobody, first)).Status.ShouldBe(HttpStatusCode.Gone, "a newer link took its place");
        var open = await MailedSite.OpenAsync(nobody, second);
        var elsewhere = await MailedSite.OpenAsync(nobody, await AskAsync(await CaseAsync("Foot care"), 2, "elsewhere@provider.example"));
        elsewhere.Text("main").ShouldContain("Foot care");
        elsewhere.Text("main").ShouldNotContain("Leg ulcers");

        mailed.Site.Clock.Advance(TimeSpan.FromDays(ProviderQuestion.DaysToAnswer));
        (await nobody.SubmitAsync(open, "Send your answer", ("View", "disputed"), ("Account", Other))).Status.ShouldBe(HttpStatusCode.Gone);
        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        (await commissioner.GetAsync($"/cases/{reference}")).Text("main").ShouldNotContain(Other);
        (await commissioner.GetAsync($"/cases/{reference}/ask-provider/2")).Texts(".app-facts .nhsuk-tag").ShouldBe(["Not answered", "Not answered"]);
    }

    [Fact]
    public async Task ARecord_ThatIsStruck_IsSaidToBe_AndNothingIsAsked()
    {
        var reference = await CaseAsync();
        using var nobody = mailed.Site.NewVisitor();
        var page = await MailedSite.OpenAsync(nobody, await AskAsync(reference, 2, "struck@provider.example"));
        await mailed.Site.AttemptAsync(reference, "strike", new() { ["on"] = "2010-01-20", ["record"] = "entry-2", ["reason"] = "Another provider's" });

        var after = await nobody.SubmitAsync(page, "Send your answer", ("View", "disputed"), ("Account", Other));
        after.Text("main").ShouldContain("has since struck this as recorded in error");
        after.Page.QuerySelector("form [name=View]").ShouldBeNull();
        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        (await commissioner.GetAsync($"/cases/{reference}/history")).Text("main").ShouldNotContain(Other);
        (await commissioner.GetAsync($"/cases/{reference}/ask-provider/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AnAnswerThatCouldNotBeRecorded_IsReadByThoseWhoAskedAndOversee_AndTheProviderIsToldSo()
    {
        var reference = await CaseAsync();
        var link = await AskAsync(reference, 2, "too.late@provider.example");
        await Sql.ExecuteAsync(mailed.Site.ConnectionString, $"""
            update provider_questions set view = 'disputed', account = '{Other}', answered_at = now(), reason = 'What it is about was struck.' where address = 'too.late@provider.example';
            insert into notifications (id, person, kind, case_id, number, at, mail)
            select gen_random_uuid(), u."Id", 'provider-not-recorded', q.case_id, q.entry, now(), 'done' from provider_questions q, "AspNetUsers" u where q.address = 'too.late@provider.example' and u."Role" = 'commissioner'
            """);
        await mailed.Site.AttemptAsync(reference, "strike", new() { ["on"] = "2010-01-20", ["record"] = "entry-2", ["reason"] = "Another provider's" });

        foreach (var name in new[] { "commissioner", "sha" })
        {
            using var visitor = await mailed.Site.SignInAsync(name);
            var page = await visitor.GetAsync($"/cases/{reference}/asked-provider/2");
            page.Texts(".app-facts .nhsuk-tag").ShouldBe(["Answered, not recorded"], name);
            page.Text("main").ShouldContain($"The provider’s answer, which is no part of the record: No, it was otherwise. {Other}", customMessage: name);
        }

        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        (await commissioner.GetAsync("/news")).Page.QuerySelector($"a[href='/cases/{reference}/asked-provider/2']").ShouldNotBeNull();
        using var nobody = mailed.Site.NewVisitor();
        (await MailedSite.OpenAsync(nobody, link)).Text("main").ShouldContain("It is no part of the record");
    }

    [Fact]
    public async Task APlan_IsSentByTheLinkOfAnOpportunity_LookedAtAndPutToTheCase()
    {
        var reference = await PlannedCaseAsync();
        using var nobody = mailed.Site.NewVisitor();
        var page = await MailedSite.OpenAsync(nobody, await AskAsync(reference, 4, "plan@provider.example"));

        (await nobody.UploadAsync(page, "Send the document", File("plan.exe", "MZ"))).ErrorBeside("Document").ShouldNotBeNull();
        (await nobody.UploadAsync(page, "Send the document", File("plan.pdf", "no PDF"))).ErrorBeside("Document").ShouldNotBeNull();
        var sent = await nobody.UploadAsync(page, "Send the document", File("Our plan.pdf", Pdf));
        sent.Text("main").ShouldContain("Our plan.pdf was received.");
        await UntilTakenAsync();

        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        var shown = await commissioner.GetAsync($"/cases/{reference}");
        shown.Text("[aria-labelledby=documents]").ShouldContain("Our plan");
        var download = shown.Page.QuerySelector("[aria-labelledby=documents] a[download]")!.GetAttribute("href")!;
        (await commissioner.GetAsync(download)).Status.ShouldBe(HttpStatusCode.OK);
        using var union = await mailed.Site.SignInAsync("union");
        (await union.GetAsync($"/cases/{reference}")).Text("main").ShouldNotContain("Our plan");
        (await Sql.QueryAsync(mailed.Site.ConnectionString, "select count(*)::text from documents where attached_as is null"))[0].ShouldBe("0");
        (await nobody.UploadAsync(await MailedSite.OpenAsync(nobody, await AskAsync(await CaseAsync(), 2, "no.plan@provider.example")), "Send your answer", File("plan.pdf", Pdf))).Page.QuerySelector("[name=Document]").ShouldBeNull();

        static (string, string, HttpContent) File(string name, string content) => ("Document", name, new ByteArrayContent(Encoding.ASCII.GetBytes(content)));
    }

    /// <summary>A case whose second entry is an engagement with its provider.</summary>
    private async Task<string> CaseAsync(string service = "Leg ulcers")
    {
        var reference = await LogAsync(1, service);
        return await mailed.Site.AttemptAsync(reference, "record-engagement", new() { ["on"] = "2010-01-12", ["with"] = "provider", ["party"] = Provider, ["method"] = "meeting", ["summary"] = "How the ulcers heal" });
    }

    /// <summary>A case whose fourth entry is an opportunity to present a plan.</summary>
    private async Task<string> PlannedCaseAsync()
    {
        var reference = await LogAsync(2, "Leg ulcers");
        await mailed.Site.AttemptAsync(reference, "hold-joint-review", new() { ["on"] = "2010-01-12", ["findings"] = "Too few clinics", ["agreed"] = false });
        await mailed.Site.AttemptAsync(reference, "take-step", new() { ["on"] = "2010-01-13", ["step"] = "begin-planning", ["rationale"] = "Too few clinics" });
        return await mailed.Site.AttemptAsync(reference, "offer-plan-opportunity", new() { ["on"] = "2010-01-14", ["due"] = "2010-03-01" });
    }

    private Task<string> LogAsync(int scenario, string service) => mailed.Site.AttemptAsync(null, "log-case", new()
    {
        ["on"] = "2010-01-11",
        ["scenario"] = scenario,
        ["pct"] = DemonstrationBodies.FirstPct,
        ["service"] = service,
        ["providers"] = new JsonArray(Provider),
        ["summary"] = "A secret of the case",
        ["needs"] = "More ulcers",
    });

    private async Task<string> AskAsync(string reference, int entry, string address, int count = 1)
    {
        using var commissioner = await mailed.Site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync($"/cases/{reference}/ask-provider/{entry}");
        var button = form.Page.QuerySelectorAll("form button").Select(one => one.TextContent.Trim()).First(text => text.StartsWith("Send the link", StringComparison.Ordinal));
        (await commissioner.SubmitAsync(form, button, ("Address", address))).Location.ShouldBe($"/cases/{reference}/ask-provider/{entry}");
        return await mailed.LinkOfAsync(address, count);
    }

    /// <summary>Until everything that came in by links is an entry.</summary>
    private async Task UntilTakenAsync()
    {
        const string Waiting = """
            select ((select count(*) from provider_questions where answered_at is not null and taken_as is null) + (select count(*) from provider_documents where taken_as is null))::text
            """;
        for (var tries = 0; (await Sql.QueryAsync(mailed.Site.ConnectionString, Waiting))[0] != "0"; tries++)
        {
            tries.ShouldBeLessThan(1000);
            await Task.Delay(20);
        }
    }
}
