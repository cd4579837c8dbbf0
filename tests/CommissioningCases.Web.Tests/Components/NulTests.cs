using System.Net;

namespace CommissioningCases.Web.Tests.Components;

/// <summary>The database's texts hold no NUL, and it fails where one is looked for.</summary>
public sealed class NulTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("auditor", "/cases?pct=%00&owner=%00&q=%00&provider=a%00b&stage=%00&sort=service")]
    [InlineData("auditor", "/cases?owner=a%00b&pct=a%00b")]
    [InlineData("auditor", "/cases.csv?owner=a%00b&pct=a%00b")]
    [InlineData("auditor", "/cases?sort=service&after=AAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("auditor", "/oversight?pct=a%00b")]
    [InlineData("auditor", "/oversight.csv?pct=a%00b")]
    [InlineData("auditor", "/oversight/reviews?pct=a%00b&mechanism=%00")]
    [InlineData("auditor", "/oversight/reviews.csv?pct=a%00b")]
    [InlineData("auditor", "/oversight/departures?pct=a%00b&clause=%00")]
    [InlineData("auditor", "/oversight/departures.csv?pct=a%00b")]
    [InlineData("auditor", "/oversight/decisions?pct=a%00b&decision=%00")]
    [InlineData("auditor", "/oversight/decisions.csv?pct=a%00b")]
    [InlineData("auditor", "/engagement?pct=a%00b&case=a%00b&service=a%00b&provider=a%00b&union=%00&q=a%00b")]
    [InlineData("auditor", "/engagement/not-engaged?pct=a%00b")]
    [InlineData("auditor", "/engagement/not-engaged.csv?pct=a%00b")]
    [InlineData("auditor", "/engagement/forum?sha=a%00b")]
    [InlineData("auditor", "/engagement/forum.csv?sha=a%00b")]
    [InlineData("auditor", "/directory?service=a%00b&cluster=a%00b&provider=a%00b")]
    [InlineData("auditor", "/directory/print?cluster=a%00b")]
    [InlineData("auditor", "/choice?sha=a%00b")]
    [InlineData("auditor", "/audit/reads?case=a%00b&person=a%00b")]
    [InlineData("auditor", "/audit/log?person=a%00b&account=a%00b&about=a%00b")]
    [InlineData("auditor", "/audit/refusals?person=a%00b&action=%00&clause=a%00b&from=%00&after=%00")]
    [InlineData("auditor", "/audit/refusals.csv?person=a%00b&action=%00")]
    [InlineData("board", "/board?show=%00&after=%00")]
    [InlineData("commissioner", "/cases?owner=me%00")]
    [InlineData("admin", "/admin/users?search=a%00b&role=%00&state=%00&after=a%00b")]
    [InlineData("admin", "/admin/providers?search=a%00b&kind=%00&state=%00&after=a%00b")]
    [InlineData("admin", "/admin/organisations?search=a%00b")]
    public async Task InAnAddress_IsNotLookedFor(string name, string address)
    {
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
