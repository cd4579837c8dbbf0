using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>Documents that were put to applications: who may open them, and what attempts may name.</summary>
public sealed partial class EvidenceTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    [Fact]
    public async Task ADocument_IsKeptAsItIs_AndOpenedAsAFileByThoseWhoMay()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");

        var sent = await visitor.AttachAsync(number, "Register – 2012.txt", EvidenceFiles.Register);

        sent.Location.ShouldBe($"/choice/XDL/applications/{number}");
        var page = await visitor.FollowAsync(sent);
        page.Text("section[aria-labelledby=evidence]").ShouldContain("Register – 2012.txt, 1 KB");
        page.Text("section[aria-labelledby=evidence]").ShouldContain(Convert.ToHexStringLower(SHA256.HashData(EvidenceFiles.Register)));
        var href = page.Page.QuerySelector("a[href*='/evidence/']")!.GetAttribute("href")!;
        foreach (var name in (string[])["commissioner", "second.commissioner", "sha", "auditor"])
        {
            using var reader = await site.SignInAsync(name);
            var answer = await reader.GetAsync(href);

            answer.Status.ShouldBe(HttpStatusCode.OK, name);
            (await answer.Response.Content.ReadAsByteArrayAsync()).ShouldBe(EvidenceFiles.Register);
            answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Register – 2012.txt");
            answer.Response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        }
    }

    [Theory]
    [InlineData("union", HttpStatusCode.Forbidden)]
    [InlineData("board", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("peninsula", HttpStatusCode.NotFound)]
    public async Task ADocument_IsNotForOthers(string name, HttpStatusCode expected)
    {
        var (number, entry) = await AttachAsync();
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync($"/choice/XDL/applications/{number}/evidence/{entry}")).Status.ShouldBe(expected);
        if (name != "board")
        {
            var page = await visitor.GetAsync($"/choice/XDL/applications/{number}");
            page.Page.DocumentElement.OuterHtml.ShouldNotContain("register.txt");
        }
    }

    [Fact]
    public async Task TheDatabase_ShowsADocumentToNoUnion_NorToAnotherCluster()
    {
        var (number, entry) = await AttachAsync();
        var open = new OpenEvidence("XDL", number, entry);

        await Should.ThrowAsync<ForbiddenException>(() => site.SendAsync(People.UnionRepresentative with { Organisation = "QDM" }, open));
        await Should.ThrowAsync<NotFoundException>(() => site.SendAsync(People.Commissioner, open));
        await Should.ThrowAsync<NotFoundException>(() => site.SendAsync(People.StrangeShaReviewer, open));
    }

    [Fact]
    public async Task ADocument_IsFoundOnlyUnderItsOwnApplication()
    {
        var (number, entry) = await AttachAsync();
        var (other, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("auditor");

        (await visitor.GetAsync($"/choice/XDL/applications/{number}/evidence/{entry}")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/choice/XDL/applications/{other}/evidence/{entry}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/choice/XDL/applications/{number}/evidence/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AnAttempt_NamesNoDocumentThatIsAttached_OrAnothers_OrOfAnotherHistory()
    {
        var commissioner = People.Commissioner with { Organisation = "XD1" };
        var (number, entry) = await AttachAsync();
        var attached = await site.WithDatabaseAsync(db => db.Documents.AsNoTracking().SingleAsync(document => document.AttachedAs == entry));
        var reference = (await site.SendAsync(People.Auditor, new GetProgramme("XDL"))).Reference;

        foreach (var named in (object[])[Naming(attached, attached.Hash), Naming(attached with { Id = Guid.NewGuid() }, attached.Hash), Naming(attached, new string('0', 64))])
        {
            var attempt = new Attempt(reference, "attach-evidence", JsonSerializer.SerializeToElement(named), Guid.NewGuid(), null);
            (await site.SendAsync(commissioner, attempt)).ShouldBeOfType<AttemptResult.Invalid>().Errors.ShouldHaveSingleItem().Field.ShouldBe("document");
        }

        object Naming(Document document, string hash) => new
        {
            on = "2012-05-20",
            application = $"entry-{number}",
            title = "Again",
            document = document.Id.ToString(),
            fileName = document.Name,
            sha256 = hash,
        };
    }

    private async Task<(int Number, int Entry)> AttachAsync()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var page = await visitor.FollowAsync(await visitor.AttachAsync(number, "register.txt", EvidenceFiles.Register));
        return (number, int.Parse(LastNumber.Match(page.Page.QuerySelector("a[href*='/evidence/']")!.GetAttribute("href")!).Value, null));
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex LastNumber { get; }
}
