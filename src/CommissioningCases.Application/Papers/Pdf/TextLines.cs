namespace CommissioningCases.Application.Papers;

/// <summary>Words of one look at their place on a line.</summary>
/// <param name="X">From the beginning of the line.</param>
internal sealed record LinePart(double X, double Width, string Text, PaperStyle Style);

/// <summary>Breaks text into lines: at spaces, behind hyphens and slashes, and within what is longer than a line.</summary>
internal sealed class TextLines
{
    private readonly TextLook _look;
    private readonly double _width;
    private readonly List<List<LinePart>> _lines = [[]];

    /// <summary>What may not be parted: letters of one or several looks.</summary>
    private readonly List<(string Text, PaperStyle Style)> _word = [];

    private double _x;

    private TextLines(TextLook look, double width) => (_look, _width) = (look, width);

    /// <returns>At least one line, which is empty where there is no text.</returns>
    public static IReadOnlyList<IReadOnlyList<LinePart>> Of(IEnumerable<PaperRun> runs, TextLook look, double width)
    {
        var lines = new TextLines(look, width);
        foreach (var run in runs)
        {
            lines.Add(PaperFonts.FaceOf(run.Style).Drawn(PrintedText.Of(run.Text)), run.Style);
        }

        lines.EndWord();
        return lines._lines;
    }

    public static double WidthOf(string text, PaperStyle style, TextLook look) => PaperFonts.FaceOf(style).WidthOf(text, look.Size);

    private void Add(string text, PaperStyle style)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t' or '\n')
            {
                AddToWord(text[from..i], style);
                EndWord();
                if (text[i] == '\n')
                {
                    BreakLine();
                }
                else
                {
                    Space(style);
                }

                from = i + 1;
            }
            else if (text[i] is '-' or '/' or '–' && i > from && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                AddToWord(text[from..(i + 1)], style);
                EndWord();
                from = i + 1;
            }
        }

        AddToWord(text[from..], style);
    }

    private void AddToWord(string text, PaperStyle style)
    {
        if (text.Length > 0)
        {
            _word.Add((text, style));
        }
    }

    /// <summary>A space at the beginning of a line is left out; one at its end stands beyond it.</summary>
    private void Space(PaperStyle style)
    {
        if (_lines[^1].Count > 0)
        {
            Put(" ", style);
        }
    }

    private void EndWord()
    {
        var width = _word.Sum(part => WidthOf(part.Text, part.Style, _look));
        if (_x + width > _width && _lines[^1].Count > 0)
        {
            BreakLine();
        }

        foreach (var (text, style) in _word)
        {
            if (width <= _width)
            {
                Put(text, style);
            }
            else
            {
                PutInPieces(text, style);
            }
        }

        _word.Clear();
    }

    /// <summary>Fills lines with what is too long for one.</summary>
    private void PutInPieces(string text, PaperStyle style)
    {
        foreach (var sign in text)
        {
            if (_x + WidthOf($"{sign}", style, _look) > _width && _lines[^1].Count > 0)
            {
                BreakLine();
            }

            Put($"{sign}", style);
        }
    }

    private void Put(string text, PaperStyle style)
    {
        var (line, width) = (_lines[^1], WidthOf(text, style, _look));
        if (line is [.., var last] && last.Style == style)
        {
            line[^1] = last with { Text = last.Text + text, Width = last.Width + width };
        }
        else
        {
            line.Add(new LinePart(_x, width, text, style));
        }

        _x += width;
    }

    private void BreakLine()
    {
        _lines.Add([]);
        _x = 0;
    }
}
