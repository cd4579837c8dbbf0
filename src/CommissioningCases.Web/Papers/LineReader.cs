using AngleSharp.Dom;

namespace CommissioningCases.Web.Papers;

/// <summary>Gathers words to a paragraph, with the white space that a browser would show.</summary>
internal sealed class LineReader
{
    private readonly List<PaperRun> _runs = [];

    public bool IsEmpty => _runs.TrueForAll(run => string.IsNullOrWhiteSpace(run.Text));

    /// <summary>The words of an element as one text.</summary>
    public static string TextOf(IElement element)
    {
        var line = new LineReader();
        line.AddAll(element, PaperStyle.Plain, keepsLines: false);
        return string.Concat(line.Runs().Select(run => run.Text));
    }

    /// <summary>Without white space at its beginning and its end.</summary>
    public IReadOnlyList<PaperRun> Runs()
    {
        var runs = _runs.FindAll(run => run.Text.Length > 0);
        while (runs is [.., var last] && last.Text.AsSpan().TrimEnd(' ').TrimEnd('\n').Length < last.Text.Length)
        {
            runs[^1] = last with { Text = last.Text.TrimEnd(' ', '\n') };
            runs.RemoveAll(run => run.Text.Length == 0);
        }

        return runs;
    }

    public void Add(INode node, PaperStyle style, bool keepsLines)
    {
        switch (node)
        {
            case IText text:
                AddText(text.Data, style, keepsLines);
                break;
            case IElement { LocalName: "br" }:
                AddText("\n", style, keepsLines: true);
                break;
            case IElement element when !PrintedElements.IsLeftOut(element):
                if (PrintedElements.BeginsLine(element) && !IsEmpty)
                {
                    AddText("\n", style, keepsLines: true);
                }

                AddAll(element, style | PrintedElements.StyleOf(element), keepsLines || PrintedElements.KeepsLines(element));
                break;
        }
    }

    private void AddAll(IElement element, PaperStyle style, bool keepsLines)
    {
        foreach (var child in element.ChildNodes)
        {
            Add(child, style, keepsLines);
        }
    }

    private void AddText(string text, PaperStyle style, bool keepsLines)
    {
        var words = new System.Text.StringBuilder();
        var isAfterSpace = _runs.Count == 0 || _runs[^1].Text is [.., ' ' or '\n'];
        foreach (var sign in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            var isLineEnd = sign == '\n' && keepsLines;
            var isSpace = sign is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isLineEnd && (words.Length > 0 || _runs.Count > 0))
            {
                words.Append('\n');
            }
            else if (isSpace && !isLineEnd && !isAfterSpace)
            {
                words.Append(' ');
            }
            else if (!isSpace)
            {
                words.Append(sign);
            }

            isAfterSpace = isSpace;
        }

        if (words.Length == 0)
        {
            return;
        }

        if (_runs is [.., var last] && last.Style == style)
        {
            _runs[^1] = last with { Text = last.Text + words };
        }
        else
        {
            _runs.Add(new PaperRun(words.ToString(), style));
        }
    }
}
