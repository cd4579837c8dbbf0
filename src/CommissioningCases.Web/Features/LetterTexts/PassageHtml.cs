using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Features.LetterTexts;

/// <summary>Writes a passage with its emphasis, and each clause as an anchor of its own name with a link after it.</summary>
/// <param name="linkTo">Begins the address that the link after a clause leads to; the clause's id follows.</param>
/// <param name="anchors">Whether the clauses can be linked to here.</param>
public sealed class PassageHtml(Passage passage, string linkTo, bool anchors = true) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var mark in passage.Marks)
        {
            WriteWords(writer, encoder, at, mark.Start);
            writer.Write(anchors ? $"<span class=\"app-clause\" id=\"{mark.Clause.Id}\">" : "<span class=\"app-clause\">");
            WriteWords(writer, encoder, mark.Start, mark.End);
            writer.Write("</span>&nbsp;<a class=\"app-clause-link\" href=\"");
            encoder.Encode(writer, linkTo + mark.Clause.Id);
            writer.Write($"\"><span class=\"nhsuk-u-visually-hidden\">Clause </span>{mark.Clause.Id}</a>");
            at = mark.End;
        }

        WriteWords(writer, encoder, at, passage.Text.Length);
    }

    private void WriteWords(TextWriter writer, HtmlEncoder encoder, int from, int to)
    {
        foreach (var stretch in passage.Stretches)
        {
            var (start, end) = (Math.Max(from, stretch.Start), Math.Min(to, stretch.End));
            if (start >= end)
            {
                continue;
            }

            var element = stretch.Emphasis switch
            {
                Emphasis.Bold => "strong",
                Emphasis.Italic => "em",
                _ => null,
            };
            if (element is not null)
            {
                writer.Write($"<{element}>");
            }

            WriteLines(writer, encoder, passage.Text[start..end]);
            if (element is not null)
            {
                writer.Write($"</{element}>");
            }
        }
    }

    private static void WriteLines(TextWriter writer, HtmlEncoder encoder, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                writer.Write("<br>");
            }

            encoder.Encode(writer, lines[i]);
        }
    }
}
