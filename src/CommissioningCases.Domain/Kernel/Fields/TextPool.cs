using System.Buffers.Binary;
using System.Text;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>
/// Keeps one string of each short text that was read lately. Codes, words, days and names of cases come again and again in a
/// history: made anew each time they would be a fifth of all memory that deciding it takes.
/// </summary>
internal static class TextPool
{
    private const int Longest = 40;

    // Threads may overwrite each other's texts: whoever misses one makes it anew.
    private static readonly string?[] Texts = new string?[4096];

    /// <summary>The text of those UTF-8 bytes; null when it is no short one of the ASCII characters, or has escapes.</summary>
    public static string? Get(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest || text.Contains((byte)'\\') || !Ascii.IsValid(text))
        {
            return null;
        }

        ref var place = ref Texts[Hash(text) % (uint)Texts.Length];
        if (place is { } kept && Ascii.Equals(text, kept))
        {
            return kept;
        }

        return place = Encoding.ASCII.GetString(text);
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        foreach (var letter in text)
        {
            hash = (hash * 31) + letter;
        }

        return (uint)(Mix(hash) >> 32);
    }

    private static ulong Mix(ulong hash) => (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15;
}
