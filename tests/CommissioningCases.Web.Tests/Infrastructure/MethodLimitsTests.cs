using System.Net;
using CommissioningCases.Web.Tests.Security;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>What a page has no answer to is told so, and never fails.</summary>
public sealed class MethodLimitsTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("NONSENSE")]
    public async Task AnOddMethod_Is405_OnEveryPage(string method)
    {
        foreach (var (page, route, _) in site.Pages)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), site.AddressOf(page, route, site.Own, Role.Auditor));
            using var answer = await site.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, page);
            answer.Content.Headers.Allow.ShouldContain("GET");
        }
    }

    [Fact]
    public async Task WhatIsSentToAPageThatTakesNothing_Is405()
    {
        var (visitor, token) = await site.AsAsync("auditor");

        foreach (var address in (string[])["/cases", "/letters", "/scenarios", "/audit/log", $"/cases/{site.Own}/timeline", $"/cases/{site.Own}/history"])
        {
            (await visitor.PostAsync(address, ("__RequestVerificationToken", token))).Status.ShouldBe(HttpStatusCode.MethodNotAllowed, address);
            (await visitor.PostAsync(address)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed, address);
        }
    }
}
