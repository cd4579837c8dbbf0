using System.IO.Compression;
using System.Net;
using System.Net.Mime;
using System.Text;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Seals;

public sealed class SealsTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task ASeal_IsMadeShownAndKeptAsAFile()
    {
        using var auditor = await site.SignInAsync("auditor");

        var seal = await SealAsync(auditor);

        var text = seal.Page.QuerySelector("pre.app-seal")!.TextContent;
        SealText.Find(text).ShouldNotBeNull().Text.ShouldBe(text);
        var code = seal.Page.QuerySelector(".app-seal__code svg")!;
        code.OuterHtml.ShouldNotContain("style");
        code.OuterHtml.ShouldNotContain("script");
        foreach (var name in (string[])["auditor", "sha", "union", "admin"])
        {
            using var holder = await site.SignInAsync(name);
            var page = await holder.GetAsync("/seals");
            page.Texts("tbody tr").ShouldNotBeEmpty();
            page.Page.QuerySelectorAll("a[href='/seals/make']").Length.ShouldBe(name is "auditor" or "admin" ? 1 : 0);
            page.Page.QuerySelectorAll("a[href='/seals/compare']").Length.ShouldBe(name == "auditor" ? 1 : 0);
            page.Text("dl").ShouldContain(TestSealKeys.Usual.Known[0].Id);
            var file = await holder.GetAsync($"{seal.Path}/file");
            (await file.Response.Content.ReadAsStringAsync()).ShouldBe(text);
            file.Response.Content.Headers.ContentType!.MediaType.ShouldBe(MediaTypeNames.Text.Plain);
        }

        (await auditor.GetAsync("/seals/1000")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Compare_SaysThatAllIsThere_AndThenWhatIsNot()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await LogAsync(commissioner, "Podiatry");
        using var auditor = await site.SignInAsync("auditor");
        var text = (await SealAsync(auditor)).Page.QuerySelector("pre.app-seal")!.TextContent;
        var form = await auditor.GetAsync("/seals/compare");

        var whole = await VerdictAsync(auditor, await auditor.SubmitAsync(form, "Compare", ("Seal", text)));

        whole.Text("#progress").ShouldContain("The trail is whole: ");
        whole.Text("#progress").ShouldMatch("Everything that seal [0-9]+ of .* covers is here, unchanged and in its order.");

        var mistyped = await VerdictAsync(auditor, await auditor.SubmitAsync(form, "Compare", ("Seal", text.Replace("Size: ", "Size: 1", StringComparison.Ordinal))));
        mistyped.Text("#progress h2").ShouldEndWith("The seal is not sound");
        mistyped.Text("#progress").ShouldContain("It is compared with nothing, and says nothing of what is here.");
        mistyped.Text("#progress").ShouldContain("The trail itself is whole: ");

        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            await db.Database.ExecuteSqlRawAsync("alter table entries disable trigger entries_append_only");
            await db.Database.ExecuteSqlAsync($"update entries set user_name = 'Somebody else' where number = 1 and case_id = (select id from case_histories where name = {reference})");
        }

        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var broken = await VerdictAsync(auditor, await auditor.UploadAsync(form, "Compare", ("SealFile", "seal.txt", file)));

        broken.Text("#progress").ShouldContain("The trail is not whole");
        broken.Text("#progress").ShouldContain($"{reference}, entry 1");
        broken.Texts("tbody tr")[0].ShouldContain("Compared with seal");
    }

    [Theory]
    [InlineData("Number: 3", "This seal is not whole: it lacks the lines “Origin:”, “Sealed:”, “Size:”, “Root:”, “Before:”, “Key:” and “Signature:”")]
    [InlineData("Origin: here\nNumber: 3\nSealed: yesterday\nSize: 1\nRoot: 00\nBefore: 00\nKey: k\nSignature: s", "This seal cannot be read: its number, time, size, hashes or signature is not whole")]
    public async Task Compare_WithASealThatIsNotWhole_SaysWhatItLacks(string lines, string fault)
    {
        using var auditor = await site.SignInAsync("auditor");

        var answer = await auditor.SubmitAsync(await auditor.GetAsync("/seals/compare"), "Compare", ("Seal", $"Commissioning Cases seal\n{lines}"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("Seal", fault)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A letter")]
    public async Task Compare_WithWhatIsNoSeal_SaysWhatASealIs(string text)
    {
        using var auditor = await site.SignInAsync("auditor");

        var answer = await auditor.SubmitAsync(await auditor.GetAsync("/seals/compare"), "Compare", ("Seal", text));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("Seal", "This holds no seal. A seal begins with the line “Commissioning Cases seal”, and eight lines follow")]);
    }

    [Fact]
    public async Task Compare_WithAFileThatIsNoSeal_SaysSoBesideTheFile()
    {
        using var auditor = await site.SignInAsync("auditor");
        using var file = new ByteArrayContent("A letter"u8.ToArray());

        var answer = await auditor.UploadAsync(await auditor.GetAsync("/seals/compare"), "Compare", ("SealFile", "letter.txt", file));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("SealFile", "This holds no seal. A seal begins with the line “Commissioning Cases seal”, and eight lines follow")]);
        answer.ErrorBeside("SealFile").ShouldStartWith("This holds no seal.");
    }

    [Fact]
    public async Task AnEvidencePack_OnTopOfASealThatWasChanged_IsRefusedWithTheReason()
    {
        using var auditor = await site.SignInAsync("auditor");
        await SealAsync(auditor);
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await LogAsync(commissioner, "Cardiology");
        var page = await commissioner.GetAsync($"/cases/{reference}/evidence-pack");
        await Sql.ExecuteAsync(site.ConnectionString, "alter table seals disable trigger seals_append_only; update seals set at = at - interval '1 day' where number = (select max(number) from seals)");

        var refused = await commissioner.SubmitAsync(page, "Make the pack");

        await Sql.ExecuteAsync(site.ConnectionString, "update seals set at = at + interval '1 day' where number = (select max(number) from seals)");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.Single().Message.ShouldMatch("^No pack can be made. Seal [0-9]+ of .* was changed: .* Tell an auditor");
        (await commissioner.SubmitAsync(page, "Make the pack")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
    }

    [Fact]
    public async Task AnEvidencePack_IsMadeFromTheHistoryOfACase()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await LogAsync(commissioner, "Dermatology");
        var history = await commissioner.GetAsync($"/cases/{reference}/history");
        var page = await commissioner.GetAsync(history.Page.QuerySelector("a[href$='/evidence-pack']")!.GetAttribute("href")!);

        var pack = await commissioner.SubmitAsync(page, "Make the pack");

        pack.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        pack.Response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"{reference}.evidence.zip");
        using var archive = new ZipArchive(await pack.Response.Content.ReadAsStreamAsync());
        archive.GetEntry("verify.html").ShouldNotBeNull();
    }

    private static async Task<Answer> SealAsync(Visitor auditor)
    {
        var page = await auditor.FollowAsync(await auditor.SubmitAsync(await auditor.GetAsync("/seals/make"), "Seal now"));
        page.Heading.ShouldStartWith("Seal ");
        return page;
    }

    private static async Task<string> LogAsync(Visitor commissioner, string service)
    {
        var logged = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/log-case"),
            "Log the case",
            ("scenario", "1"),
            ("service", service),
            ("providers.1", "R1C"),
            ("summary", "Few ulcers heal"),
            ("needs", "Needs assessment"),
            ("on.day", "4"),
            ("on.month", "1"),
            ("on.year", "2010"));
        return logged.Location!.Split('/', '?')[2];
    }

    private static async Task<Answer> VerdictAsync(Visitor auditor, Answer asked)
    {
        var page = await auditor.FollowAsync(asked);
        for (var tries = 0; page.Page.QuerySelector("#progress") is { } progress && progress.GetAttribute("data-state") is "Waiting" or "Running"; tries++)
        {
            tries.ShouldBeLessThan(300);
            await Task.Delay(200);
            page = await auditor.GetAsync("/audit/trail");
        }

        return page;
    }
}
