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
