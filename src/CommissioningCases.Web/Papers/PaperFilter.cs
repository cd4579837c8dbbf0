using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Papers;

/// <summary>Answers with a paper where a page was asked for as one: the page is drawn as ever, read, and written as a file.</summary>
internal sealed class PaperFilter : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (PaperAddress.FormatOf(context.ActionDescriptor) is not { } format || context.Result is not PageResult)
        {
            await next();
            return;
        }

        using var page = new MemoryStream();
        if (!await DrawAsync(context.HttpContext.Response, page, next))
        {
            return;
        }

        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if (PaperReader.Read(page, services.GetRequiredService<TimeProvider>().Today()) is not { } paper)
        {
            // The page has something to say first, such as which sheet is meant.
            http.Response.ContentType = null;
            http.Response.Redirect(http.Request.Path.Value![..^PaperAddress.EndingOf(format).Length] + http.Request.QueryString);
            return;
        }

        http.Response.ContentType = PaperAddress.ContentTypeOf(format);
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = NameOf(paper) + PaperAddress.EndingOf(format) }.ToString();
        await services.GetRequiredService<ISender>().Send(new WritePaper(paper, format, http.Response.Body), http.RequestAborted);
    }

    /// <summary>Draws the page to the stream in place of the answer.</summary>
    /// <returns>Whether it was drawn to its end.</returns>
    private static async Task<bool> DrawAsync(HttpResponse response, MemoryStream page, ResultExecutionDelegate next)
    {
        var answer = response.Body;
        response.Body = page;
        try
        {
            var drawn = await next();
            page.Position = 0;
            return drawn.Exception is null && !drawn.Canceled;
        }
        finally
        {
            response.Body = answer;
        }
    }

    /// <summary>What the browser calls the file, without its ending.</summary>
    private static string NameOf(Paper paper)
    {
        var name = new StringBuilder();
        foreach (var sign in $"{paper.Kind} {paper.Reference}".Trim())
        {
            name.Append(char.IsAsciiLetterOrDigit(sign) ? sign : '-');
        }

        return name.ToString();
    }
}
