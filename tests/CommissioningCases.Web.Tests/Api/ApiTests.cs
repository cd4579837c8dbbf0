using System.Net;
using CommissioningCases.Web.Api;
using CommissioningCases.Web.Tests.Security;
using CsvHelper;

namespace CommissioningCases.Web.Tests.Api;

/// <summary>What programs read by a token.</summary>
public sealed class ApiTests(SeededSite site) : IClassFixture<SeededSite>
{
    private static readonly string[] Several = ["/api/v1/cases", "/api/v1/cases/CC-2026-00001/entries", "/api/v1/registers/deadlines", "/api/v1/directory"];

    public static TheoryData<string> Readers => ["commissioner", "board", "sha", "union", "auditor"];

    [Theory]
    [InlineData("/api/v1/cases")]
    [InlineData("/api/v1/registers/deadlines")]
    [InlineData("/api/v1/directory")]
    public async Task WithoutAToken_NothingIsRead_NotByACookieEither(string address)
    {
        using var stranger = site.NewVisitor();
        using var visitor = await site.SignInAsync("commissioner");

        foreach (var answer in new[] { await stranger.GetAsync(address), await visitor.GetAsync(address), await stranger.ReadAsync(address, "made-up"), await stranger.ReadAsync(address, "") })
        {
            (await answer.ProblemAsync(HttpStatusCode.Unauthorized)).ShouldStartWith("Send the header Authorization with “Bearer ”");
            answer.Response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }
    }

    [Fact]
    public async Task AToken_OpensNoPage()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("No page", TokenHolder.EveryScope);

