namespace CommissioningCases.Application.Registers;

/// <summary>Takes what is written at once, and sends it on when asked to: archives write without waiting, and a server's answer is only written by waiting.</summary>
internal sealed class SentStream(Stream output) : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends on what was written since the last time.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush()
    {
        // Only asked for, by SendAsync.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
