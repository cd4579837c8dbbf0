using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The numbers of a cell of the board, written without a partial: a board has hundreds of cells.</summary>
public sealed class BoardCounts(IReadOnlyList<BoardNumber> numbers) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (numbers.Count == 0)
        {
            writer.Write("<div><span aria-hidden=\"true\">–</span><span class=\"nhsuk-u-visually-hidden\">None</span></div>");
            return;
        }

        writer.Write("<ul class=\"app-counts\">");
        foreach (var number in numbers)
        {
            writer.Write("<li class=\"app-counts__");
            encoder.Encode(writer, number.Style);
            writer.Write("\"><a href=\"");
            encoder.Encode(writer, number.Href);
            writer.Write("\"><strong>");
            writer.Write(number.Cases.ToString("N0", CultureInfo.InvariantCulture));
            writer.Write("</strong> ");
            encoder.Encode(writer, number.Text);
            writer.Write("</a>");
            if (number.Note is not null)
            {
                writer.Write("<span class=\"app-secondary\">");
                encoder.Encode(writer, number.Note);
                writer.Write("</span>");
            }

            writer.Write("</li>");
        }

        writer.Write("</ul>");
    }
}
