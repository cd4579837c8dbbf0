namespace CommissioningCases.Application.Tests.Histories.Jobs;

/// <summary>A file with a line break at the end of every million bytes, which notes how much memory is in use when it has been read.</summary>
internal sealed class LongFile(long length) : TestStream
{
    private const int LineLength = 1_000_000;

    public long MemoryAtEnd { get; private set; }

    public override bool CanSeek => true;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var given = (int)Math.Min(buffer.Length, length - Position);
        buffer[..given].Fill((byte)'x');
        for (var next = LineLength - 1 - (Position % LineLength); next < given; next += LineLength)
        {
            buffer[(int)next] = (byte)'\n';
        }

        Position += given;
        if (Position == length)
        {
            MemoryAtEnd = GC.GetTotalMemory(forceFullCollection: true);
        }

        return given;
    }
}
