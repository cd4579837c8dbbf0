namespace CommissioningCases.Application.Store;

/// <summary>Reads what the database keeps in parts, holding no more than one of them.</summary>
internal abstract class PartStream : Stream
{
    private ReadOnlyMemory<byte> _rest;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty)
        {
            _rest = await ReadPartAsync(_next++, cancellationToken);
        }

        var given = Math.Min(buffer.Length, _rest.Length);
        _rest[..given].CopyTo(buffer);
        _rest = _rest[given..];
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <param name="number">From 0.</param>
    /// <returns>Empty after the last part.</returns>
    protected abstract Task<byte[]> ReadPartAsync(int number, CancellationToken cancellationToken);
}
