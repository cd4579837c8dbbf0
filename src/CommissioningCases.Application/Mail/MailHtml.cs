using System.Text;
using System.Text.Encodings.Web;

namespace CommissioningCases.Application.Mail;

/// <summary>The form of a message that mail programs show: the same words as its text, in the one look that all of them have.</summary>
internal static class MailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    public static string Of(MailText text)
    {
        var paragraphs = new StringBuilder();
        foreach (var paragraph in text.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            paragraphs.Append("<p style=\"margin: 0 0 16px\">").AppendJoin("<br>\n", paragraph.Split('\n').Select(Line)).Append("</p>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{Encoder.Encode(text.Subject)}</title></head>
            <body style="margin: 16px; max-width: 640px; font: 16px/1.5 Arial, sans-serif; color: #212b32">
            <p style="margin: 0 0 16px; padding: 0 0 8px; border-bottom: 4px solid #005eb8; font-weight: bold">Commissioning Cases</p>
            {paragraphs}</body>
            </html>
            """;
    }

    private static string Line(string line) => MailText.IsAddress(line)
        ? $"<a href=\"{Encoder.Encode(line)}\" style=\"color: #005eb8\">{Encoder.Encode(line)}</a>"
        : Encoder.Encode(line);
}
