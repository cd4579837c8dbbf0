using System.Net;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Documents;

/// <summary>Where a virus scanner is named, it looks at every document, and none is taken that it has not found clean.</summary>
public sealed class VirusScanTests(ScannedSite site) : IClassFixture<ScannedSite>
{
    private const string NotLookedAt = "The virus scanner could not look at the file, so that it cannot be taken now. Nothing is kept: send it again later, and tell your administrator if it stays so";

    [Fact]
    public async Task ACleanDocument_IsTaken_OnceTheScannerHasSeenAllOfIt()
    {
        var content = new byte[200_001];
        Array.Fill(content, (byte)'a');

        (await site.SendAsync("register.txt", content)).Status.ShouldBe(HttpStatusCode.Found);

        site.Clamd.Scanned.Last().ShouldBe(content);
    }

    [Fact]
    public async Task ADocumentWithAVirus_IsRefused_AndOnTheLogWithoutItsName()
    {
        var answer = await site.SendAsync("bid-of-northern-care.txt", TestClamd.Eicar);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("document").ShouldBe("The virus scanner found something in the file (Eicar-Signature). Nothing is kept: do not open it, and tell those who look after your computer");
        (await WaitingAsync()).ShouldBe(0);
        using var auditor = await site.Site.SignInAsync("auditor");
        var log = (await auditor.GetAsync("/audit/log")).Text("main");
        log.ShouldContain("Virus found");
        log.ShouldContain("Eicar-Signature");
        log.ShouldNotContain("northern-care");
    }

    [Fact]
    public async Task AVirusInWhatWouldBeRefusedAnyway_IsOnTheLogToo() =>
        (await site.SendAsync("scan.pdf", TestClamd.Eicar)).ErrorBeside("document").ShouldNotBeNull().ShouldContain("Eicar-Signature");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("stream: OK")]
    [InlineData("stream: OK\0stream: Eicar-Signature FOUND\0")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: Can't allocate memory ERROR\0")]
    public async Task WhatIsNoPlainAnswer_LetsNoDocumentIn(string? answer)
    {
        site.Clamd.AnswerOf = _ => answer;

        var refused = await site.SendAsync("register.txt", "On the register"u8.ToArray());

        site.Clamd.AnswerOf = TestClamd.Usual;
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorBeside("document").ShouldBe(NotLookedAt);
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AScannerThatIsAway_LetsNoDocumentIn_AndHealthTells()
    {
        (await HealthAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        await site.Clamd.StopAsync();

        (await site.SendAsync("register.txt", "On the register"u8.ToArray())).ErrorBeside("document").ShouldBe(NotLookedAt);
        (await HealthAsync()).ShouldBe((HttpStatusCode.OK, "Degraded The virus scanner does not answer: no document can be sent."));

        site.Clamd.Start();
        (await HealthAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await WaitingAsync()).ShouldBe(0);
    }

    private async Task<(HttpStatusCode Status, string Text)> HealthAsync()
    {
        using var client = site.Site.NewClient();
        using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>How many documents lie in the store that no entry names.</summary>
    private async Task<int> WaitingAsync()
    {
        await using var db = CasesDbContextOptions.NewContext(site.Site.ConnectionString);
        return await db.Documents.CountAsync(document => document.AttachedAs == null);
    }
}
