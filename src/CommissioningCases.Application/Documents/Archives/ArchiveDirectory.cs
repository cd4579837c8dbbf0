using System.Buffers.Binary;
using System.Text;

namespace CommissioningCases.Application.Documents;

/// <summary>
/// Reads the directory at the end of a zip archive. ZipArchive would read as many entries as anybody has put in, and unpacks no further than an entry
/// says it goes, so that a lie about that is not noticed.
/// </summary>
internal static class ArchiveDirectory
{
    private const int MostEntries = 2000;
    private const int Largest = 1024 * 1024;
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const int LongestComment = ushort.MaxValue;

    private static ReadOnlySpan<byte> EndSignature => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> HeaderSignature => "PK\u0001\u0002"u8;

    /// <returns>The entries, and where the directory begins.</returns>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    /// <exception cref="OversizedArchiveException">It has too many entries.</exception>
    public static (IReadOnlyList<ArchiveEntry> Entries, long Offset) Read(Stream file)
    {
        var tail = file.ReadAt(Math.Max(0, file.Length - EndLength - LongestComment), (int)Math.Min(file.Length, EndLength + LongestComment));
        var found = tail.AsSpan().LastIndexOf(EndSignature);
        if (found < 0 || tail.Length - found < EndLength)
        {
            throw new InvalidDataException("The archive has no end.");
        }

        var end = tail.AsSpan(found);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);

        // At the end of the file, so that every program finds the same directory.
        if (offset + length != file.Length - tail.Length + found)
        {
            throw new InvalidDataException("The archive's directory does not lie at its end.");
        }

        if (count > MostEntries || length > Largest)
        {
            throw new OversizedArchiveException("The file has more than 2,000 parts, as no document needs to");
        }

        return (ReadEntries(file.ReadAt(offset, (int)length), count), offset);
    }

    private static List<ArchiveEntry> ReadEntries(ReadOnlySpan<byte> directory, int count)
    {
        var entries = new List<ArchiveEntry>(count);
        while (!directory.IsEmpty)
        {
            if (directory.Length < HeaderLength || !directory.StartsWith(HeaderSignature))
            {
                throw new InvalidDataException("The archive's directory is broken.");
            }

            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var next = HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (next > directory.Length)
            {
                throw new InvalidDataException("The archive's directory is broken off.");
            }

            entries.Add(new ArchiveEntry(
                Encoding.UTF8.GetString(directory.Slice(HeaderLength, nameLength)),
                IsPacked(directory),
                BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]),
                BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(directory[24..])));
            directory = directory[next..];
        }

        return entries.Count == count ? entries : throw new InvalidDataException($"The archive has {entries.Count} entries, not {count}.");
    }

    private static bool IsPacked(ReadOnlySpan<byte> header)
    {
        const int Encrypted = 1;
        const int Stored = 0;
        const int Deflated = 8;
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        return (header[8] & Encrypted) == 0 && method is (Stored or Deflated)
            ? method == Deflated
            : throw new InvalidDataException("The archive is packed in a way that no document is.");
    }
}
