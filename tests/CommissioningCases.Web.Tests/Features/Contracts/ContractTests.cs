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
            (await commissioner.GetAsync($"/contracts?q={Uri.EscapeDataString(typed)}")).Texts("tbody tr").ShouldHaveSingleItem(typed).ShouldContain(reference);
        }

        using var peninsula = await site.SignInAsync("peninsula");
        (await peninsula.GetAsync($"/cases?q={reference}")).Location.ShouldBeNull("it is out of their scope");
        (await peninsula.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await peninsula.GetAsync($"/contracts?q={_service}")).Texts("tbody tr").ShouldBeEmpty();
        (await peninsula.GetAsync($"/contracts?q={reference}")).Texts("tbody tr").ShouldBeEmpty();
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
    public async Task ACaseLoggedWithoutAContract_IsLinkedByAForm_AndPutRightByACorrection()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var (first, second) = ((await RecordAsync(commissioner)).Split('/')[^1], (await RecordAsync(commissioner)).Split('/')[^1]);
        var logged = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/log-case"),
            "Log the case",
            ("scenario", "1"), ("service", _service), ("providers.1", "XDI"), ("summary", "Few heal"), ("needs", "Shown"));
        var page = await commissioner.FollowAsync(logged);
        var form = await commissioner.GetAsync(page.Page.QuerySelector("a[href$='/record/name-contract']")!.GetAttribute("href")!);

        var missing = await commissioner.SubmitAsync(form, NameContract.Definition.Title, ("contract", first));
        missing.Errors.Select(error => error.Field).ShouldBe(["reason"]);
        missing.ValueOf("contract").ShouldBe(first);
        var named = await commissioner.FollowAsync(await commissioner.SubmitAsync(missing, NameContract.Definition.Title, ("reason", "It was not on the register")));

        named.Text("main").ShouldContain($"About the contract {first}");
        named.Text("[aria-labelledby=mechanisms]").ShouldContain("Clause 28");
        (await commissioner.GetAsync($"/contracts/{first}")).Text("[aria-labelledby=cases]").ShouldContain(_service);
        var correction = await commissioner.GetAsync($"{logged.Location}/correct/2");
        correction.ValueOf("contract").ShouldBe(first);
        var corrected = await commissioner.FollowAsync(await commissioner.SubmitAsync(correction, "Save the correction", ("contract", second), ("whyCorrected", "The other was meant")));
        corrected.Text("main").ShouldContain($"About the contract {second}");
        (await commissioner.GetAsync($"/contracts/{first}")).Text("[aria-labelledby=cases]").ShouldContain("None");
        using var sha = await site.SignInAsync("sha");
        var seen = await sha.GetAsync(logged.Location!);
        seen.Text("main").ShouldContain($"About the contract {second}");
        seen.Page.QuerySelector("a[href$='/record/name-contract']").ShouldBeNull();
    }

    [Fact]
    public async Task AContractThatBeginsLater_SaysWhen_WhereverItsStandingIsTold()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var (from, until) = (Today.AddMonths(2), Today.AddMonths(8));
        var address = await RecordAsync(commissioner, until, from);
        var begins = $"Begins on {EnglishFormat.Day(from)}";

        var page = await commissioner.GetAsync(address);
        page.Text(".app-tags").ShouldBe(begins);
        page.Text("main").ShouldNotContain("What follows it?");
        (await commissioner.GetAsync("/work")).Text("main").ShouldNotContain(_service);
        foreach (var (state, isListed) in new[] { ("standing", true), ("upcoming", true), ("expiring", false), ("run-out", false), ("ended", false), ("all", true) })
        {
            (await commissioner.GetAsync($"/contracts?q={_service}&state={state}")).Texts("tbody tr").Select(row => row.Contains(begins, StringComparison.Ordinal)).ShouldBe(isListed ? [true] : [], state);
        }

        (await (await commissioner.GetAsync($"/contracts.csv?q={_service}")).Response.Content.ReadAsStringAsync()).ShouldContain(begins);
    }

    [Fact]
    public async Task ALongHistory_ComesInPages_AndAnOldMeasurementIsFoundByItsMeasureAndYear_AndStruck()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner, from: new DateOnly(2007, 4, 1));
        foreach (var measure in new[] { "healing", "waiting" })
        {
            await commissioner.SubmitAsync(
                await commissioner.GetAsync($"{address}/record/set-contract-measure"),
                "Set a measure of the contract",
                [("measure", measure), ("name", $"Measure {measure}"), ("kind", "quality"), ("unit", "%"), ("direction", "higher"), ("target", "70"), ("threshold", "50"), .. Day("on", Today)]);
        }

        for (var i = 0; i < 53; i++)
        {
            await MeasureAsync("healing", new DateOnly(2008, 1, 1).AddDays(7 * i), "80");
        }

        await MeasureAsync("waiting", new DateOnly(2008, 1, 1), "81");
        var first = await commissioner.GetAsync($"{address}/history");
        first.Texts(".app-timeline__entry").Count.ShouldBe(50);
        first.Text("main").ShouldContain("57 entries");
        var older = await commissioner.GetAsync(first.Page.QuerySelectorAll("a").Single(link => link.TextContent.Contains("Older entries", StringComparison.Ordinal)).GetAttribute("href")!);
        older.Texts(".app-timeline__entry").Count.ShouldBe(7);
        older.Page.QuerySelector("#entry-1").ShouldNotBeNull();
        (await commissioner.GetAsync($"{address}/history?entry=2")).Page.QuerySelector("#entry-2").ShouldNotBeNull();

        var found = await commissioner.GetAsync($"{address}/history?measure=waiting&year=2008");
        found.Texts(".app-timeline__entry").ShouldHaveSingleItem().ShouldContain("81%");
        (await commissioner.GetAsync($"{address}/history?measure=waiting&year=1999")).Text("main").ShouldContain("There is no such entry");
        (await commissioner.GetAsync($"{address}/history?measure=healing")).Text("main").ShouldContain("54 entries");

        var page = await commissioner.GetAsync(address);
        page.Text("[aria-labelledby=measures]").ShouldContain("The latest 36 of 53 values");
        page.Page.QuerySelectorAll(".app-chart__point").Length.ShouldBe(37);
        var form = await commissioner.GetAsync($"{address}/record/strike");
        form.Text("main").ShouldContain("The list offers the latest 50 of 54 facts");
        form.Page.QuerySelectorAll("select[name=record] option[value^=entry]").Length.ShouldBe(50);
        var strike = older.Page.QuerySelector("#entry-4 a[href*='strike']")!.GetAttribute("href")!;
        var refused = await commissioner.SubmitAsync(await commissioner.GetAsync(strike), "Strike a fact");
        refused.ValueOf("record").ShouldBe("entry-4");
        await commissioner.SubmitAsync(refused, "Strike a fact", ("reason", "Another month"));
        (await commissioner.GetAsync($"{address}/history?measure=healing&entry=4")).Text("#entry-4").ShouldContain("Struck");

        async Task MeasureAsync(string measure, DateOnly day, string value) => (await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/record-contract-measurement"),
            "Record a measurement",
            [("measure", measure), ("value", value), .. Day("from", day), .. Day("until", day.AddDays(6))])).Location.ShouldNotBeNull();
    }

    [Fact]
    public async Task OfAMeasureThatAsksAgainAndAgain_TheLatestIsAnswered_AndWithItThoseBefore()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);
        await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/set-contract-measure"),
            "Set a measure of the contract",
            [("measure", "healing"), ("name", "Ulcers healed"), ("kind", "quality"), ("unit", "%"), ("direction", "higher"), ("target", "70"), ("threshold", "50"), .. Day("on", Today)]);
        foreach (var (ago, value) in new[] { (60, "41"), (40, "42"), (20, "43") })
        {
            await commissioner.SubmitAsync(
                await commissioner.GetAsync($"{address}/record/record-contract-measurement"),
                "Record a measurement",
                [("measure", "healing"), ("value", value), .. Day("from", Today.AddDays(-ago)), .. Day("until", Today.AddDays(-ago + 5))]);
        }

        var asked = await commissioner.GetAsync(address);
        asked.Texts("#asked > ul > li").ShouldHaveSingleItem().ShouldContain("2 values of it before ask too");
        asked.Text("#asked").ShouldContain("43%");
        var form = await commissioner.GetAsync(asked.Page.QuerySelector("#asked a[href*='answer-prompt']")!.GetAttribute("href")!);
        var answered = await commissioner.FollowAsync(await commissioner.SubmitAsync(form, "Say what will be done", [("reason", "A nurse was ill"), .. Day("until", Today.AddDays(60))]));

        answered.Page.QuerySelector("#asked").ShouldBeNull();
    }

    [Fact]
    public async Task AContract_IsWatchedFromItsPage_AndFromTheListOfWhatIsWatchedNoMore()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = await RecordAsync(commissioner);
        using var sha = await site.SignInAsync("sha");

        var watched = await sha.FollowAsync(await sha.SubmitAsync(await sha.GetAsync(address), "Watch this contract"));
        watched.Text("main").ShouldContain("You watch this contract");
        (await commissioner.SubmitAsync(await commissioner.GetAsync($"{address}/record/note-contract"), "Add a note to the contract", ("text", "In the safe"))).Location.ShouldNotBeNull();
        (await sha.GetAsync("/news")).Text("main").ShouldContain(address.Split('/')[^1]);

        var list = await sha.GetAsync(Links.Watching);
        list.Text("main").ShouldContain(_service);
        var ended = await sha.FollowAsync(await sha.SubmitAsync(await sha.GetAsync(address), "Stop watching"));
        ended.Text("main").ShouldContain("You do not watch this contract any more");
        (await sha.GetAsync(Links.Watching)).Text("main").ShouldNotContain(_service);
    }

    [Fact]
    public async Task TheValuesOfAMonth_AreRecordedOfManyContractsInOneForm_AndEachFaultStandsBesideItsBox()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var addresses = new[] { await RecordAsync(commissioner), await RecordAsync(commissioner) };
        foreach (var address in addresses)
        {
            foreach (var measure in new[] { "healing", "seen in time" })
            {
                await commissioner.SubmitAsync(
                    await commissioner.GetAsync($"{address}/record/set-contract-measure"),
                    "Set a measure of the contract",
                    [("measure", measure), ("name", $"Measure {measure}"), ("kind", "quality"), ("unit", "%"), ("direction", "higher"), ("target", "70"), ("threshold", "50"), .. Day("on", Today)]);
            }
        }

        var form = await commissioner.GetAsync(Links.RecordMeasurements);
        var (first, second, third) = (BoxOf(addresses[0], 2), BoxOf(addresses[0], 3), BoxOf(addresses[1], 2));
        var blank = await commissioner.SubmitAsync(form, "Record the values");
        blank.Errors.ShouldHaveSingleItem().Message.ShouldBe("Enter the value of one measure or more");

        var wrong = await commissioner.SubmitAsync(blank, "Record the values", (first, "71%"), (second, "many"), (third, "140"), ("source", "Report of the month"));
        wrong.Errors.Select(error => error.Field).ShouldBe([second, third], ignoreOrder: true);
        (wrong.ValueOf(first), wrong.ValueOf(second), wrong.ValueOf("source")).ShouldBe(("71%", "many", "Report of the month"));
        (await commissioner.GetAsync(addresses[0])).Text("[aria-labelledby=measures]").ShouldNotContain("71%");
        var early = await commissioner.SubmitAsync(wrong, "Record the values", [(second, ""), (third, "72"), .. Day("until", Today.AddDays(3))]);
        early.Errors.Select(error => error.Field).ShouldBe(["until"]);

        var month = new DateOnly(Today.Year, Today.Month, 1).AddDays(-1);
        var recorded = await commissioner.SubmitAsync(early, "Record the values", Day("until", month));
        var again = await commissioner.SubmitAsync(early, "Record the values", Day("until", month));

        (await commissioner.FollowAsync(recorded)).Text("main").ShouldContain("2 values are recorded of 2 contracts");
        again.Location.ShouldBe(recorded.Location);
        foreach (var (address, value) in addresses.Zip(["71%", "72%"]))
        {
            (await commissioner.GetAsync(address)).Text("[aria-labelledby=measures]").ShouldContain(value);
            var history = await commissioner.GetAsync($"{address}/history");
            history.Texts(".app-timeline__entry").Count.ShouldBe(4);
            history.Text("#entry-4").ShouldContain("Report of the month");
        }

        var other = await commissioner.SubmitAsync(await commissioner.GetAsync(Links.RecordMeasurements), "Record the values", (first, "80"), (second, "81"));
        other.Errors.ShouldHaveSingleItem().ShouldBe((first, $"Measure healing, {addresses[0].Split('/')[^1]}: {RecordContractMeasurement.MeasuredAlready}"));
        other.ValueOf(second).ShouldBe("81");

        static string BoxOf(string address, int entry) => $"cell.{address.Split('/')[^1]}.{entry}.value";
    }

    [Fact]
    public async Task AValueOfDaysOnWhichTheContractDidNotRun_IsTurnedAway_OfTheMonthInWhichItBeginsIsNot()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var begins = Today.AddMonths(-6);
        var address = await RecordAsync(commissioner, from: new DateOnly(begins.Year, begins.Month, 15));
        var first = new DateOnly(begins.Year, begins.Month, 1);
        await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/set-contract-measure"),
            "Set a measure of the contract",
            [("measure", "healing"), ("name", "Ulcers healed"), ("kind", "quality"), ("unit", "%"), ("direction", "higher"), ("target", "70"), ("threshold", "50"), .. Day("on", Today)]);
        var box = $"cell.{address.Split('/')[^1]}.2.value";

        (await MeasureAsync(first.AddMonths(-1))).Errors.ShouldBe([("until", RecordContractMeasurement.BeforeContract)]);
        var grid = await commissioner.SubmitAsync(await commissioner.GetAsync(Links.RecordMeasurements + "?lead=all"), "Record the values", [(box, "80"), .. Day("from", first.AddMonths(-1)), .. Day("until", first.AddDays(-1))]);
        grid.Errors.ShouldBe([(box, $"Ulcers healed, {address.Split('/')[^1]}: {RecordContractMeasurement.BeforeContract}")]);
        (await MeasureAsync(first)).Location.ShouldNotBeNull("it began in that month");
        (await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/end-contract"),
            "End the contract",
            [("ground", "agreement"), ("reason", "Agreed"), .. Day("ends", first.AddMonths(2).AddDays(9))])).Location.ShouldNotBeNull();
        (await MeasureAsync(first.AddMonths(3))).Errors.ShouldBe([("from", RecordContractMeasurement.AfterContract)]);
        (await MeasureAsync(first.AddMonths(2))).Location.ShouldNotBeNull("it ended in that month");

        async Task<Answer> MeasureAsync(DateOnly month) => await commissioner.SubmitAsync(
            await commissioner.GetAsync($"{address}/record/record-contract-measurement"),
            "Record a measurement",
            [("measure", "healing"), ("value", "80"), .. Day("from", month), .. Day("until", month.AddMonths(1).AddDays(-1))]);
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
    private async Task<string> RecordAsync(Visitor commissioner, DateOnly? until = null, DateOnly? from = null)
    {
        var answer = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/record-contract"),
            "Record a contract",
            [("provider", "XDI"), ("services", _service), ("type", "standard-nhs"), ("value", "medium"), ("contractQuery", "Clause 28"), .. Day("from", from ?? Today.AddYears(-2)), .. Day("until", until ?? Today.AddYears(3))]);
        return answer.Location ?? throw new InvalidOperationException($"It was not recorded: {string.Join("; ", answer.Errors)}");
    }
}
