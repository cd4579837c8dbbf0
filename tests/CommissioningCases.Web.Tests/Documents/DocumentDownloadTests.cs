using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Documents;

/// <summary>The answer to somebody who downloads a document, with the headers that the site gives every answer.</summary>
public sealed class DocumentDownloadTests
{
    [Theory]
    [InlineData("application/pdf", "application/pdf")]
    [InlineData("text/csv", "text/csv; charset=utf-8")]
    public async Task Download_IsAFileToKeep_ThatMayDoNothing(string mediaType, string contentType)
    {
        using var response = await DownloadAsync("minutes.pdf", mediaType, HttpMethod.Get);

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe("%PDF-1.7"u8.ToArray());
        response.Content.Headers.GetValues("Content-Type").ShouldBe([contentType]);
        response.Content.Headers.ContentLength.ShouldBe(8);
        response.Content.Headers.GetValues("Content-Disposition").ShouldBe(["attachment; filename=minutes.pdf; filename*=UTF-8''minutes.pdf"]);
        response.Headers.GetValues("Cache-Control").Single().ShouldContain("no-store");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
    }

    [Fact]
    public async Task Download_OfANameInLettersOfItsOwn_GivesItAsItIs()
    {
        using var response = await DownloadAsync("Procès “verbal”; £12.pdf", "application/pdf", HttpMethod.Get);

        var disposition = response.Content.Headers.GetValues("Content-Disposition").Single();
        disposition.ShouldStartWith("attachment; filename=");
        disposition.ShouldEndWith("filename*=UTF-8''Proc%C3%A8s%20%E2%80%9Cverbal%E2%80%9D%3B%20%C2%A312.pdf");
        disposition.ShouldAllBe(letter => char.IsAscii(letter) && !char.IsControl(letter));
    }

    [Fact]
    public async Task Download_AskedForItsHeadersOnly_GivesNoContent()
    {
        using var response = await DownloadAsync("minutes.pdf", "application/pdf", HttpMethod.Head);

        response.Content.Headers.ContentLength.ShouldBe(8);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> DownloadAsync(string name, string mediaType, HttpMethod method)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages();
        await using var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapMethods("/document", ["GET", "HEAD"], context =>
        {
            var content = new MemoryStream("%PDF-1.7"u8.ToArray());
            var result = context.Response.Download(new DocumentContent(Of(name, mediaType, content.Length), content));
            return result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        });
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(method, "/document");
        var response = await client.SendAsync(request);
        await response.Content.LoadIntoBufferAsync();
        return response;
    }

    private static Document Of(string name, string mediaType, long size) => new()
    {
        Id = Guid.NewGuid(),
        CaseId = Guid.NewGuid(),
        Name = name,
        MediaType = mediaType,
        Size = size,
        Sha256 = new byte[32],
        AddedAt = DateTimeOffset.UnixEpoch,
        UserId = Guid.NewGuid(),
        Organisation = "5PR",
    };
}
