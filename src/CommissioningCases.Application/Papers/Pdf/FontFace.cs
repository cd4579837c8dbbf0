using System.Buffers.Binary;
using System.Text;

namespace CommissioningCases.Application.Papers;

/// <summary>
/// What laying out needs to know of a TrueType font: which signs it has, and how wide each is. It is read from the font itself, because lines are broken, and signs that it lacks replaced,
/// before there is a sheet on which PDFsharp could measure.
/// </summary>
internal sealed class FontFace
{
    /// <summary>Stands for a sign that the font does not have.</summary>
    private const char Unknown = '\u25A1';

    private readonly byte[] _font;
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly int _unitsPerEm;
    private readonly int _metrics;
    private readonly int _metricsAt;

    public FontFace(byte[] font)
    {
        _font = font;
        _unitsPerEm = Number(TableAt("head") + 18);
        _metrics = Number(TableAt("hhea") + 34);
        _metricsAt = TableAt("hmtx");
        ReadGlyphs(TableAt("cmap"));
    }

    /// <summary>How wide a text is, in points.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        var units = 0L;
        foreach (var sign in text)
        {
            units += Number(_metricsAt + (4 * Math.Min(_glyphs[sign], _metrics - 1)));
        }

        return units * size / _unitsPerEm;
    }

    /// <summary>The text with a square for each sign that the font does not have.</summary>
    public string Drawn(string text)
    {
        if (!text.Any(IsUnknown))
        {
            return text;
        }

        var drawn = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            drawn.Append(rune.IsBmp && !IsUnknown((char)rune.Value) ? (char)rune.Value : Unknown);
        }

        return drawn.ToString();
    }

    private bool IsUnknown(char sign) => _glyphs[sign] == 0 && sign is not ('\n' or '\t');

    /// <summary>Reads the table of Unicode's first plane (format 4).</summary>
    private void ReadGlyphs(int map)
    {
        var at = Enumerable.Range(0, Number(map + 2))
            .Select(index => map + (int)BinaryPrimitives.ReadUInt32BigEndian(_font.AsSpan(map + 8 + (8 * index))))
            .First(table => Number(table) == 4);
        var segments = Number(at + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var end = at + 14 + (2 * i);
            var start = end + (2 * segments) + 2;
            var (delta, offsetAt) = (Number(start + (2 * segments)), start + (4 * segments));
            var offset = Number(offsetAt);
            for (var sign = Number(start); sign <= Number(end) && sign < char.MaxValue; sign++)
            {
                var glyph = offset == 0 ? sign : Number(offsetAt + offset + (2 * (sign - Number(start))));
                _glyphs[sign] = (ushort)(glyph == 0 ? 0 : glyph + delta);
            }
        }
    }

    private int TableAt(string name)
    {
        for (var i = 0; i < Number(4); i++)
        {
            var entry = _font.AsSpan(12 + (16 * i));
            if (Encoding.ASCII.GetString(entry[..4]) == name)
            {
                return (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            }
        }

        throw new InvalidOperationException($"The font has no table {name}.");
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));
}
