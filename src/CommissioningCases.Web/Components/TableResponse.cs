using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Components;

/// <summary>Answers that browsers keep as a file for a spreadsheet.</summary>
internal static class TableResponse
{
    public static string EndingOf(TableFormat format) => format == TableFormat.Csv ? ".csv" : ".xlsx";

    /// <param name="name">What the browser calls the file, without its ending.</param>
    public static void IsTable(this HttpResponse response, string name, TableFormat format)
    {
        response.ContentType = format == TableFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name + EndingOf(format) }.ToString();
    }
}
