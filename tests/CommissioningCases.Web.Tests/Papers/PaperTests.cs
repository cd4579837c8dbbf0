using System.Net;
using CommissioningCases.Testing;
using CommissioningCases.Web.Papers;
using CommissioningCases.Web.Tests.Security;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Papers;

/// <summary>Pages as papers, over HTTP. Who may have which, the tests of access ask of every page's papers as of the page.</summary>
public sealed class PaperTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Step = "consider-alternatives";

    [Theory]
    [InlineData(".pdf", "application/pdf")]
    [InlineData(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task ABoardPaper_IsAFile_WithWhatThePageHolds(string ending, string kind)
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");

        var answer = await board.GetAsync($"/cases/{reference}/board/{Step}{ending}");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
        answer.Response.Content.Headers.ContentDisposition!.ToString().ShouldBe($"attachment; filename=board-paper-{reference}{ending}");
        answer.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = OnOneLine(await answer.TextAsync());
        foreach (var said in new[]
        {
            "Consider alternatives: Community podiatry", "1 What is proposed", "Proposed on 7 May 2010 by Robin Recorder", "900 patients.", "2 What the case is about", "Needs assessment of 2009",
            "“There would be at least 2 formal chances", "Letter to staff, UNISON", "A colleague rang before asking.", "Interests are declared at the meeting",
        })
        {
            text.ShouldContain(said);
        }

        text.ShouldNotContain("Record the Board’s decision");
        text.ShouldNotContain("Download as");
    }

    [Fact]
    public async Task ABoardPaper_AsPdf_IsTagged_AndHasItsChart_AndItsFoot()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");

        var pdf = ReadPdf.Of(await (await board.GetAsync($"/cases/{reference}/board/{Step}.pdf")).Response.Content.ReadAsByteArrayAsync());

        (pdf.IsTagged, pdf.Language).ShouldBe((true, "en-GB"));
        pdf.Title.ShouldBe("Consider alternatives: Community podiatry");
        pdf.Tags.Count(tag => tag.Trim() == "H1").ShouldBe(1);
        pdf.Tags.Count(tag => tag.Trim() == "Figure").ShouldBe((await board.GetAsync($"/cases/{reference}/board/{Step}")).Texts(".app-chart").Count);
        pdf.Tags.Count(tag => tag.Trim() == "Table").ShouldBeGreaterThanOrEqualTo(2);
        pdf.Pages.Select(page => page[^1]).ShouldAllBe(foot => foot.StartsWith(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task APaper_IsOnTheLogOfExports_WithoutWhatItSays()
    {
        var reference = await site.RecordAsync("scenario-1", 25);
        using var board = await site.SignInAsync("board");
        await board.GetAsync($"/cases/{reference}/board/{Step}.pdf");
        await board.GetAsync($"/cases/{reference}/paper.docx");
        using var auditor = await site.SignInAsync("auditor");

        var log = (await auditor.GetAsync("/audit/log?kind=exported")).Texts("tbody tr");

        log[0].ShouldContain($"case of {reference}, as Word");
        log[1].ShouldContain($"board paper of {reference}, as PDF");
    }

    [Fact]
    public async Task ACase_IsThereWithItsWholeHistory_AndItsHashes()
    {
        var reference = await site.RecordAsync("scenario-1", 50);
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{reference}/paper");

        var text = OnOneLine(await (await commissioner.GetAsync($"/cases/{reference}/paper.pdf")).TextAsync());

        page.Texts("#history ~ ol > li").Count.ShouldBe(50);
        foreach (var hash in page.Texts("#history ~ ol code"))
        {
            text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(hash);
        }

        text.ShouldContain("Needs assessment of 2009");
        text.ShouldContain("Harmoni HS Ltd");
    }

    [Fact]
    public async Task AUnionsCase_HoldsNothingOfTheTender()
    {
        var cases = new ConfidentialCases(site);
        await cases.AddAsync();
        using var union = await site.SignInAsync("union");
        using var auditor = await site.SignInAsync("auditor");
        var told = new List<string>();
        foreach (var reference in cases.References)
        {
            told.Add(await (await auditor.GetAsync($"/cases/{reference}/paper.pdf")).TextAsync());
            foreach (var ending in new[] { ".pdf", ".docx" })
            {
                var text = await (await union.GetAsync($"/cases/{reference}/paper{ending}")).TextAsync();
                cases.Markers.ShouldAllBe(marker => !text.Contains(marker, StringComparison.OrdinalIgnoreCase));
            }
        }

        cases.Markers.Count(marker => told.Exists(text => text.Contains(marker, StringComparison.Ordinal))).ShouldBeGreaterThan(5, "the auditor's papers hold them");
    }

    [Fact]
    public async Task TheEngagementRegister_IsThereBeyondItsFirstPage_NarrowedAsItIs()
    {
        var reference = await site.RecordAsync("scenario-1", 50);
        await site.RecordAsync("scenario-2", 15);
        using var union = await site.SignInAsync("union");
        var table = await (await union.GetAsync($"/engagement.xlsx?case={reference}")).TextAsync();

        var text = await (await union.GetAsync($"/engagement.docx?case={reference}")).TextAsync();

        text.ShouldContain("Engagement register");
        text.Split('\n').Count(line => line.Contains($", {reference}", StringComparison.Ordinal)).ShouldBe(table.Split('\n').Length - 1);
        text.ShouldNotContain("Download");
    }

    [Fact]
    public async Task TheForumPack_IsThere()
    {
        await site.RecordAsync("scenario-1", 25);
        using var union = await site.SignInAsync("union");

        var text = OnOneLine(await (await union.GetAsync("/engagement/forum.pdf?quarter=2010-04")).TextAsync());

        text.ShouldContain("Partnership forum pack");
        text.ShouldContain("April to June 2010");
        text.ShouldContain("Departures from the letter");
    }

    [Fact]
    public async Task ASheetOfWhichTheClusterIsNotSaid_LeadsToThePageThatAsks()
    {
        using var auditor = await site.SignInAsync("auditor");

        (await auditor.GetAsync("/directory/print.pdf?q=x")).Location.ShouldBe("/directory/print?q=x");
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotThereAsAPaperEither()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var answer = await commissioner.GetAsync("/cases/CC-2010-99999/paper.pdf");

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    /// <summary>Each page that is a paper has the links to its files.</summary>
    [Fact]
    public void EveryPaper_HasItsButtons()
    {
        foreach (var page in PaperPages.All)
        {
            var markup = File.ReadAllText(Path.Combine(ProjectFolder.Root, "src", "CommissioningCases.Web", "Features", $"{page.Page[1..]}.cshtml"));

            markup.ShouldContain("_PaperLinks", customMessage: page.Page);
            markup.ShouldContain("data-paper=", customMessage: page.Page);
        }
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
