using CommissioningCases.Testing;
using DocumentFormat.OpenXml.Packaging;

namespace CommissioningCases.Web.Tests.Papers;

/// <summary>What somebody reads who opens what they have downloaded.</summary>
internal static class DownloadedText
{
    public static async Task<string> TextAsync(this Answer answer)
    {
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync();
        return answer.Response.Content.Headers.ContentType?.MediaType switch
        {
            "application/pdf" => ReadPdf.Of(bytes).Text,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => string.Join('\n', ReadWorkbook.Of(bytes).Sheets.SelectMany(sheet => sheet.Rows).Select(row => string.Join('\t', row))),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => WordText(bytes),
            _ => await answer.Response.Content.ReadAsStringAsync(),
        };
    }

    private static string WordText(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText));
    }
}