        (await program.ReadAsync("/cases", token)).LeadsToSignIn.ShouldBeTrue();
        (await program.ReadAsync("/cases.csv", token)).LeadsToSignIn.ShouldBeTrue();
        (await program.ReadAsync("/api/v1/cases", token)).Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("cases", "/api/v1/cases")]
    [InlineData("registers", "/api/v1/registers/deadlines")]
    [InlineData("directory", "/api/v1/directory")]
    public async Task AToken_OpensWhatItIsFor_AndNothingElse(string scope, string address)
    {
        using var visitor = await site.SignInAsync("board");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync($"Only {scope}", scope);

        (await program.ReadAsync(address, token)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var other in Several.Where(other => !other.StartsWith(address, StringComparison.Ordinal)))
        {
            (await (await program.ReadAsync(other, token)).ProblemAsync(HttpStatusCode.Forbidden)).ShouldStartWith("The token does not open this");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Everybody_ReadsWhatTheTableSays(string name)
    {
        using var visitor = await site.SignInAsync(name);
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Everything", TokenHolder.EveryScope);
        var reference = (string)(await program.ReadAllAsync("/api/v1/cases", token))[0]["reference"]!;

        foreach (var access in AccessTable.Of(AccessKind.Api))
        {
            var answer = await program.ReadAsync(access.Name.Replace("{reference}", reference, StringComparison.Ordinal), token);
            answer.Status.ShouldBe(access.Allows(DemonstrationAccounts.Named(name).Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, access.Name);
        }
    }

    /// <summary>The pages of a program end where the table ends, with the same rows in the same order.</summary>
    [Theory]
    [InlineData("auditor", "/api/v1/cases", "/cases.csv", "reference", "Reference")]
    [InlineData("union", "/api/v1/cases", "/cases.csv", "whatIsDue", "What is due")]
    [InlineData("sha", "/api/v1/cases?sort=service&state=open", "/cases.csv?sort=service&state=open", "service", "Service")]
    [InlineData("auditor", "/api/v1/registers/engagement", "/engagement.csv", "whatWasDiscussedOrExpected", "What was discussed, or expected")]
    [InlineData("union", "/api/v1/registers/engagement", "/engagement.csv", "whatWasDiscussedOrExpected", "What was discussed, or expected")]
    [InlineData("auditor", "/api/v1/registers/deadlines", "/deadlines.csv", "whatIsDue", "What is due")]
    [InlineData("union", "/api/v1/registers/deadlines", "/deadlines.csv", "whatIsDue", "What is due")]
    [InlineData("sha", "/api/v1/registers/board-decisions", "/oversight/decisions.csv", "reference", "Reference")]
    [InlineData("commissioner", "/api/v1/directory", "/directory.csv", "providerName", "Provider name")]
    public async Task ThePagesOfAProgram_AreTheTable(string name, string address, string table, string field, string heading)
    {
        using var visitor = await site.SignInAsync(name);
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Pages", TokenHolder.EveryScope);

        var rows = await program.ReadAllAsync(address, token);

        rows.Select(row => (string?)row[field] ?? "").ShouldBe(Column(await (await visitor.GetAsync(table)).Response.Content.ReadAsStringAsync(), heading));
        rows.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ACase_IsReadAsItsPageShowsIt_AndByNobodyOfAnotherTrust()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var stranger = await site.SignInAsync("peninsula");
        using var program = site.NewVisitor();
        var (token, far) = (await visitor.MakeTokenAsync("One case", "cases"), await stranger.MakeTokenAsync("One case", "cases"));
        var reference = (string)(await program.ReadAllAsync("/api/v1/cases?scenario=1", token))[0]["reference"]!;
        var address = $"/api/v1/cases/{reference}";

        var read = await (await program.ReadAsync(address, token)).JsonAsync();
        var entries = await program.ReadAllAsync((string)read["entries"]!, token);

        (await visitor.GetAsync($"/cases/{reference}")).Heading.ShouldEndWith((string)read["service"]!);
        entries.Select(entry => (int)entry["number"]!).ShouldBe(Enumerable.Range(1, (int)read["lastEntry"]!));
        ((string)entries[0]["line"]!["do"]!).ShouldBe("log-case");
        ((string)entries[0]["line"]!["case"]!).ShouldBe(reference);
        ((string)entries[0]["line"]!["summary"]!).ShouldBe((string)read["summary"]!);
        foreach (var hidden in new[] { address, $"{address}/entries", "/api/v1/cases/CC-1999-00001", "/api/v1/nowhere" })
        {
            (await (await program.ReadAsync(hidden, far)).ProblemAsync(HttpStatusCode.NotFound)).ShouldContain("lies outside what the token’s holder may see");
        }
    }

    [Theory]
    [InlineData("/api/v1/cases?scenario=9", "“9” is not a scenario.")]
    [InlineData("/api/v1/cases?overdue=perhaps", "“perhaps” cannot be said of “overdue”.")]
    [InlineData("/api/v1/cases?scenaro=1", "Nothing here is called “scenaro”.")]
    [InlineData("/api/v1/cases?sort=colour", "“colour” is not an order of the rows.")]
    [InlineData("/api/v1/cases?after=nonsense", "No page begins there: take the address next of the page before it, as it is.")]
    [InlineData("/api/v1/registers/engagement?from=tomorrow&union=NUT", "“NUT” is not a trade union. “tomorrow” is not a day such as 2010-04-01.")]
    [InlineData("/api/v1/cases/CC-2026-00001/entries?after=x", "Entries can be asked for after the number of another, and by nothing else.")]
    public async Task WhatCannotBeFollowed_IsRefused_NotLeftOut(string address, string detail)
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Faults", TokenHolder.EveryScope);

        (await (await program.ReadAsync(address, token)).ProblemAsync(HttpStatusCode.BadRequest)).ShouldBe(detail);
    }

    [Fact]
    public async Task AnAnswerThatSomebodyHas_IsNotSentAgain()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var program = site.NewVisitor();
        var token = await visitor.MakeTokenAsync("Tags", "directory", "cases");
        var tag = (await program.ReadAsync("/api/v1/directory", token)).Response.Headers.ETag!.ToString();

        (await program.ReadAsync("/api/v1/directory", token, ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.NotModified);
        (await program.ReadAsync("/api/v1/cases", token, ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task NothingIsTakenButQuestions()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var stranger = site.NewVisitor();

        (await (await visitor.PostAsync("/api/v1/cases")).ProblemAsync(HttpStatusCode.MethodNotAllowed)).ShouldStartWith("Programs can read here");
        (await (await stranger.GetAsync("/api")).ProblemAsync(HttpStatusCode.NotFound)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task TheDocument_AndTheReferencePage_HaveAllThatThereIs()
    {
        using var visitor = await site.SignInAsync("commissioner");
        using var stranger = site.NewVisitor();

        var document = await (await stranger.GetAsync(ApiAddress.Document)).JsonAsync();
        var page = await visitor.GetAsync("/help/api");

        ((string)document["openapi"]!).ShouldStartWith("3.1");
        document["paths"]!.AsObject().Select(path => path.Key).ShouldBe(ApiEndpoints.All.Select(endpoint => endpoint.Route), ignoreOrder: true);
        var rows = document["paths"]!["/api/v1/registers/deadlines"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["properties"]!["rows"]!["items"]!["properties"]!;
        ((string)rows["due"]!["format"]!).ShouldBe("date");
        page.Texts("main h2").ShouldBe(ApiEndpoints.All.Select(endpoint => endpoint.Summary), ignoreOrder: true);
        page.Texts("main code").ShouldContain("rows[].line");
        page.Texts("main code").ShouldContain("stages[].title");
    }

    private static List<string> Column(string csv, string heading)
    {
        using var reader = CsvReader.FromText(csv.TrimStart('\uFEFF'));
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(heading).TrimStart('\''));
        }

        return values;
    }
}
