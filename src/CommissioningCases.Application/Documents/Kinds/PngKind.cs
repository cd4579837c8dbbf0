using System.Buffers.Binary;

namespace CommissioningCases.Application.Documents;

/// <summary>PNG: its parts from the first to the last, and nothing behind.</summary>
internal sealed class PngKind() : DocumentKind("a PNG picture", "image/png", ".png")
{
    private const int EdgeLength = 1024;

    /// <summary>What stands around the content of a part: its length, its kind and its checksum.</summary>
    private const int Around = 12;

    private static ReadOnlySpan<byte> Beginning => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public override string? FaultOf(Stream file)
    {
        var beginning = file.ReadAt(0, (int)Math.Min(EdgeLength, file.Length)).AsSpan();
        return beginning.StartsWith(Beginning) && IsOfParts(file) && !TwoThings.IsAnotherToo(file, beginning) ? null : Mismatch;
    }

    private static bool IsOfParts(Stream file)
    {
        for (long place = Beginning.Length; file.Length - place >= Around;)
        {
            var head = file.ReadAt(place, 8).AsSpan();
            place += Around + BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head[4..].SequenceEqual("IEND"u8))
            {
                return place == file.Length;
            }
        }

        return false;
    }
}
