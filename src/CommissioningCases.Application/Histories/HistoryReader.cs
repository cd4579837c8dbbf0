using System.Buffers;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
namespace CommissioningCases.Application.Histories;

/// <summary>Reads a history file of any size in little memory: one thread splits and parses while another uses what was parsed.</summary>
internal static class HistoryReader
{
    /// <summary>The longest line in bytes. A line holds at most a few texts of 4,000 characters.</summary>
    public const int LongestLine = 1024 * 1024;

    private const int BlockSize = 64 * 1024;
    private const int BlocksAhead = 4;

    public static async IAsyncEnumerable<LineBlock> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blocks = Channel.CreateBounded<LineBlock>(new BoundedChannelOptions(BlocksAhead) { SingleReader = true, SingleWriter = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parsing = Task.Run(() => ParseAllAsync(stream, blocks.Writer, ending.Token), CancellationToken.None);
        try
        {
            await foreach (var block in blocks.Reader.ReadAllAsync(cancellationToken))
            {
                using (block)
                {
                    yield return block;
                }
            }

            // Where reading failed, the blocks simply end: this throws what happened.
            await parsing;
        }
        finally
        {
            await ending.CancelAsync();
            await parsing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ParseAllAsync(Stream stream, ChannelWriter<LineBlock> blocks, CancellationToken cancellationToken)
    {
        try
        {
            await ParseAsync(stream, blocks, cancellationToken);
        }
        finally
        {
            blocks.Complete();
        }
    }

    private static async Task ParseAsync(Stream stream, ChannelWriter<LineBlock> blocks, CancellationToken cancellationToken)
    {
        var lines = new LineSplitter();
        var bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
        var filled = 0;
        int read;
        do
        {
            read = await stream.ReadAsync(bytes.AsMemory(filled), cancellationToken);
            filled += read;

            // What stands after the last line break waits for its rest.
            var whole = read == 0 ? filled : bytes.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            var rest = bytes.AsMemory(whole, filled - whole);
            var block = lines.Split(bytes, whole, isLast: read == 0);
            if (rest.Length > LongestLine)
            {
                lines.SkipRestOfLine();
                rest = default;
            }

            var next = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, 2 * rest.Length));
            rest.CopyTo(next);
            await blocks.WriteAsync(block, cancellationToken);
            (bytes, filled) = (next, rest.Length);
        }
        while (read > 0);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
