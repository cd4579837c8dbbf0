namespace CommissioningCases.Application.Tests.Histories;

/// <summary>A stream to read from that says how each read is answered.</summary>
internal abstract class TestStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives one byte at a time, as a slow connection might.</summary>
internal sealed class Trickle(byte[] bytes, bool breaksOff = false) : TestStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position == bytes.Length)
        {
            return breaksOff ? throw new IOException("The disk is gone.") : 0;
        }

        buffer[0] = bytes[_position++];
        return 1;
    }
}

/// <summary>Gives very much of the same letter, on lines of a hundred bytes or on none at all.</summary>
internal sealed class Endless(long length, bool hasLines) : TestStream
{
    private const int LineLength = 100;
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        var given = (int)Math.Min(buffer.Length, length - _position);
        buffer[..given].Fill((byte)'x');
        for (var next = LineLength - 1 - (_position % LineLength); hasLines && next < given; next += LineLength)
        {
            buffer[(int)next] = (byte)'\n';
        }

        _position += given;
        return given;
    }
}

/// <summary>Counts the lines that are written to it and forgets them.</summary>
internal sealed class LineCounter : MemoryStream
{
    public int Lines { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer) => Lines += buffer.Count((byte)'\n');

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}
