using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace CommissioningCases.Application.Documents;

/// <summary>A zip archive that somebody has sent, of which nothing is believed.</summary>
internal sealed class Archive
{
    private const long MostUnpacked = 250L * 1024 * 1024;
    private const int MostTimes = 100;
    private const int HeaderLength = 30;
    private const int BlockSize = 64 * 1024;
    private const int SignatureLength = 8;

    /// <summary>XML is packed; what lies there as it is are pictures, of which the beginning is looked at.</summary>
    private const int LargestStored = 1024 * 1024;

    private readonly Stream _file;
    private readonly long _end;

    private Archive(Stream file, IReadOnlyList<ArchiveEntry> entries, long end) => (_file, Entries, _end) = (file, entries, end);

    public IReadOnlyList<ArchiveEntry> Entries { get; }

    private static ReadOnlySpan<byte> HeaderSignature => "PK\u0003\u0004"u8;

    /// <exception cref="InvalidDataException">It is no archive.</exception>
    /// <exception cref="OversizedArchiveException">It has too many entries.</exception>
    public static Archive Open(Stream file)
    {
        var (entries, end) = ArchiveDirectory.Read(file);
        return new Archive(file, entries, end);
    }

    public ArchiveEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>Whether an entry lies in the archive as it is, and is just these bytes.</summary>
    public bool IsStored(ArchiveEntry entry, ReadOnlySpan<byte> content) =>
        !entry.IsPacked && entry.Length == content.Length && _file.ReadAt(BeginningOf(entry), content.Length).AsSpan().SequenceEqual(content);

    /// <summary>The first bytes of what an entry unpacks to.</summary>
    public byte[] Begin(ArchiveEntry entry)
    {
        var beginning = new byte[SignatureLength];
        using var content = OpenEntry(entry);
        return beginning[..content.ReadAtLeast(beginning, SignatureLength, throwOnEndOfStream: false)];
    }

    /// <summary>An entry as XML, without anything that XML can fetch or multiply. To be used before another is opened.</summary>
    public XmlReader OpenXml(ArchiveEntry entry) =>
        XmlReader.Create(OpenEntry(entry), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreWhitespace = true });

    /// <summary>Unpacks everything, and keeps nothing of it.</summary>
    /// <exception cref="InvalidDataException">Something unpacks to another length than it is said to, or not at all.</exception>
    /// <exception cref="OversizedArchiveException">It would unpack to too much.</exception>
    public void Verify()
    {
        if (Entries.Sum(entry => entry.Length) > Math.Min(MostUnpacked, MostTimes * _file.Length))
        {
            throw new OversizedArchiveException("The file unpacks to more than 250 MB, or to more than 100 times its size, as no document needs to");
        }

        var block = new byte[BlockSize];
        foreach (var entry in Entries)
        {
            _file.Position = BeginningOf(entry);
            if (entry.IsPacked ? !Unpacks(entry, block) : entry.PackedLength != entry.Length)
            {
                throw new InvalidDataException($"{entry.Name} is not as long as it is said to be.");
            }
        }
    }

    /// <summary>Whether an entry, at which the file stands, unpacks to the length it is said to. No more than that is ever unpacked.</summary>
    private bool Unpacks(ArchiveEntry entry, byte[] block)
    {
        using var unpacked = new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true);
        var left = entry.Length;
        while (left >= 0 && unpacked.Read(block) is > 0 and var read)
        {
            left -= read;
        }

        return left == 0;
    }

    private Stream OpenEntry(ArchiveEntry entry)
    {
        _file.Position = BeginningOf(entry);
        return entry.IsPacked ? new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true) : new MemoryStream(_file.ReadAt(_file.Position, (int)Math.Min(entry.Length, LargestStored)));
    }

    private long BeginningOf(ArchiveEntry entry)
    {
        var header = _file.ReadAt(entry.Offset, HeaderLength);
        var beginning = entry.Offset + HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        return header.AsSpan().StartsWith(HeaderSignature) && beginning + entry.PackedLength <= _end
            ? beginning
            : throw new InvalidDataException($"{entry.Name} does not lie where it is said to.");
    }
}
