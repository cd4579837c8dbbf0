using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>Documents that come in as evidence: what is unfit is turned away with a message, and nothing of it is left behind.</summary>
public sealed class EvidenceUploadTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    public static TheoryData<string, byte[], string> Unfit => new()
    {
        { "notes.exe", EvidenceFiles.Register, "The file must be a PDF, a Word document (.docx)" },
        { "scan.pdf", EvidenceFiles.Register, "By its name the file is a PDF, but what it holds is something else, or damaged" },
        { "broken.docx", EvidenceFiles.Zip(("word/document.xml", 100))[..60], "By its name the file is a Word document, but what it holds is something else, or damaged" },
        { "bomb.docx", EvidenceFiles.Zip(("[Content_Types].xml", 100), ("word/document.xml", 100), ("word/media/image1.bin", 60_000_000)), "unpack" },
        { "macros.docx", OfficeFiles.WordWithMacro, "The file must not hold macros" },
        { "package.docx", OfficeFiles.WordWithPackage, "The file must not hold other files or objects of other programs" },
        { "workbook.docx", OfficeFiles.WordWithWorkbook, "The file must not hold other files or objects of other programs" },
        { "empty.txt", [], "empty" },
    };

    public static TheoryData<string, byte[]> OfOfficePrograms => new()
    {
        { "register.docx", OfficeFiles.Word },
        { "register.xlsx", OfficeFiles.Excel },
        { "register.odt", OfficeFiles.Odt },
    };

    [Theory]
    [MemberData(nameof(OfOfficePrograms))]
    public async Task WhatOfficeProgramsWrite_IsAttached(string name, byte[] content)
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var before = await site.LastNumberAsync();

        var answer = await visitor.AttachAsync(number, name, content);

        answer.Errors.ShouldBeEmpty();
        answer.Status.ShouldBe(HttpStatusCode.Found);
        (await site.LastNumberAsync()).ShouldBe(before + 1);
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task WhatIsUnfit_ComesBackWithAMessage_AndLeavesNothing(string name, byte[] content, string message)
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.AttachAsync(number, name, content);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldHaveSingleItem().Field.ShouldBe("document");
        answer.ErrorBeside("document").ShouldNotBeNull().ShouldContain(message);
        answer.ValueOf("title").ShouldBe("On the register");
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AFileOfOneByteMoreThanIsTaken_ComesBackWithAMessage_AndLeavesNothing()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var content = new byte[Document.Largest + 1];
        "%PDF-1.7\n"u8.CopyTo(content);

        var answer = await visitor.AttachAsync(number, "long.pdf", content);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("document").ShouldBe("The file must be 25 MB or smaller");
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AnUploadThatBreaksOff_LeavesNothing()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");
        var before = await site.LastNumberAsync();

        using var content = new StreamContent(new EvidenceFiles.BreakingStream());
        await Should.ThrowAsync<Exception>(() => visitor.UploadAsync(form, "Attach evidence", ("document", "scan.pdf", content), ("title", "On the register")));

        (await WaitingAsync()).ShouldBe(0);
        (await site.LastNumberAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task AnInvalidAttempt_LeavesNothing_AndSaysAllThatIsMissing()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");

        using var content = new ByteArrayContent(EvidenceFiles.Register);
        var untitled = await visitor.UploadAsync(form, "Attach evidence", ("document", "register.txt", content), ("title", ""), ("on.year", "1999"));
        var nothing = await visitor.UploadAsync(form, "Attach evidence", null, ("title", ""));

        untitled.Errors.Select(error => error.Field).Distinct().ShouldBe(["on", "title"]);
        nothing.Errors.ShouldBe([("title", "Enter what the document shows"), ("document", "Choose a file")]);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task SentAfterTheSignInExpired_ComesBackWithWhatWasTyped()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");
        site.Site.Clock.Advance(TimeSpan.FromHours(9));

        using var content = new ByteArrayContent(new byte[4_000_000]);
        var signIn = await visitor.UploadAsync(form, "Attach evidence", ("document", "scan.pdf", content), ("title", "On the register, page 3 “Ärzte”"), ("on.day", "7"));
        var restored = await visitor.FollowAsync(
            await visitor.SubmitAsync(signIn, "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password)));

        restored.Heading.ShouldEndWith("Attach evidence");
        restored.ValueOf("title").ShouldBe("On the register, page 3 “Ärzte”");
        restored.ValueOf("on.day").ShouldBe("7");
        restored.Text("form.app-form").ShouldContain("Choose the document again");
        (await WaitingAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    public async Task WhatIsNoForm_SentWithoutASignIn_IsNotKept(string type)
    {
        using var client = site.Site.NewClient();
        using var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=title\r\n\r\nbroken off"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await client.PostAsync(new Uri("/choice/XDL/applications/29/attach", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldContain("could not be kept");
    }

    [Fact]
    public async Task SentTwice_ItIsAttachedOnce()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");
        var before = await site.LastNumberAsync();

        foreach (var _ in (int[])[1, 2])
        {
            using var content = new ByteArrayContent(EvidenceFiles.Register);
            (await visitor.UploadAsync(form, "Attach evidence", ("document", "register.txt", content), ("title", "On the register"))).Status.ShouldBe(HttpStatusCode.Found);
        }

        (await site.LastNumberAsync()).ShouldBe(before + 1);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AnotherFileAfterGoingBack_IsNotTakenForTheFirst_AndIsAttachedWhenSentAgain()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/attach");
        var before = await site.LastNumberAsync();
        await SendAsync(form, "One audiologist");

        var changed = await SendAsync(form, "Two audiologists");

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text(".nhsuk-error-summary__body").ShouldBe($"It was recorded as entry {before + 1} of the history. What you have changed since was not recorded.");
        (await WaitingAsync()).ShouldBe(0);
        (await SendAsync(changed, "Two audiologists")).Status.ShouldBe(HttpStatusCode.Found);
        (await site.LastNumberAsync()).ShouldBe(before + 2);

        async Task<Answer> SendAsync(Answer on, string text)
        {
            using var content = new StringContent(text);
            return await visitor.UploadAsync(on, "Attach evidence", ("document", "register.txt", content), ("title", "On the register"));
        }
    }

    /// <summary>How many documents lie in the store that no entry names.</summary>
    private Task<int> WaitingAsync() => site.WithDatabaseAsync(db => db.Documents.CountAsync(document => document.AttachedAs == null));
}
