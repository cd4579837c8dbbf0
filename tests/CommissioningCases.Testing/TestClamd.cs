using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace CommissioningCases.Testing;

/// <summary>A small virus scanner that speaks as clamd does, on a socket of its own, and knows one virus: the test file of EICAR.</summary>
public sealed class TestClamd : IAsyncDisposable
{
    /// <summary>What every scanner takes for a virus. In two parts, so that none takes this file for one.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<byte[]> _scanned = new();
    private Socket? _listener;
    private Task _serving = Task.CompletedTask;

    /// <summary>The path of its socket.</summary>
    public string Address { get; } = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}");

    /// <summary>What it answers of a file; null to hang up without a word.</summary>
    public Func<byte[], string?> AnswerOf { get; set; } = Usual;

    /// <summary>Whatever was sent to it to be looked at.</summary>
    public IReadOnlyCollection<byte[]> Scanned => _scanned;

    public static string? Usual(byte[] file) => file.AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";

    public void Start()
    {
        _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _listener.Bind(new UnixDomainSocketEndPoint(Address));
        _listener.Listen();
        _serving = ServeAsync(_listener);
    }

    /// <summary>Goes away. It can be started again.</summary>
    public async Task StopAsync()
    {
        _listener?.Dispose();
        await _serving;
        File.Delete(Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await StopAsync();
        _stop.Dispose();
    }

    private async Task ServeAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                using var asking = await listener.AcceptAsync(_stop.Token);
                await using var stream = new NetworkStream(asking);
                if (await AnswerAsync(stream) is { } answer)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was told to go.
        }
    }

    private async Task<string?> AnswerAsync(NetworkStream stream)
    {
        switch (await ReadCommandAsync(stream))
        {
            case "zPING":
                return "PONG\0";
            case "zINSTREAM":
                var file = await ReadFileAsync(stream);
                _scanned.Enqueue(file);
                return AnswerOf(file);
            default:
                return "UNKNOWN COMMAND\0";
        }
    }

    private async Task<string> ReadCommandAsync(NetworkStream stream)
    {
        var (command, letter) = (new StringBuilder(), new byte[1]);
        while (true)
        {
            await stream.ReadExactlyAsync(letter, _stop.Token);
            if (letter[0] == 0)
            {
                return command.ToString();
            }

            command.Append((char)letter[0]);
        }
    }

    private async Task<byte[]> ReadFileAsync(NetworkStream stream)
    {
        using var file = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return file.ToArray();
            }

            await stream.ReadExactlyAsync(chunk, _stop.Token);
            file.Write(chunk);
        }
    }
}
