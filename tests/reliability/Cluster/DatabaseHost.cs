using System.Globalization;

namespace CommissioningCases.Reliability.Cluster;

/// <summary>One of the database servers: etcd and Patroni, which starts PostgreSQL, as the files in deploy say, on a host of the test network.</summary>
internal sealed class DatabaseHost(string name, string folder, string deploy, Certificates certificates)
{
    /// <summary>On a host of its own each finds its folders where the files in deploy have them.</summary>
    private const string OnHost = """
        for place in /etc/patroni /var/lib/etcd /var/lib/postgresql /run/postgresql; do mount --bind "$0$place" "$place"; done
        set -a
        . /etc/patroni/node.env
        user=$1; shift
        HOME=$(getent passwd "$user" | cut -d: -f6)
        exec setpriv --reuid="$user" --regid="$user" --init-groups "$@"
        """;

    /// <summary>The lines that name all servers, and so are the same on each.</summary>
    private static readonly string[] OfAll = ["ETCD_INITIAL_CLUSTER=", "PATRONI_ETCD_HOSTS="];

    public string Name => name;

    public string Address { get; } = TestNetwork.AddressOf(name);

    /// <summary>Puts the files where a server has them.</summary>
    public async Task PrepareAsync()
    {
        string[] folders = ["etc/patroni", "var/lib/etcd", "var/lib/postgresql", "run/postgresql"];
        foreach (var one in folders)
        {
            Directory.CreateDirectory(Path.Combine(folder, one));
        }

        File.Copy(Path.Combine(deploy, "patroni.yml"), Path.Combine(folder, "etc/patroni/config.yml"));
        File.Copy(certificates.ServerCertificate, Path.Combine(folder, "etc/patroni/server.crt"));
        File.Copy(certificates.ServerKey, Path.Combine(folder, "etc/patroni/server.key"));
        var first = TestNetwork.Hosts[0];
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "etc/patroni/node.env"),
            File.ReadLines(Path.Combine(deploy, "node.env")).Select(line => OfAll.Any(line.StartsWith) ? line
                : line.Replace(TestNetwork.AddressOf(first), Address, StringComparison.Ordinal).Replace($"={first}", $"={name}", StringComparison.Ordinal)));
        await Shell.RunAsync("chown", "--recursive", "postgres:", folder);
        await Shell.RunAsync("chown", "etcd:", Path.Combine(folder, "var/lib/etcd"));
    }

    public void Start()
    {
        Begin("etcd", "etcd");
        Begin("postgres", "patroni", "/etc/patroni/config.yml");
    }

    /// <summary>As if its power were cut.</summary>
    public async Task KillAsync()
    {
        var processes = await Shell.RunAsync("ip", "netns", "pids", name);
        await Shell.SignalAsync("KILL", processes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(process => int.Parse(process, CultureInfo.InvariantCulture)));
    }

    /// <summary>Its PostgreSQL alone.</summary>
    public async Task KillPostgresAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "var/lib/postgresql/cases/postmaster.pid"));
        await Shell.SignalAsync("KILL", int.Parse(lines[0], CultureInfo.InvariantCulture));
    }

    private void Begin(string user, params IEnumerable<string> program) =>
        Shell.Begin(Path.Combine(folder, $"{program.First()}.log"), "ip", ["netns", "exec", name, "bash", "-c", OnHost, folder, user, .. program], []).Dispose();
}
