using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Security;
using NJsonSchema;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>Notices and awards of tenders as OCDS.</summary>
public sealed class OcdsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Releases = "/api/v1/ocds/releases";

    [Fact]
    public async Task Releases_AreOfTheStandard_TheSameForEverybody_AndTellWhatIsPublicAlone()
    {
        var cases = new ConfidentialCases(site);
        await cases.AddAsync();
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Api", "ocds-1.1.5.json"));
        var read = new List<string>();
        foreach (var name in new[] { "auditor", "union", "commissioner" })
        {
            using var visitor = await site.SignInAsync(name);
            using var program = site.NewVisitor();
            var answer = await program.ReadAsync(Releases, await visitor.MakeTokenAsync("Notices", site.Clock.Today(), "cases"));
            answer.Status.ShouldBe(HttpStatusCode.OK);
            read.Add(await answer.Response.Content.ReadAsStringAsync());
        }

        read.Distinct().ShouldHaveSingleItem();
        schema.Validate(read[0]).Select(error => $"{error.Path}: {error.Kind}").ShouldBeEmpty();
        cases.Markers.Where(marker => read[0].Contains(marker, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        var releases = JsonNode.Parse(read[0])!["releases"]!.AsArray().Select(release => release!.AsObject()).ToList();
        releases.Select(release => (string)release["id"]!).ShouldBeUnique();
        releases.SelectMany(release => release["tag"]!.AsArray().Select(tag => (string)tag!)).Distinct().ShouldBe(["tender", "award", "tenderCancellation"], ignoreOrder: true);
        foreach (var award in releases.Where(release => release.ContainsKey("awards")))
        {
            var winner = (string)award["awards"]![0]!["suppliers"]![0]!["id"]!;
            award["parties"]!.AsArray().Select(party => (string)party!["id"]!).ShouldContain(winner);
            releases.Count(release => (string)release["ocid"]! == (string)award["ocid"]!).ShouldBe(2);
        }
    }

    [Fact]
    public async Task Contracts_AreReleasesOfTheStandard_TheSameForEverybody_WithoutWhatTheyAreWorth()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var service = $"Leg ulcers {Guid.NewGuid():N}";
        var today = site.Clock.Today();
        var recorded = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/record-contract"),
            "Record a contract",
            [("provider", "XDI"), ("services", service), ("type", "standard-nhs"), ("value", "medium"), ("number", "N 77123"), ("contractQuery", "Clause 28"), .. Day("from", today.AddYears(-1)), .. Day("until", today.AddYears(1))]);
        var address = recorded.Location!;
        var reference = address.Split('/')[^1];
        await RecordAsync("extend-contract", "Extend the contract", [("reason", "Until the tender ends"), .. Day("until", today.AddYears(2))]);
        await RecordAsync("note-contract", "Add a note to the contract", ("text", "In the safe"));
        await RecordAsync("amend-contract", "Change the contract's details", ("noticeMonths", "5"), ("reason", "As signed"));
        await RecordAsync("vary-contract", "Vary the contract", ("summary", "On Saturdays"), ("services", $"{service} and wounds"));
        await RecordAsync("end-contract", "End the contract", [("ground", "agreement"), ("reason", "Both agreed"), .. Day("ends", today.AddMonths(1))]);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Api", "ocds-1.1.5.json"));
        var read = new List<string>();
        foreach (var name in new[] { "sha", "union", "commissioner" })
        {
            using var visitor = await site.SignInAsync(name);
            using var program = site.NewVisitor();
            var token = await visitor.MakeTokenAsync("Contracts", site.Clock.Today(), "registers");
            var own = new List<string>();
            for (string? page = "/api/v1/ocds/contracts"; page is not null;)
            {
                var answer = await program.ReadAsync(page, token);
                answer.Status.ShouldBe(HttpStatusCode.OK);
                var text = await answer.Response.Content.ReadAsStringAsync();
                schema.Validate(text).Select(error => $"{error.Path}: {error.Kind}").ShouldBeEmpty();
                var package = JsonNode.Parse(text)!;
                own.AddRange(package["releases"]!.AsArray().Where(release => (string)release!["contracts"]![0]!["id"]! == reference).Select(release => release!.ToJsonString()));
                page = (string?)package["links"]?["next"] is { } next ? new Uri(next).PathAndQuery : null;
            }

            read.Add(string.Join('\n', own));
        }

        read.Distinct().ShouldHaveSingleItem();
        foreach (var kept in new[] { "medium", "77123", "Clause", "Saturdays", "Both agreed", "safe" })
        {
            read[0].ShouldNotContain(kept);
        }

        var releases = read[0].Split('\n').Select(text => JsonNode.Parse(text)!).ToList();
        releases.Select(release => (string)release["tag"]![0]!).ShouldBe(["contract", "contractAmendment", "contractAmendment", "contractTermination"]);
        releases.Select(release => (string)release["id"]!).ShouldBeUnique();
        releases.ShouldAllBe(release => (string)release["contracts"]![0]!["awardID"]! == (string)release["awards"]![0]!["id"]!);
        releases.Select(release => ((string)release["contracts"]![0]!["period"]!["endDate"]!)[..10])
            .ShouldBe(new[] { today.AddYears(1), today.AddYears(2), today.AddYears(2), today.AddMonths(1) }.Select(DateField.Format));
        releases.Select(release => (string)release["contracts"]![0]!["status"]!).ShouldBe(["active", "active", "active", "terminated"]);

        async Task RecordAsync(string action, string button, params (string, string)[] fields) =>
            (await commissioner.SubmitAsync(await commissioner.GetAsync($"{address}/record/{action}"), button, fields)).Location.ShouldNotBeNull(action);

        static (string, string)[] Day(string name, DateOnly day) => [.. new[] { ("day", "dd"), ("month", "MM"), ("year", "yyyy") }.Select(part => ($"{name}.{part.Item1}", day.ToString(part.Item2, CultureInfo.InvariantCulture)))];
    }

    /// <summary>The schema finds what is wrong, or it would prove nothing.</summary>
    [Theory]
    [InlineData("\"tender\"]", "\"opened\"]")]
    [InlineData("2010-01-02T00:00:00Z", "2 January 2010")]
    [InlineData("\"ocid\":\"a\",", "")]
    [InlineData("\"releases\"", "\"weights\":{},\"released\"")]
    public async Task APackage_ThatIsNotOfTheStandard_IsFound(string right, string wrong)
    {
        const string Package = """{"uri":"http://a/","version":"1.1","publishedDate":"2010-01-01T00:00:00Z","publisher":{"name":"A"},"releases":[{"ocid":"a","id":"b","date":"2010-01-02T00:00:00Z","tag":["tender"],"initiationType":"tender"}]}""";
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Api", "ocds-1.1.5.json"));

        schema.Validate(Package).ShouldBeEmpty();
        schema.Validate(Package.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task WhatIsNoPage_IsRefused()
    {
        using var visitor = await site.SignInAsync("auditor");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Faults", site.Clock.Today(), "cases");

        (await (await program.ReadAsync($"{Releases}?after=nonsense", token)).ProblemAsync(HttpStatusCode.BadRequest)).ShouldStartWith("No page begins there");
        (await (await program.ReadAsync($"{Releases}?scenario=1", token)).ProblemAsync(HttpStatusCode.BadRequest)).ShouldStartWith("Releases can be asked for");
    }
}
