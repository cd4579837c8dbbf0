using System.Diagnostics;

namespace CommissioningCases.Reliability.Processes;

/// <summary>One server of the service, which can be killed, stopped and started again.</summary>
internal sealed class WebNode(ServiceProgram program, int port, string name) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? _process;

    public Uri Address { get; } = new($"http://localhost:{port}");

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException($"{name} does not run.");

    public string Log { get; } = Path.Combine(program.Folder, $"{name}.log");

    /// <summary>Does not wait until it serves.</summary>
    public void Begin() => _process = program.Begin(port, Log);

    public Task StartAsync()
    {
        Begin();
        return ServesAsync();
    }

    /// <summary>Waits until it says that it and its database are ready.</summary>
    public async Task ServesAsync()
    {
        for (var clock = Stopwatch.StartNew(); !(await HealthAsync()).StartsWith("Healthy", StringComparison.Ordinal); await Task.Delay(Pause))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"{name} ended by itself with {_process.ExitCode}. The end of {Log}: {string.Join(System.Environment.NewLine, File.ReadLines(Log).TakeLast(20))}");
            }

            if (clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{name} does not serve after {Patience.TotalSeconds} s: {await HealthAsync()}");
            }
        }
    }

    /// <summary>What it says of itself; empty where it does not answer.</summary>
    public async Task<string> HealthAsync()
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(Address, "/healthz"));
            return await response.Content.ReadAsStringAsync();
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return "";
        }
    }

    /// <summary>Kill -9: it gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, and says how long that took.</summary>
    public async Task<TimeSpan> StopAsync()
    {
        var clock = Stopwatch.StartNew();
        await Shell.SignalAsync("TERM", ProcessId);
        using var patience = new CancellationTokenSource(Patience);
        await _process!.WaitForExitAsync(patience.Token);
        return clock.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _client.Dispose();
    }
}
