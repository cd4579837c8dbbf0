using System.Globalization;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>A case is found by its own words however they are typed, by its number, its owner and its provider.</summary>
public sealed class FindTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("open 24/7 with GP/consultant letters", "24/7")]
    [InlineData("open 24/7 with GP/consultant letters", "GP/consultant")]
    [InlineData("open 24/7 with GP/consultant letters", "consultant")]
    [InlineData("outbreak of C.difficile in 2009/10", "2009/10")]
    [InlineData("outbreak of C.difficile in 2009/10", "C.difficile")]
    [InlineData("outbreak of C.difficile in 2009/10", "difficile")]
    [InlineData("rose by 12.5% under S1.1", "12.5%")]
    [InlineData("rose by 12.5% under S1.1", "S1.1")]
    [InlineData("the “hub” model", "hub")]
    [InlineData("the “hub” model", "“hub model”")]
    [InlineData("O’Brien’s clinic", "O'Brien")]
    [InlineData("O’Brien’s clinic", "OBriens")]
    [InlineData("Gwasanaeth Ŵyn", "Wyn")]
    [InlineData("café (composed)", "cafe\u0301")]
    [InlineData("cafe\u0301 (decomposed)", "café")]
    [InlineData("out\u2011of\u2011hours care", "out-of-hours")]
    [InlineData("R&D: a follow–up", "R&D follow-up")]
    [InlineData("paid\u00a0by results", "paid by results")]
    public async Task ByItsOwnWords(string stored, string typed)
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "record-concern", new() { ["on"] = "2010-01-20", ["text"] = stored });
        using var commissioner = await site.SignInAsync("commissioner");

        (await FoundAsync(commissioner, typed)).ShouldContain($"/cases/{reference}");
    }

    [Fact]
    public async Task ByItsNumber_HoweverItIsTyped_TheCaseOpens()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        var (year, number) = (reference[3..7], reference[8..]);
        using var commissioner = await site.SignInAsync("commissioner");
        using var stranger = await site.SignInAsync("second.commissioner");

        foreach (var typed in new[] { reference, reference.ToLowerInvariant(), $" {reference} ", $"cc {year} {number.TrimStart('0')}", $"{year}-{number.TrimStart('0')}", number })
        {
            (await commissioner.GetAsync($"/cases?q={Uri.EscapeDataString(typed)}")).Location.ShouldBe($"/cases/{reference}", typed);
        }

        (await stranger.GetAsync($"/cases?q={reference}")).Location.ShouldBeNull("it is out of their scope");
    }

    [Fact]
    public async Task WhatMayAsWellBeAFinancialYear_OffersTheCase()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        var year = reference[3..7];
        var nextYear = (int.Parse(year, CultureInfo.InvariantCulture) + 1) % 100;
        var meant = string.Create(CultureInfo.InvariantCulture, $"CC-{year}-{nextYear:00000}");
        while (string.CompareOrdinal(reference, meant) < 0)
        {
            reference = await site.RecordAsync("scenario-1", 1);
        }

        using var commissioner = await site.SignInAsync("commissioner");

        var list = await commissioner.GetAsync($"/cases?q={year}-{nextYear}");

        list.Location.ShouldBeNull();
        list.Page.QuerySelector($"main a[href='/cases/{meant}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task ByWhoLooksAfterIt_AndByItsProvider()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "assign-owner", new() { ["on"] = "2010-01-21", ["owner"] = TestAccounts.EmailOf("commissioner") });
        using var commissioner = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");
        var owner = (await commissioner.GetAsync($"/cases/{reference}")).Text(".nhsuk-header__account-link").Replace("Your account:", "", StringComparison.Ordinal).Split(',')[0].Trim();

        (await FoundAsync(commissioner, owner.Split(' ')[0])).ShouldContain($"/cases/{reference}");
        (await FoundAsync(union, owner)).ShouldNotContain($"/cases/{reference}", "a union is not told who works for a trust");
        (await FoundAsync(commissioner, "solent nhs")).ShouldContain($"/cases/{reference}");
        (await FoundAsync(commissioner, "R1C")).ShouldContain($"/cases/{reference}");
    }

    [Fact]
    public async Task AWordThatNobodyUsed_LeadsToTheNearOnesThatThePersonFinds()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "record-concern", new() { ["on"] = "2010-01-20", ["text"] = "Too few are trained in phlebotomy." });
        using var commissioner = await site.SignInAsync("commissioner");
        using var stranger = await site.SignInAsync("second.commissioner");

        var offered = (await commissioner.GetAsync("/cases?q=trained+phlebotmy")).Page.QuerySelector(".app-empty a[href*='phlebotomy']").ShouldNotBeNull();
        offered.GetAttribute("href")!.ShouldContain("trained", customMessage: "the words that are found stay");

        (await commissioner.GetAsync(offered.GetAttribute("href")!)).Page.QuerySelector($".app-cases a[href='/cases/{reference}']").ShouldNotBeNull();
        (await stranger.GetAsync("/cases?q=phlebotmy")).Text("main").ShouldNotContain("Did you mean", customMessage: "what is out of sight cannot be inferred");
    }

    [Theory]
    [InlineData("%", "Nothing can be searched by “%”")]
    [InlineData("the podiatry", "“the” stands in nearly every case and was left out of the search.")]
    public async Task WhatCannotBeSearchedBy_IsSaid(string typed, string said)
    {
        await site.RecordAsync("scenario-1", 1);
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync($"/cases?q={Uri.EscapeDataString(typed)}")).Text(".nhsuk-inset-text").ShouldStartWith(said);
    }

    [Fact]
    public async Task EveryWordCounts()
    {
        var reference = await site.RecordAsync("scenario-1", 1);
        await site.AttemptAsync(reference, "record-concern", new() { ["on"] = "2010-01-20", ["text"] = "alder birch cedar dogwood elder fir gorse hazel ivy" });
        using var commissioner = await site.SignInAsync("commissioner");

        (await FoundAsync(commissioner, "alder birch cedar dogwood elder fir gorse hazel ivy")).ShouldContain($"/cases/{reference}");
        (await FoundAsync(commissioner, "alder birch cedar dogwood elder fir gorse hazel ivy juniper")).ShouldBeEmpty();
        (await commissioner.GetAsync($"/cases?q={string.Join('+', Enumerable.Range(0, 21).Select(i => $"word{i}"))}")).Text("main").ShouldContain("20 words or fewer");
    }

    [Fact]
    public async Task EveryPageHasABoxToFindACase()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var admin = await site.SignInAsync("admin");

        var letters = await commissioner.GetAsync("/letters");
        letters.Page.QuerySelector("header form[role=search] input[name=q]").ShouldNotBeNull();
        (await commissioner.GetAsync("/cases")).Page.QuerySelector("header form[role=search]").ShouldBeNull("the list has its own");
        (await admin.GetAsync("/letters")).Page.QuerySelector("header form[role=search]").ShouldBeNull("administrators open no cases");
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Visitor visitor, string typed)
    {
        var list = await visitor.GetAsync($"/cases?q={Uri.EscapeDataString(typed)}");
        return list.Location is { } opened ? [opened] : [.. list.Page.QuerySelectorAll(".app-cases tbody a").Select(link => link.GetAttribute("href")!)];
    }
}
