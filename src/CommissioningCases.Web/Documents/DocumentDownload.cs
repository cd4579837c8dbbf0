using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Documents;

/// <summary>Answers with a document, in no page of this service.</summary>
internal static class DocumentDownload
{
    private const string OfAFile = "default-src 'none'; sandbox";

    /// <summary>For a picture alone in its tab; browsers give it a style of their own.</summary>
    private const string OfAPicture = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /// <summary>For a PDF alone in its tab. Browsers show none in a sandbox; it has no script, or it would not have been taken.</summary>
    private const string OfAPdf = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>As a file to keep, which no browser shows.</summary>
    public static FileStreamResult Download(this HttpResponse response, DocumentContent opened)
    {
        var document = opened.Document;
        response.Guard(document, OfAFile);
        var mediaType = document.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{document.MediaType}; charset=utf-8" : document.MediaType;
        return new FileStreamResult(opened.Content, mediaType) { FileDownloadName = document.Name };
    }

    /// <summary>As the browser shows it by itself, in a tab of its own.</summary>
    /// <returns>Null for what is no PDF and no picture.</returns>
    public static FileStreamResult? Show(this HttpResponse response, DocumentContent opened)
    {
        if (PolicyOf(opened.Document.MediaType) is not { } policy)
        {
            opened.Content.Dispose();
            return null;
        }

        response.Guard(opened.Document, policy);
        response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileNameStar = opened.Document.Name }.ToString();
        return new FileStreamResult(opened.Content, opened.Document.MediaType);
    }

    /// <summary>Whether a document of that name is shown, which is kept only if it is what its name says.</summary>
    public static bool IsShown(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".pdf" or ".png" or ".jpg" or ".jpeg";

    private static string? PolicyOf(string mediaType) => mediaType switch
    {
        "application/pdf" => OfAPdf,
        "image/png" or "image/jpeg" => OfAPicture,
        _ => null,
    };

    private static void Guard(this HttpResponse response, Document document, string policy)
    {
        response.ContentLength = document.Size;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
