using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Components;

/// <summary>Answers that browsers keep as a file for a spreadsheet.</summary>
internal static class SpreadsheetResponse
{
    /// <param name="name">What the browser calls the file.</param>
    public static void IsSpreadsheet(this HttpResponse response, string name)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
    }
}
