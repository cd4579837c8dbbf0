using System.Globalization;
using System.Net;
using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Tests.Documents;

/// <summary>
/// A form with a document, as it comes to a page that says of itself what <see cref="DocumentUpload"/> has it say. Measures what the whole process
/// allocates, sender included, and so runs while nothing else does.
/// </summary>
[CollectionDefinition(nameof(DocumentUploadTests), DisableParallelization = true)]
[Collection(nameof(DocumentUploadTests))]
public sealed class DocumentUploadTests
{
    private const int Few = 16 * 1024 * 1024;

    [Fact]
    public async Task Upload_OfTheLargestDocument_AllocatesAFewMegabytes()
    {
        await using var app = await StartAsync();
        await SendAsync(app, 1000); // what is allocated once is allocated

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (status, read) = await SendAsync(app, Document.Largest);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Few);
        (status, read).ShouldBe((HttpStatusCode.OK, Document.Largest));
    }

    [Theory]
    [InlineData(Document.Largest + 1L, HttpStatusCode.OK)]
    [InlineData(2L * Document.Largest, HttpStatusCode.OK)]
    [InlineData(DocumentUpload.LargestRequest, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Upload_OfSomewhatMore_ComesToThePage_ForAMessageBesideItsField(long length, HttpStatusCode expected)
    {
        await using var app = await StartAsync();

        var (status, read) = await SendAsync(app, length);

        status.ShouldBe(expected);
        read.ShouldBe(expected == HttpStatusCode.OK ? length : 0);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseRouting();
        app.UseSizeLimits();
        app.MapPost("/document", ReadAsync).WithMetadata(new RequestSizeLimitAttribute(DocumentUpload.LargestRequest));
        await app.StartAsync();
        return app;
    }

    private static async Task ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        await using var file = form.Files[0].OpenReadStream();
        var block = new byte[64 * 1024];
        var read = 0L;
        while (await file.ReadAsync(block) is > 0 and var length)
        {
            read += length;
        }

        await context.Response.WriteAsync(read.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<(HttpStatusCode Status, long Read)> SendAsync(WebApplication app, long length)
    {
        await using var zeros = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        zeros.SetLength(length);
        using var form = new MultipartFormDataContent { { new StreamContent(zeros), "Document", "minutes.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Urls.Single()}/document") { Content = form };
        request.Headers.ExpectContinue = true; // or a refusal would cut the connection while it is written
        using var client = new HttpClient();
        using var response = await client.SendAsync(request);
        return (response.StatusCode, response.IsSuccessStatusCode ? long.Parse(await response.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture) : 0);
    }
}
