using System.Globalization;

namespace CommissioningCases.Reliability.Cluster;

/// <summary>
/// A switch with a cable to each database server, made of network namespaces inside that of the script. Its addresses are those that are kept for examples
/// (RFC 5737): they are nobody's.
/// </summary>
internal static class TestNetwork
{
    private const string Switch = "cases";
    private const string Net = "192.0.2";

    public static IReadOnlyList<string> Hosts { get; } = ["db1", "db2", "db3"];

    public static string AddressOf(string host) => string.Create(CultureInfo.InvariantCulture, $"{Net}.{11 + Hosts.ToList().IndexOf(host)}");

    public static async Task CreateAsync()
    {
        await IpAsync("link", "add", Switch, "type", "bridge");
        await IpAsync("address", "add", $"{Net}.1/24", "dev", Switch);
        await IpAsync("link", "set", Switch, "up");
        foreach (var host in Hosts)
        {
            await IpAsync("netns", "add", host);
            await IpAsync("link", "add", PlugOf(host), "type", "veth", "peer", "name", "eth0", "netns", host);
            await IpAsync("link", "set", PlugOf(host), "master", Switch, "up");
            await IpAsync("-netns", host, "link", "set", "lo", "up");
            await IpAsync("-netns", host, "address", "add", $"{AddressOf(host)}/24", "dev", "eth0");
            await IpAsync("-netns", host, "link", "set", "eth0", "up");
        }
    }

    public static async Task RemoveAsync()
    {
        foreach (var host in Hosts)
        {
            await IpAsync("netns", "delete", host);
        }

        await IpAsync("link", "delete", Switch);
    }

    /// <summary>Pulls the cable: the server goes on, and hears and reaches nobody.</summary>
    public static Task UnplugAsync(string host) => IpAsync("link", "set", PlugOf(host), "down");

    public static Task PlugInAsync(string host) => IpAsync("link", "set", PlugOf(host), "up");

    /// <summary>Nothing that the server says comes to the other database servers any more, while the machines of the service still reach it.</summary>
    public static Task PartFromOthersAsync(string host) => EachOtherAsync(host, "add");

    public static Task BringTogetherAsync(string host) => EachOtherAsync(host, "delete");

    private static async Task EachOtherAsync(string host, string change)
    {
        foreach (var other in Hosts.Where(other => other != host))
        {
            await IpAsync("-netns", host, "route", change, "blackhole", $"{AddressOf(other)}/32");
        }
    }

    private static string PlugOf(string host) => $"plug-{host}";

    private static Task<string> IpAsync(params IEnumerable<string> arguments) => Shell.RunAsync("ip", arguments);
}
