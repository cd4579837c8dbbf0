using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CommissioningCases.Reliability.Cluster;

/// <summary>HAProxy as the file in deploy says, before the servers of the service and before those of the database.</summary>
internal sealed class Proxy(string folder, string deploy, Certificates certificates) : IDisposable
{
    private Process? _process;

    /// <summary>Where people reach the service.</summary>
    public static Uri Address { get; } = new("https://localhost:5443");

    private string Socket => Path.Combine(folder, "haproxy.sock");

    public void Start() => _process = Shell.Begin(
        Path.Combine(folder, "haproxy.log"),
        "haproxy",
        ["-f", Path.Combine(deploy, "haproxy.cfg"), "-db"],
        new Dictionary<string, string> { ["CERTIFICATE"] = certificates.Both, ["SOCKET"] = Socket });

    /// <summary>Gives a server of the service no new requests, and waits until it has answered those that it has.</summary>
    public async Task DrainAsync(string server)
    {
        await SayAsync($"set server service/{server} state drain");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
        {
            // Columns of HAProxy's statistics: 0 the backend, 1 the server, 4 the requests that it has just now.
            var row = (await SayAsync("show stat")).Split('\n').Select(line => line.Split(',')).First(columns => columns[0] == "service" && columns[1] == server);
            if (row[4] == "0")
            {
                return;
            }
        }

        throw new TimeoutException($"{server} still answers requests.");
    }

    public Task ReadyAsync(string server) => SayAsync($"set server service/{server} state ready");

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    private async Task<string> SayAsync(string command)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{command}\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
