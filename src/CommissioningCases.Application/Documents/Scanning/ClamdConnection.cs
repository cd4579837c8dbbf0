using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommissioningCases.Application.Documents;

/// <summary>
/// One command to clamd and its answer. A command begins with z and ends with a zero, as its answer does; a file follows in chunks, each after its length, and
/// ends with a chunk of none.
/// </summary>
internal sealed class ClamdConnection : IDisposable
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestAnswer = 4 * 1024;

    private readonly Socket _socket;

    private ClamdConnection(Socket socket) => _socket = socket;

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<ClamdConnection> OpenAsync(EndPoint address, CancellationToken cancellationToken)
    {
        var socket = address is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new ClamdConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async Task<string> AskAsync(string command, CancellationToken cancellationToken)
    {
        await SendAsync(Encoding.ASCII.GetBytes($"z{command}\0"), cancellationToken);
        return await ReadAnswerAsync(cancellationToken);
    }

    /// <summary>Sends a file from its beginning.</summary>
    public async Task<string> AskOfAsync(Stream file, CancellationToken cancellationToken)
    {
        await SendAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var chunk = new byte[sizeof(int) + ChunkSize];
        int length;
        file.Position = 0;
        do
        {
            length = await file.ReadAtLeastAsync(chunk.AsMemory(sizeof(int)), ChunkSize, throwOnEndOfStream: false, cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, length);
            await SendAsync(chunk.AsMemory(0, sizeof(int) + length), cancellationToken);
        }
        while (length > 0);
        return await ReadAnswerAsync(cancellationToken);
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await _socket.SendAsync(bytes, cancellationToken)..];
        }
    }

    private async Task<string> ReadAnswerAsync(CancellationToken cancellationToken)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length && await _socket.ReceiveAsync(answer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
        }

        return Encoding.UTF8.GetString(answer, 0, length);
    }
}
