using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Documents;

/// <summary>Answers with a document as a file to keep, which no browser shows as a page of this service.</summary>
internal static class DocumentDownload
{
    private const string ContentSecurityPolicy = "default-src 'none'; sandbox";

    public static FileStreamResult Download(this HttpResponse response, DocumentContent opened)
    {
        var document = opened.Document;
        response.ContentLength = document.Size;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        var mediaType = document.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{document.MediaType}; charset=utf-8" : document.MediaType;
        return new FileStreamResult(opened.Content, mediaType) { FileDownloadName = document.Name };
    }
}
