namespace CommissioningCases.Application.Histories;

/// <summary>Splits what is read of a history file into lines, and counts them.</summary>
internal sealed class LineSplitter
{
    private int _count;
    private bool _isSkipping;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Leaves out what follows until the next line break: the line is too long already.</summary>
    public void SkipRestOfLine() => _isSkipping = true;

    /// <summary>Splits the whole lines that follow those split before.</summary>
    /// <param name="isLast">Whether the file ends there, perhaps without a line break.</param>
    public LineBlock Split(byte[] bytes, int length, bool isLast)
    {
        var block = new LineBlock(bytes);
        var start = _count == 0 && bytes.AsSpan(0, length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        while (start < length)
        {
            var found = bytes.AsSpan(start, length - start).IndexOf((byte)'\n');
            var end = found < 0 ? length : start + found;
            AddLine(block, bytes.AsMemory(start, end - start));
            start = end + 1;
        }

        if (isLast && _isSkipping)
        {
            AddLine(block, default);
        }

        return block;
    }

    private void AddLine(LineBlock block, ReadOnlyMemory<byte> text)
    {
        _count++;
        if (_isSkipping)
        {
            _isSkipping = false;
            block.AddTooLong(_count);
            return;
        }

        block.Add(_count, text);
    }
}
