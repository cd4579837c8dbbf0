using System.Net;
using CommissioningCases.Web.Tests.Features.Choice;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>Documents of a case by its pages: sent, listed, opened and shown.</summary>
public sealed class DocumentTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"u8.ToArray();
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task ADocument_IsAttachedStraightAfterAnEntry_AndListedThere()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var recorded = await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetAsync($"/cases/{reference}/record/record-concern"), "Record a concern", ("on.day", "2"), ("on.month", "3"), ("on.year", "2010"), ("text", "Waiting times grow")));

        var form = await visitor.GetAsync(recorded.Page.QuerySelector(".app-recorded a")!.GetAttribute("href")!);
        form.ValueOf("record").ShouldBe("entry-2");
        var page = await visitor.FollowAsync(await AttachAsync(visitor, form, "Minutes – May.pdf", Pdf, ("title", "Minutes of May")));

        page.Text(".app-recorded").ShouldContain("Document attached: Minutes of May (Minutes – May.pdf), to entry 2.");
        page.Page.QuerySelector(".app-recorded a").ShouldBeNull("a document has no documents");
        page.Text("section[aria-labelledby=documents] li").ShouldStartWith("Minutes of May Minutes, Minutes – May.pdf, ");
        var history = await visitor.GetAsync($"/cases/{reference}/history");
        history.Text("#entry-2 .app-documents").ShouldContain("Minutes of May");
        history.Page.QuerySelector("#entry-2 a[href$='/attach?record=entry-2']").ShouldNotBeNull();
        history.Page.QuerySelector($"#entry-3 a[href='/cases/{reference}/documents/3']").ShouldNotBeNull();
    }

    [Fact]
    public async Task WhatStandsOnAPaperOfOthers_AsksForIt_UntilItIsAttached()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");
        var reference = await site.RecordAsync("scenario-3", 1);
        await visitor.SubmitAsync(
            await visitor.GetAsync($"/cases/{reference}/record/record-direction"), "Record the SHA's direction", ("on.day", "2"), ("on.month", "3"), ("on.year", "2012"), ("text", "Find another provider"), ("document", "Letter of 1 March 2012"));

        var asked = await visitor.GetAsync($"/cases/{reference}");
        asked.Text("#wanted-documents li").ShouldStartWith("The SHA directed: Find another provider, 2 March 2012. Attach it");
        (await union.GetAsync($"/cases/{reference}")).Page.GetElementById("wanted-documents").ShouldBeNull();
        await AttachAsync(visitor, await visitor.GetAsync(asked.Page.QuerySelector("#wanted-documents a")!.GetAttribute("href")!), "direction.pdf", Pdf);

        (await visitor.GetAsync($"/cases/{reference}")).Page.GetElementById("wanted-documents").ShouldBeNull();
    }

    [Fact]
    public async Task ADocument_IsKeptAsAFile_AndAPdfOrAPictureIsShownByItself()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var form = await visitor.GetAsync($"/cases/{reference}/attach");
        await AttachAsync(visitor, form, "plan.pdf", Pdf);
        await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "scan.png", Png);
        await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "notes.txt", EvidenceFiles.Register);

        var file = await visitor.GetAsync($"/cases/{reference}/documents/2");
        var shown = await visitor.GetAsync($"/cases/{reference}/documents/2/show");
        var picture = await visitor.GetAsync($"/cases/{reference}/documents/3/show");

        (await file.Response.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        foreach (var (answer, type, isSandboxed) in ((Answer, string, bool)[])[(shown, "application/pdf", false), (picture, "image/png", true)])
        {
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
            answer.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            var policy = answer.Response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'; ");
            policy.ShouldNotContain("script-src");
            policy.Contains("sandbox").ShouldBe(isSandboxed);
        }

        (await visitor.GetAsync($"/cases/{reference}/documents/4/show")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/cases/{reference}")).Texts("section[aria-labelledby=documents] a[target=_blank]").Count.ShouldBe(2);
    }

    [Fact]
    public async Task AUnion_SeesNoCommercialDocument_AndOtherTrustsNone()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "letter.pdf", Pdf);
        await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "bid-of-rvr.txt", EvidenceFiles.Register, ("commercial", "yes"));
        using var union = await site.SignInAsync("union");
        using var stranger = await site.SignInAsync("peninsula");

        var page = await union.GetAsync($"/cases/{reference}");

        page.Texts("section[aria-labelledby=documents] li").ShouldHaveSingleItem().ShouldContain("letter.pdf");
        (await union.GetAsync($"/cases/{reference}/history")).Page.DocumentElement.OuterHtml.ShouldNotContain("bid-of-rvr");
        page.Page.DocumentElement.OuterHtml.ShouldNotContain("bid-of-rvr");
        (await union.GetAsync($"/cases/{reference}/documents/2")).Status.ShouldBe(HttpStatusCode.OK);
        (await union.GetAsync($"/cases/{reference}/documents/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await union.GetAsync($"/cases/{reference}/documents/3/show")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await union.GetAsync($"/cases/{reference}/attach")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/cases/{reference}/documents/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/cases/{reference}/attach")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ANewerVersion_StandsInTheListAlone_WithTheEarlierOnesBelow()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "draft.pdf", Pdf, ("title", "Board paper"), ("record", "entry-1"));

        var form = await visitor.GetAsync($"/cases/{reference}/attach");
        var page = await visitor.FollowAsync(await AttachAsync(visitor, form, "final.txt", EvidenceFiles.Register, ("title", "Board paper"), ("replaces", "entry-2")));

        page.Texts("section[aria-labelledby=documents] > ul > li").ShouldHaveSingleItem().ShouldContain("1 earlier version of Board paper");
        page.Text("section[aria-labelledby=documents] details li").ShouldContain("draft.pdf");
        (await visitor.GetAsync($"/cases/{reference}/history")).Texts("#entry-1 .app-documents li").Count.ShouldBe(2, "the new version belongs where the earlier one did");
        (await visitor.GetAsync($"/cases/{reference}/documents/2")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/cases/{reference}/history?kind=documents")).Texts(".app-timeline__entry").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("notes.exe", "The file must be a PDF")]
    [InlineData("scan.pdf", "By its name the file is a PDF, but what it holds is something else, or damaged")]
    public async Task WhatIsUnfit_ComesBackWithAMessage_AndWithWhatWasTyped(string name, string message)
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);

        var answer = await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), name, EvidenceFiles.Register, ("title", "On the register"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldHaveSingleItem().Field.ShouldBe("document");
        answer.ErrorBeside("document")!.ShouldContain(message);
        answer.ValueOf("title").ShouldBe("On the register");
    }

    [Fact]
    public async Task WhereNothingIsFilledIn_AllThatIsMissingIsTold()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/attach");

        var answer = await visitor.SubmitAsync(form, form.Page.QuerySelector("form.app-form button")!.TextContent.Trim(), ("on.day", ""), ("on.month", ""), ("on.year", ""));

        answer.Errors.Select(error => error.Field).ShouldBe(["on", "kind", "commercial", "document"]);
    }

    [Fact]
    public async Task AFileOfOneByteMoreThanIsTaken_ComesBackWithAMessage()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var content = new byte[Document.Largest + 1];
        "%PDF-1.7\n"u8.CopyTo(content);

        var answer = await AttachAsync(visitor, await visitor.GetAsync($"/cases/{reference}/attach"), "long.pdf", content);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("document").ShouldBe("The file must be 25 MB or smaller");
    }

    [Fact]
    public async Task OneOfSeveral_IsToldWhatBecameOfIt()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var form = await visitor.GetAsync($"/cases/{reference}/attach");
        form.Page.QuerySelector("form.app-form")!.SetAttribute("action", $"/cases/{reference}/attach?handler=One");

        var taken = await AttachAsync(visitor, form, "plan.pdf", Pdf);
        var again = await AttachAsync(visitor, form, "plan.pdf", Pdf, ("AttemptId", Guid.NewGuid().ToString()));
        var wrong = await AttachAsync(visitor, form, "plan.exe", Pdf, ("AttemptId", Guid.NewGuid().ToString()));

        (await taken.Response.Content.ReadAsStringAsync()).ShouldBe("""{"entry":2}""");
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await again.Response.Content.ReadAsStringAsync()).ShouldContain("This very file is attached there already");
        (await wrong.Response.Content.ReadAsStringAsync()).ShouldContain("The file must be a PDF");
    }

    [Fact]
    public async Task TheActionsOwnAddress_LeadsToTheForm()
    {
        using var visitor = await site.SignInAsync("board");
        var reference = await site.RecordAsync("scenario-1", 1);

        (await visitor.GetAsync($"/cases/{reference}/record/attach-document")).Location.ShouldBe($"/cases/{reference}/attach");
    }

    private static async Task<Answer> AttachAsync(Visitor visitor, Answer form, string name, byte[] content, params (string Name, string Value)[] typed)
    {
        using var file = new ByteArrayContent(content);
        return await visitor.UploadAsync(form, "Attach a document", ("document", name, file), [.. new[] { ("kind", "minutes"), ("commercial", "no") }.Where(one => typed.All(other => other.Name != one.Item1)), .. typed]);
    }
}
