using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace CommissioningCases.Application.Papers;

/// <summary>A paper as a tagged PDF: screen readers read it in its order, with its headings, lists and tables.</summary>
internal sealed class PdfPaper : IDisposable
{
    private readonly PdfDocument _document = new();
    private readonly StructureBuilder _structure;
    private readonly Dictionary<(double, bool), XFont> _fonts = [];
    private XGraphics _sheet = null!;

    private PdfPaper(Paper paper)
    {
        _document.Info.Title = PrintedText.Of(paper.Title);
        _document.Info.Creator = "Commissioning Cases";
        var access = UAManager.ForDocument(_document);
        access.SetDocumentLanguage("en-GB");
        _structure = access.StructureBuilder;
    }

    public static void Write(Paper paper, Stream output)
    {
        var sheets = Sheets.Of(PieceMaker.Of(paper));
        using var pdf = new PdfPaper(paper);
        foreach (var (index, sheet) in sheets.Index())
        {
            pdf.AddSheet(sheet, PrintedText.Of(paper.Foot), string.Create(CultureInfo.InvariantCulture, $"Page {index + 1} of {sheets.Count}"));
        }

        pdf._document.Save(output, closeStream: false);
    }

    public void Dispose() => _document.Dispose();

    private void AddSheet(IReadOnlyList<PlacedMark> marks, string foot, string number)
    {
        var page = _document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(Frame.SheetWidth), XUnit.FromPoint(Frame.SheetHeight));
        _sheet = XGraphics.FromPdfPage(page);
        foreach (var (top, mark) in marks)
        {
            Draw(mark, top, page);
        }

        _structure.EndMarkedContentsWithId();
        DrawFoot(foot, number);
        _sheet.Dispose();
    }

    private void DrawFoot(string foot, string number)
    {
        var (look, frame) = (TextLook.Foot, Frame.Sheet);
        var top = Frame.Bottom + 18;
        var width = TextLines.WidthOf(number, PaperStyle.Plain, look);
        var line = TextLines.Of([new PaperRun(foot)], look, frame.Width - width - 20)[0];
        _structure.BeginArtifact();
        DrawPlain(new RuleMark(frame.X, 0, frame.Right, 0, 0.6, InkColour.LightGrey), top);
        foreach (var part in line)
        {
            DrawPlain(PieceMaker.TextAt(frame.X + part.X, part.Text, look), top + 4);
        }

        DrawPlain(PieceMaker.TextAt(frame.Right - width, number, look), top + 4);
        _structure.End();
    }

    private void Draw(Mark mark, double top, PdfPage page)
    {
        switch (mark)
        {
            case OpenMark open:
                _structure.BeginBlockLevelElement(open.Tag);
                break;
            case OpenFigureMark figure:
                _structure.BeginIllustrationElement("Figure", PrintedText.Of(figure.Label), new XRect(figure.X, Frame.SheetHeight - top - figure.Height, figure.Width, figure.Height));
                break;
            case CloseMark:
                _structure.End();
                break;
            case BookMark book:
                _document.Outlines.Add(book.Text, page, opened: true);
                break;
            case ArtifactMark { Drawn.Count: > 0 } artifact:
                _structure.BeginArtifact();
                foreach (var drawn in artifact.Drawn)
                {
                    DrawPlain(drawn, top);
                }

                _structure.End();
                break;
            default:
                DrawPlain(mark, top);
                break;
        }
    }

    private void DrawPlain(Mark mark, double top)
    {
        switch (mark)
        {
            case TextMark text:
                var colour = text.Style.HasFlag(PaperStyle.Quiet) ? InkColour.Grey : text.Look.Colour;
                _sheet.DrawString(text.Text, FontOf(text), Ink.Brush(colour), text.X, top + text.Down);
                if (text.Style.HasFlag(PaperStyle.Struck))
                {
                    var down = top + text.Down - (text.Look.Size * 0.28);
                    _sheet.DrawLine(Ink.Pen(colour, 0.7), text.X, down, text.X + text.Width, down);
                }

                break;
            case RuleMark rule:
                _sheet.DrawLine(Ink.Pen(rule.Colour, rule.Width, rule.IsDashed), rule.X, top + rule.Down, rule.ToX, top + rule.ToDown);
                break;
            case BoxMark box:
                _sheet.DrawRectangle(Ink.Brush(box.Colour), box.X, top + box.Down, box.Width, box.Height);
                break;
            case DotMark dot:
                _sheet.DrawEllipse(Ink.Brush(dot.Colour), dot.X - dot.Radius, top + dot.Down - dot.Radius, 2 * dot.Radius, 2 * dot.Radius);
                break;
            case ArtifactMark artifact:
                foreach (var drawn in artifact.Drawn)
                {
                    DrawPlain(drawn, top);
                }

                break;
        }
    }

    private XFont FontOf(TextMark text)
    {
        var key = (text.Look.Size, text.Style.HasFlag(PaperStyle.Bold));
        return _fonts.TryGetValue(key, out var font) ? font : _fonts[key] = PaperFonts.Font(key.Size, key.Item2);
    }
}
