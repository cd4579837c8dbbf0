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

    /// <summary>Waits until both others follow the primary, one of them so closely that it has what is acknowledged, and says how long that took.</summary>
    public async Task<TimeSpan> UntilWholeAsync()
    {
        const string Followers = "select count(*) filter (where state = 'streaming') || ' ' || count(*) filter (where sync_state in ('sync', 'quorum')) from pg_stat_replication where application_name like 'db_'";
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(500))
        {
            try
            {
                var primary = await PrimaryAsync();
                if (await SqlAsync(primary, "--command", Followers) == "2 1" && await HasSuccessorAsync(primary))
                {
                    return clock.Elapsed;
                }
            }
            catch (InvalidOperationException)
            {
                // It is no primary any more, or not yet one that can be asked.
            }
        }

        throw new TimeoutException("The three database servers did not come together.");
    }

    /// <summary>What psql prints, as the superuser, by way of that server.</summary>
    public static Task<string> SqlAsync(DatabaseHost host, params IEnumerable<string> arguments) => Shell.RunAsync(
        Path.Combine(DebianServer.Binaries, "psql"),
        [$"host={host.Address} user=postgres password=change-me-1 dbname=postgres sslmode=require", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", .. arguments]);

    public void Dispose() => _client.Dispose();

    /// <summary>Whether Patroni has noted who is to take over: for some seconds after a primary began it has not, and then nobody would.</summary>
    private async Task<bool> HasSuccessorAsync(DatabaseHost primary) =>
        await AskAsync(primary, "/cluster") is { } answer
        && answer.RootElement.GetProperty("members").EnumerateArray().Any(member => member.GetProperty("role").GetString() == "sync_standby");

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
