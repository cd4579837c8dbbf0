using System.Globalization;
using System.Net;

namespace CommissioningCases.Web.Tests.Features.Contracts;

public sealed class ContractTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly string[] Readers = ["commissioner", "board", "sha", "union", "auditor"];

    private readonly string _service = $"Leg ulcer clinic {Guid.NewGuid():N}";

    private DateOnly Today => DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task AContract_IsRecordedByAForm_AndSeenByAllOfItsArea()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);

        foreach (var name in Readers)
        {
            using var reader = await site.SignInAsync(name);
            var page = await reader.GetAsync(address);
            page.Heading.ShouldEndWith(_service);
            page.Text("main").ShouldContain("Clause 28");
            page.Text("main").ShouldContain("The starting point for some scenarios will be the contractual mechanism that currently exists.");
            page.Text("main").Contains("£100,000 to £500,000", StringComparison.Ordinal).ShouldBe(name != "union", name);
            (await reader.GetAsync($"{address}/history")).Text("main").Contains("£100,000 to £500,000", StringComparison.Ordinal).ShouldBe(name != "union", name);
            (await reader.GetAsync($"/contracts?q={_service}")).Texts("tbody tr").ShouldHaveSingleItem();
        }

        var reference = address.Split('/')[^1];
        foreach (var typed in new[] { reference, reference.ToLowerInvariant(), $"ct {reference[3..7]}/{reference[8..].TrimStart('0')}" })
        {
            (await commissioner.GetAsync($"/cases?q={Uri.EscapeDataString(typed)}")).Location.ShouldBe($"/contracts/{reference}", typed);
        }

        using var peninsula = await site.SignInAsync("peninsula");
        (await peninsula.GetAsync($"/cases?q={reference}")).Location.ShouldBeNull("it is out of their scope");
        (await peninsula.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await peninsula.GetAsync($"/contracts?q={_service}")).Texts("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidBesideItsBox_AndWhatWasTypedIsKept()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        var answer = await commissioner.SubmitAsync(await commissioner.GetAsync("/record-contract"), "Record a contract", ("services", _service));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.Select(error => error.Field).ShouldBe(["provider", "type", "from"]);
        answer.ValueOf("services").ShouldBe(_service);
    }

    [Fact]
    public async Task AContractThatExpires_IsInMyWork_AndLeadsToACaseThatStartsFromIt_FilledIn()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner, until: Today.AddDays(40));
        var reference = address.Split('/')[^1];

        var work = await commissioner.GetAsync("/work");
        work.Texts("#contracts li").ShouldContain(text => text.Contains(_service, StringComparison.Ordinal) && text.Contains("Log its expiry", StringComparison.Ordinal));
        var form = await commissioner.GetAsync($"/log-case?contract={reference}&scenario=6");
        (form.ValueOf("service"), form.ValueOf("providers.1"), form.ValueOf("scenario"), form.ValueOf("contract")).ShouldBe((_service, "XDI", "6", reference));
        form.ValueOf("contractExpires.year").ShouldBe(Today.AddDays(40).Year.ToString(CultureInfo.InvariantCulture));

        var logged = await commissioner.FollowAsync(await commissioner.SubmitAsync(form, "Log the case", ("summary", "It expires"), ("needs", "Shown")));

        logged.Text("main").ShouldContain($"Starts from the contract {reference}");
        logged.Text("[aria-labelledby=mechanisms]").ShouldContain("Clause 28");
        (await commissioner.GetAsync("/work")).Text("main").ShouldNotContain(reference);
        (await commissioner.GetAsync(address)).Text("[aria-labelledby=cases]").ShouldContain("scenario 6, Review");
    }

    [Fact]
    public async Task WhatIsLeftOpenOnTheFormOfACase_IsTakenFromTheContract()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = (await RecordAsync(commissioner)).Split('/')[^1];
        var form = await commissioner.GetAsync("/log-case");

        var filled = await commissioner.SubmitAsync(form, "Fill in from the contract", ("contract", reference), ("summary", "Kept"));
        (filled.ValueOf("service"), filled.ValueOf("providers.1"), filled.ValueOf("summary")).ShouldBe((_service, "XDI", "Kept"));

        var logged = await commissioner.SubmitAsync(form, "Log the case", ("contract", reference), ("scenario", "1"), ("summary", "Few heal"), ("needs", "Shown"));
        (await commissioner.FollowAsync(logged)).Heading.ShouldEndWith(_service);
    }

    [Fact]
    public async Task AnEndBecauseOfServicesThatWereNotAdequate_IsRefusedWithoutACase()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);
        var form = await commissioner.GetAsync($"{address}/record/end-contract");

        var refused = await commissioner.SubmitAsync(form, "End the contract", [("ground", "inadequate"), ("reason", "Two targets were missed"), .. Day("ends", Today)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Texts(".app-refusal blockquote footer a").ShouldBe(["Clause PP.8"]);
        (await commissioner.GetAsync(address)).Text("main").ShouldContain("Tried to end the contract");
    }

    [Fact]
    public async Task AMissedTarget_AsksTheLead_AndLeadsToACaseWithAllThatIsKnown()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);
        await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/set-contract-measure"),
            "Set a measure of the contract",
            [("measure", "healing"), ("name", "Ulcers healed"), ("kind", "quality"), ("unit", "%"), ("direction", "higher"), ("target", "70"), ("threshold", "50"), .. Day("on", Today)]);
        var measured = await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/record-contract-measurement"),
            "Record a measurement",
            [("measure", "healing"), ("value", "45"), .. Day("from", Today.AddDays(-40)), .. Day("until", Today.AddDays(-10))]);
        (await commissioner.FollowAsync(measured)).Text("#asked").ShouldContain("The threshold was passed");
        (await commissioner.GetAsync("/work")).Text("#asked-by-contracts").ShouldContain(_service);
        using var sha = await site.SignInAsync("sha");
        (await sha.GetAsync("/monitoring")).Texts("tbody tr").ShouldContain(row => row.Contains("45%", StringComparison.Ordinal));

        var form = await commissioner.GetAsync($"{address}/begin/3");
        form.Text("blockquote").ShouldContain("45%");
        var missing = await commissioner.SubmitAsync(form, "Begin the case");
        missing.Errors.Select(error => error.Field).ShouldBe(["needs"]);
        var begun = await commissioner.FollowAsync(await commissioner.SubmitAsync(missing, "Begin the case", ("needs", "Many ulcers")));

        begun.Heading.ShouldEndWith(_service);
        begun.Text("main").ShouldContain("from 45% to a target of 70%");
        (await commissioner.GetAsync(address)).Page.QuerySelector("#asked").ShouldBeNull();
        (await commissioner.GetAsync($"{address}/begin/3")).Text("main").ShouldContain("it was said already");
    }

    [Fact]
    public async Task WhatIsChanged_IsRecordedAlone_AndWhatStands_IsStruck()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);

        var amended = await commissioner.SubmitAsync(await commissioner.GetAsync($"{address}/record/amend-contract"), "Change the contract's details", ("number", "PCT/77"), ("reason", "As signed"));
        (await commissioner.FollowAsync(amended)).Text("main").ShouldContain("PCT/77");
        (await commissioner.GetAsync($"{address}/history")).Text("#entry-2").ShouldNotContain("Clause 28");

        await commissioner.SubmitAsync(await commissioner.GetAsync($"{address}/record/vary-contract"), "Vary the contract", ("summary", "On Saturdays"));
        var strike = (await commissioner.GetAsync($"{address}/history")).Page.QuerySelector("#entry-3 a[href*='strike']")!.GetAttribute("href")!;
        await commissioner.SubmitAsync(await commissioner.GetAsync(strike), "Strike a fact", ("reason", "Another contract"));
        (await commissioner.GetAsync($"{address}/history")).Text("#entry-3").ShouldContain("Struck");
    }

    [Fact]
    public async Task ADocument_IsPutToIt_AndOpenedByThoseOfTheTrustAndThoseWhoOversee()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);
        using var content = new ByteArrayContent("As signed"u8.ToArray());

        await commissioner.UploadAsync(await commissioner.GetAsync($"{address}/attach"), "Attach a document to the contract", ("document", "signed.txt", content), ("title", "The contract"));

        (await commissioner.GetAsync(address)).Text("[aria-labelledby=documents]").ShouldContain("signed.txt");
        foreach (var (name, status) in new[] { ("commissioner", HttpStatusCode.OK), ("sha", HttpStatusCode.OK), ("peninsula", HttpStatusCode.NotFound), ("union", HttpStatusCode.Forbidden) })
        {
            using var reader = await site.SignInAsync(name);
            (await reader.GetAsync($"{address}/documents/2")).Status.ShouldBe(status, name);
        }
    }

    [Fact]
    public async Task WhoeverActsForSeveralTrusts_SaysWhoseContractItIs()
    {
        using var cluster = await site.SignInAsync("cluster");
        var form = await cluster.GetAsync("/record-contract");
        var other = form.Page.QuerySelectorAll("input[name=pct]")[^1];

        var answer = await cluster.SubmitAsync(
            form, "Record a contract", [("pct", other.GetAttribute("value")!), ("provider", "XDI"), ("services", _service), ("type", "standard-nhs"), .. Day("from", Today.AddYears(-2))]);

        (await cluster.GetAsync(answer.Location!)).Text("main").ShouldContain(form.Text($"label[for='{other.Id}']"));
    }

    private static (string, string)[] Day(string name, DateOnly day) =>
    [
        ($"{name}.day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ($"{name}.month", day.Month.ToString(CultureInfo.InvariantCulture)),
        ($"{name}.year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <returns>The address of the contract.</returns>
    private async Task<string> RecordAsync(Visitor commissioner, DateOnly? until = null)
    {
        var answer = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/record-contract"),
            "Record a contract",
            [("provider", "XDI"), ("services", _service), ("type", "standard-nhs"), ("value", "medium"), ("contractQuery", "Clause 28"), .. Day("from", Today.AddYears(-2)), .. Day("until", until ?? Today.AddYears(3))]);
        return answer.Location ?? throw new InvalidOperationException($"It was not recorded: {string.Join("; ", answer.Errors)}");
    }
}
