using System.Buffers;
using System.Text;

namespace CommissioningCases.Application.Histories;

/// <summary>Lines that were read from a history file at one go. They are valid until the block is disposed.</summary>
/// <param name="bytes">Where the lines stand: an array from the shared pool, to which it goes back.</param>
internal sealed class LineBlock(byte[] bytes) : IDisposable
{
    private readonly List<ParsedLine> _lines = new(512);

    public IReadOnlyList<ParsedLine> Lines => _lines;

    /// <summary>Adds what stands on a line, unless it is blank.</summary>
    public void Add(int number, ReadOnlyMemory<byte> text)
    {
        if (text.Length > HistoryReader.LongestLine)
        {
            AddTooLong(number);
            return;
        }

        if (IsBlank(text.Span))
        {
            return;
        }

        var document = JsonLine.Parse(text);
        _lines.Add(new ParsedLine(number, text, document, document is null ? default : HistoryLine.Read(document.RootElement)));
    }

    /// <summary>Adds a line that is longer than any may be.</summary>
    public void AddTooLong(int number) => _lines.Add(new ParsedLine(number, default, null, default));

    public void Dispose()
    {
        foreach (var line in _lines)
        {
            line.Document?.Dispose();
        }

        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        var trimmed = text[Ascii.Trim(text)];
        return trimmed.IsEmpty || (trimmed[0] > 0x7F && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(trimmed)));
    }
}
