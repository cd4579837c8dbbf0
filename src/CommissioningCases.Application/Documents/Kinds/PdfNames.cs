using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace CommissioningCases.Application.Documents;

/// <summary>
/// Looks through a PDF for the names of what runs or lies in it. They can stand in the file as they are, with letters written as figures, or in a packed stream of
/// objects; nowhere else do readers look for them.
/// </summary>
internal static class PdfNames
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Longer than any name, its letters written as figures.</summary>
    private const int Overlap = 64;
    private const int MostStreams = 20_000;
    private const int LongestDictionary = 4096;
    private const long MostUnpacked = 100L * 1024 * 1024;

    /// <summary>/JS is not among them: no script runs by it alone, and three bytes occur by chance in what is packed.</summary>
    private static readonly byte[][] Active =
        [.. new[] { "/JavaScript", "/Rendition", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA", "/ImportData", "/SubmitForm" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public enum Finding
    {
        None,
        Active,

        /// <summary>It is encrypted, or packed in a way that cannot be unpacked here.</summary>
        Hidden,
    }

    public static Finding Find(Stream file)
    {
        var streams = new List<long>();
        file.Position = 0;
        var found = Scan(file, streams);
        long unpacked = 0;
        foreach (var place in found == Finding.None ? streams : [])
        {
            found = FindInStream(file, place, ref unpacked);
            if (found != Finding.None)
            {
                break;
            }
        }

        return found;
    }

    /// <param name="streams">Where streams of objects are told of; null within one, where there are none.</param>
    private static Finding Scan(Stream content, List<long>? streams)
    {
        var block = new byte[BlockSize];
        var (begin, kept, read) = (0L, 0, 0);
        do
        {
            read = content.Read(block, kept, BlockSize - kept);
            var bytes = block.AsSpan(0, kept + read);
            var found = FindIn(bytes, begin, isEnd: read == 0, streams);
            if (found != Finding.None)
            {
                return found;
            }

            kept = Math.Min(Overlap, bytes.Length);
            begin += bytes.Length - kept;
            bytes[^kept..].CopyTo(block);
        }
        while (read > 0);

        return Finding.None;
    }

    private static Finding FindIn(ReadOnlySpan<byte> bytes, long begin, bool isEnd, List<long>? streams)
    {
        for (var from = 0; bytes[from..].IndexOf((byte)'/') is >= 0 and var ahead;)
        {
            var name = bytes[(from + ahead)..];
            if (IsAny(name, Active, isEnd))
            {
                return Finding.Active;
            }

            if (streams is not null && (IsName(name, "/Encrypt"u8, isEnd) || (IsName(name, "/ObjStm"u8, isEnd) && !Note(streams, begin + from + ahead))))
            {
                return Finding.Hidden;
            }

            from += ahead + 1;
        }

        return Finding.None;
    }

    /// <summary>Keeps a place, which may have been seen in the block before.</summary>
    /// <returns>False when there are too many.</returns>
    private static bool Note(List<long> streams, long place)
    {
        if (streams.Count == 0 || streams[^1] < place)
        {
            streams.Add(place);
        }

        return streams.Count <= MostStreams;
    }

    private static Finding FindInStream(Stream file, long place, ref long unpacked)
    {
        var from = Math.Max(0, place - LongestDictionary);
        var around = file.ReadAt(from, (int)Math.Min(2 * LongestDictionary, file.Length - from)).AsSpan();
        var name = (int)(place - from);
        var keyword = around[name..].IndexOf("stream"u8);
        var dictionary = around[..name].LastIndexOf(" obj"u8);
        if (keyword < 0 || dictionary < 0 || around[dictionary..(name + keyword)].IndexOf("/FlateDecode"u8) < 0 || around[dictionary..(name + keyword)].Count("Decode"u8) != 1)
        {
            return Finding.Hidden;
        }

        var data = name + keyword + "stream"u8.Length;
        data += around[data..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        file.Position = from + data;
        try
        {
            using var packed = new ZLibStream(file, CompressionMode.Decompress, leaveOpen: true);
            using var counted = new CountedStream(packed, MostUnpacked - unpacked);
            var found = Scan(counted, streams: null);
            unpacked += counted.Count;
            return counted.IsTooLong ? Finding.Hidden : found;
        }
        catch (InvalidDataException)
        {
            return Finding.Hidden;
        }
    }

    private static bool IsAny(ReadOnlySpan<byte> bytes, byte[][] names, bool isEnd)
    {
        foreach (var name in names)
        {
            if (IsName(bytes, name, isEnd))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether that name stands here, as it is or with letters as #4A.</summary>
    /// <param name="isEnd">Whether nothing comes after these bytes; else a name that goes as far as they do may go on.</param>
    private static bool IsName(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, bool isEnd)
    {
        foreach (var letter in name)
        {
            if (bytes.IsEmpty)
            {
                return false;
            }

            var length = 1;
            var read = bytes[0];
            if (read == '#' && bytes.Length > 2 && byte.TryParse(bytes.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var written))
            {
                (read, length) = (written, 3);
            }

            if (read != letter)
            {
                return false;
            }

            bytes = bytes[length..];
        }

        return bytes.IsEmpty ? isEnd : Delimiters.Contains(bytes[0]);
    }

    /// <summary>A stream that is read no further than so many bytes.</summary>
    private sealed class CountedStream(Stream inner, long most) : Stream
    {
        public long Count { get; private set; }

        public bool IsTooLong => Count > most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (IsTooLong)
            {
                return 0;
            }

            var read = inner.Read(buffer, offset, count);
            Count += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
