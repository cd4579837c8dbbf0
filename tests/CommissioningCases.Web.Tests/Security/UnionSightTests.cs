using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Api;
using CommissioningCases.Web.Tests.Papers;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>What unions must not see is not on any page, in any list, search, export or page source that they can reach.</summary>
public sealed class UnionSightTests(CasesSite site) : IClassFixture<CasesSite>
{
    /// <summary>More pages than these cases have.</summary>
    private const int MostPages = 3000;

    private static readonly string[] Files = [".xlsx", ".pdf", ".docx"];

    [Fact]
    public async Task EveryPageThatAUnionReaches_TellsNothingConfidential()
    {
        var cases = new ConfidentialCases(site);
        await cases.AddAsync();
        using var union = await site.SignInAsync("union");

        var pages = await WalkAsync(union, ["/", "/cases", "/cases.csv", "/engagement", "/engagement.csv", "/engagement/not-engaged.csv", "/engagement/forum?quarter=2010-07", "/engagement/forum.csv?quarter=2010-07", .. Files.Select(ending => $"/engagement/forum{ending}?quarter=2010-07")]);

        pages.Count.ShouldBeInRange(60, MostPages - 1);
        foreach (var reference in cases.References)
        {
            pages.Keys.ShouldContain($"/cases/{reference}/history");
        }

        var told = pages.SelectMany(page => cases.Markers.Where(marker => page.Value.Contains(marker, StringComparison.OrdinalIgnoreCase)).Select(marker => $"{page.Key}: {marker}"));
        told.ShouldBeEmpty();
        pages.Where(page => page.Value.Contains("Bid received", StringComparison.Ordinal) || page.Value.Contains("Bid scored", StringComparison.Ordinal)).Select(page => page.Key).ShouldBeEmpty();

        await ReadByTokenAsync(union, cases);
        await FilterAsync(union, cases);
        await SeesItAsync(cases);
    }

