using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CommissioningCases.Benchmarks.Pages;

/// <summary>What a page took under load.</summary>
internal sealed record Measured(double PerSecond, double MedianMilliseconds, double P99Milliseconds);

/// <summary>Asks for a page over a few connections, as often as it is answered. It does next to nothing itself: the processor is for the servers.</summary>
internal static class Load
{
    private const int Connections = 4;

    public static async Task<Measured> MeasureAsync(Uri page, string cookie, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes($"GET {page.PathAndQuery} HTTP/1.1\r\nHost: {page.Authority}\r\nCookie: {cookie}\r\n\r\n");
        var started = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(page, request, time))));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = took.SelectMany(times => times).Order().ToList();
        return new Measured(sorted.Count / elapsed, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)]);
    }

    private static async Task<List<double>> AskAsync(Uri page, byte[] request, TimeSpan time)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(page.Host, page.Port);
        var stream = client.GetStream();
        var buffer = new byte[1024 * 1024];
        var times = new List<double>();
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < time;)
        {
            var asked = Stopwatch.GetTimestamp();
            await stream.WriteAsync(request);
            await ReadAnswerAsync(stream, buffer);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>An answer in chunks ends with an empty one.</summary>
    private static async Task ReadAnswerAsync(NetworkStream stream, byte[] buffer)
    {
        var length = 0;
        do
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new InvalidOperationException($"The answer broke off, or is longer than {buffer.Length} bytes: {Encoding.ASCII.GetString(buffer, 0, Math.Min(length, 200))}");
            }

            length += read;
        }
        while (!buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8));

        if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, Math.Min(length, 200)));
        }
    }
}
