using System.Diagnostics;
using System.Text.Json;

namespace CommissioningCases.Reliability.Cluster;

/// <summary>The three database servers, as whoever asks their Patroni sees them.</summary>
internal sealed class DatabaseCluster(string folder, string deploy, Certificates certificates) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(3) };

    private IReadOnlyList<DatabaseHost> Hosts { get; } = [.. TestNetwork.Hosts.Select(name => new DatabaseHost(name, Path.Combine(folder, name), deploy, certificates))];

    /// <summary>Makes an empty database on three servers.</summary>
    public async Task CreateAsync()
    {
        foreach (var host in Hosts)
        {
            await host.PrepareAsync();
            host.Start();
        }

        await UntilWholeAsync();
        await SqlAsync(await PrimaryAsync(), "--file", Path.Combine(deploy, "database.sql"));
    }

    /// <summary>The one that may be written to.</summary>
    public async Task<DatabaseHost> PrimaryAsync() => await OtherPrimaryThanAsync(null);

    /// <summary>Waits for another to take over.</summary>
    public async Task<DatabaseHost> OtherPrimaryThanAsync(DatabaseHost? former)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(200))
        {
            foreach (var host in Hosts.Where(host => host != former))
            {
                if (await AskAsync(host, "/primary") is { } answer && answer.RootElement.GetProperty("role").GetString() is "master" or "primary")
                {
                    return host;
                }
            }
        }

        throw new TimeoutException("No database server took over.");
    }

    /// <summary>Waits until all three run, one of them as the synchronous standby, and says how long that took.</summary>
    public async Task<TimeSpan> UntilWholeAsync()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(500))
        {
            foreach (var host in Hosts)
            {
                if (await AskAsync(host, "/cluster") is { } answer && IsWhole(answer.RootElement.GetProperty("members")))
                {
                    return clock.Elapsed;
                }
            }
        }

        throw new TimeoutException("The three database servers did not come together.");
    }

    /// <summary>What psql prints, as the superuser, by way of that server.</summary>
    public static Task<string> SqlAsync(DatabaseHost host, params IEnumerable<string> arguments) => Shell.RunAsync(
        Path.Combine(DebianServer.Binaries, "psql"),
        [$"host={host.Address} user=postgres password=change-me-1 dbname=postgres sslmode=require", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", .. arguments]);

    public void Dispose() => _client.Dispose();

    private static bool IsWhole(JsonElement members)
    {
        var all = members.EnumerateArray().Select(member => (Role: member.GetProperty("role").GetString(), State: member.GetProperty("state").GetString())).ToList();
        return all.Count == TestNetwork.Hosts.Count
            && all.TrueForAll(member => member.State is "running" or "streaming")
            && all.Exists(member => member.Role == "leader")
            && all.Exists(member => member.Role == "sync_standby");
    }

    private async Task<JsonDocument?> AskAsync(DatabaseHost host, string path)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri($"http://{host.Address}:8008{path}"));
            return response.IsSuccessStatusCode ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()) : null;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