    private async Task ReadByTokenAsync(Visitor union, ConfidentialCases cases)
    {
        using var program = site.NewVisitor();
        var token = await union.MakeTokenAsync("Everything", TokenHolder.EveryScope);
        var addresses = AccessTable.Of(AccessKind.Api).Where(access => access.Allows(Role.UnionRepresentative)).Select(access => access.Name);
        foreach (var address in addresses.SelectMany(address => address.Contains("{reference}", StringComparison.Ordinal) ? cases.References.Select(reference => address.Replace("{reference}", reference, StringComparison.Ordinal)) : [address]))
        {
            var answer = await program.ReadAsync(address, token);
            answer.Status.ShouldBe(HttpStatusCode.OK, address);
            var told = await answer.Response.Content.ReadAsStringAsync();
            cases.Markers.Where(marker => told.Contains(marker, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(address);
            told.ShouldNotContain("receive-bid", customMessage: address);
        }
    }

    /// <summary>A hit would betray what it does not show.</summary>
    private static async Task FilterAsync(Visitor union, ConfidentialCases cases)
    {
        foreach (var marker in cases.Markers.Where(marker => marker.StartsWith('Q')))
        {
            foreach (var list in new[] { "/cases", "/cases.csv", "/engagement", "/engagement.csv" })
            {
                var answer = await union.GetAsync($"{list}?q={marker}");
                (await answer.Response.Content.ReadAsStringAsync()).ShouldNotContain("/cases/CC-");
                (await answer.Response.Content.ReadAsStringAsync()).ShouldNotContain(",Wound care,");
            }
        }

        // Of these cases a reply to the staff side and a required action are due for all to see, and nothing else.
        string[] seen = ["Nothing", "Reply to a dispute overdue", "Required action on a breach overdue"];
        foreach (var list in new[] { "/cases?overdue=yes", "/cases?sort=due" })
        {
            (await union.GetAsync(list)).Page.QuerySelectorAll(".app-cases tbody tr").Where(row => row.TextContent.Contains("Wound care", StringComparison.Ordinal))
                .ShouldAllBe(row => seen.Any(due => row.TextContent.Contains(due, StringComparison.Ordinal)));
        }
    }

    /// <summary>The words are there for those who may see them: the walk would find them.</summary>
    private async Task SeesItAsync(ConfidentialCases cases)
    {
        using var auditor = await site.SignInAsync("auditor");
        var texts = new List<string>();
        foreach (var reference in cases.References)
        {
            texts.Add((await auditor.GetAsync($"/cases/{reference}/history")).Page.DocumentElement.OuterHtml);
            texts.Add((await auditor.GetAsync($"/cases/{reference}")).Page.DocumentElement.OuterHtml);
        }

        string[] onceInSeveralForms = ["24 Dec 2010", "2010-12-24", "23 Dec 2010", "2010-12-23"];
        cases.Markers.Except(onceInSeveralForms).Where(marker => !texts.Exists(text => text.Contains(marker, StringComparison.Ordinal))).ShouldBeEmpty();
        (await auditor.GetAsync("/cases?overdue=yes")).Texts(".app-case a").ShouldContain("Wound care");
    }

    /// <summary>Which cases it finds would tell what the SHA was asked: one that waits has left the state in which it was.</summary>
    [Fact]
    public async Task WhereThoseWhoOverseeStand_NarrowsNoListOfTheirs()
    {
        var waiting = await site.RecordAsync("oversight", 8);
        await site.RecordAsync("oversight", 9);
        using var union = await site.SignInAsync("union");
        foreach (var standing in from @group in ExchangeNames.All<OversightGroup>() from state in ExchangeNames.All<OversightState>() select $"{@group}.{state}")
        {
            var answer = await union.GetAsync($"/cases?oversight={standing}");

            answer.Text(".nhsuk-inset-text").ShouldEndWith(" is not something that union representatives can ask for, and was left out.");
            answer.Page.QuerySelectorAll("[name=oversight], .app-chip").ShouldBeEmpty();
        }

        foreach (var also in (string[])["", "&sort=due", "&sort=service&state=open", "&overdue=yes", "&q=wound", "&scenario=1"])
        {
            (await ReferencesAsync(union, $"/cases?oversight=sha-assurance.waiting{also}")).ShouldBe(await ReferencesAsync(union, $"/cases?{also}"));
            (await TextAsync(union, $"/cases.csv?oversight=sha-assurance.waiting{also}")).ShouldBe(await TextAsync(union, $"/cases.csv?{also}"));
        }

        using var reviewer = await site.SignInAsync("sha");
        (await ReferencesAsync(reviewer, "/cases?oversight=sha-assurance.waiting")).ShouldContain(waiting);
        (await ReferencesAsync(reviewer, "/cases?oversight=sha-assurance.waiting")).Count.ShouldBeLessThan((await ReferencesAsync(reviewer, "/cases")).Count);
    }

    private static async Task<IReadOnlyList<string>> ReferencesAsync(Visitor visitor, string path) =>
        [.. (await visitor.GetAsync(path)).Page.QuerySelectorAll(".app-cases .app-case a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    private static async Task<string> TextAsync(Visitor visitor, string path) => await (await visitor.GetAsync(path)).Response.Content.ReadAsStringAsync();

    [Fact]
    public async Task WhatOthersRecordedUnseen_NeitherShowsNorHoldsUpAResponse()
    {
        var reference = await site.RecordAsync("oversight", 2);
        using var union = await site.SignInAsync("union");
        var form = await union.GetAsync($"/cases/{reference}/record/staff-side-response?record=entry-2");
        await site.NoteAsync(reference, "Quagga in a note");

        var unseen = await union.SubmitAsync(form, "Respond as staff side", ("view", "agreed"));

        unseen.Location.ShouldBe($"/cases/{reference}");

        form = await union.GetAsync($"/cases/{reference}/record/staff-side-response?record=entry-2");
        await site.NoteAsync(reference, "Quagga in another note");
        await site.AttemptAsync(reference, "record-concern", new JsonObject { ["on"] = "2010-01-22", ["text"] = "Pain is not measured" });

        var seen = await union.SubmitAsync(form, "Respond as staff side", ("view", "agreed"));

        seen.Status.ShouldBe(HttpStatusCode.Conflict);
        seen.Text("main").ShouldContain("Pain is not measured");
        seen.Page.DocumentElement.OuterHtml.ShouldNotContain("Quagga");
    }

    /// <summary>Every page to which a link leads, from these on, by its address.</summary>
    private static async Task<Dictionary<string, string>> WalkAsync(Visitor visitor, IEnumerable<string> from)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(from);
        while (waiting.TryDequeue(out var path) && pages.Count < MostPages)
        {
            if (pages.ContainsKey(path))
            {
                continue;
            }

            var answer = await visitor.GetAsync(path);
            if (answer.Location is not null)
            {
                waiting.Enqueue(answer.Location);
            }

            answer.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Found], path);
            pages[path] = await answer.TextAsync();
            foreach (var link in answer.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(IsWalked))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }

    /// <summary>The letters and scenarios are the same for everybody, and the files of a list that is narrowed hold less than those of the whole one.</summary>
    private static bool IsWalked(string link) =>
        link.StartsWith('/') && !link.StartsWith("/letters", StringComparison.Ordinal) && !link.StartsWith("/scenarios", StringComparison.Ordinal)
        && !link.StartsWith("/sign-out", StringComparison.Ordinal)
        && !link.Contains("?entry=", StringComparison.Ordinal)
        && !Files.Any(ending => link.Contains($"{ending}?", StringComparison.Ordinal));
}
