using System.Buffers.Binary;
using System.Text;

namespace CommissioningCases.Application.Documents;

/// <summary>Whether a file that is one thing could be opened as another, too.</summary>
internal static class TwoThings
{
    private const int EndOfArchive = 22;

    private static readonly string[] Markup = ["<html", "<script", "<!doctype", "<svg", "<?php", "<body", "<iframe"];

    /// <param name="beginning">As much of it as programs look at to tell what it is.</param>
    public static bool IsAnotherToo(Stream file, ReadOnlySpan<byte> beginning)
    {
        var text = Encoding.Latin1.GetString(beginning);
        return Array.Exists(Markup, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) || text.IndexOf("%PDF-", 1, StringComparison.Ordinal) > 0 || EndsAsArchive(file);
    }

    /// <summary>Programs find a zip archive by its end, behind which a comment may stand.</summary>
    private static bool EndsAsArchive(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndOfArchive + ushort.MaxValue);
        var tail = file.ReadAt(file.Length - length, length).AsSpan();
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (tail.Length - at >= EndOfArchive && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) <= tail.Length - at - EndOfArchive)
            {
                return true;
            }
        }

        return false;
    }
}
