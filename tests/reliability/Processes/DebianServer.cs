using System.Globalization;

namespace CommissioningCases.Reliability.Processes;

/// <summary>A PostgreSQL as Debian ships it, as somebody has one of their own: on loopback, with an owner of the database and a login of the pages.</summary>
internal sealed class DebianServer(string folder) : IAsyncDisposable
{
    private const int Port = 5432;
    private const string Owner = "cases_owner";
    private const string Password = "only-on-loopback";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Of the newest version that is installed.</summary>
    public static string Binaries { get; } = Directory.EnumerateDirectories("/usr/lib/postgresql")
        .OrderBy(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
        .Select(version => Path.Combine(version, "bin"))
        .Last();

    /// <summary>What an operator sets, as docs/operations.md says: the pages sign in as a login that owns nothing.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["ConnectionStrings__Cases"] = ConnectionString("commissioning_cases"),
        ["ConnectionStrings__CasesOwner"] = ConnectionString(Owner),
    };

    public static string OwnerConnectionString { get; } = ConnectionString(Owner);

    public string Data => Path.Combine(folder, "data");

    private string Log => Path.Combine(folder, "postgres.log");

    /// <summary>Makes the server and the database.</summary>
    /// <param name="settings">Lines of its postgresql.conf.</param>
    public async Task CreateAsync(params IEnumerable<string> settings)
    {
        Directory.CreateDirectory(folder);
        await Shell.RunAsync("chown", "postgres:", folder);
        await AsPostgresAsync(Path.Combine(Binaries, "initdb"), "--pgdata", Data, "--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=scram-sha-256");
        await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.conf"), ["listen_addresses = '127.0.0.1'", $"port = {Port}", $"unix_socket_directories = '{folder}'", .. settings]);
        await StartAsync();
        await SqlAsync("postgres", $"create role {Owner} login password '{Password}'");
        await SqlAsync("postgres", $"create role commissioning_cases login password '{Password}'");
        await SqlAsync("postgres", $"grant commissioning_cases to {Owner}");
        await SqlAsync("postgres", $"create database cases owner {Owner} encoding 'UTF8' template template0");
    }

    /// <summary>Returns once it takes connections.</summary>
    public Task StartAsync() => ControlAsync("start", "--log", Log, "--wait");

    /// <param name="mode">Such as <c>fast</c>, or <c>immediate</c> for one that gets no chance to tidy up.</param>
    public Task StopAsync(string mode) => ControlAsync("stop", "--mode", mode, "--wait");

    /// <summary>Runs a statement as the superuser, and gives what it answers.</summary>
    public Task<string> SqlAsync(string database, string sql) =>
        AsPostgresAsync(Path.Combine(Binaries, "psql"), "--host", folder, "--dbname", database, "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", "--command", sql);

    /// <summary>Runs a program as the user that the server runs as.</summary>
    public static Task<string> AsPostgresAsync(string file, params IEnumerable<string> arguments) =>
        Shell.RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", file, .. arguments]);

    /// <summary>Holds every process of the server as it is: whoever asks it is not turned away, but gets no answer.</summary>
    public Task FreezeAsync() => Shell.SignalAsync("STOP", FolderProcesses.In(Data));

    public Task ThawAsync() => Shell.SignalAsync("CONT", FolderProcesses.In(Data));

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await ThawAsync();
            await StopAsync("immediate");
        }
    }

    private async Task ControlAsync(string what, params string[] arguments)
    {
        // Not by AsPostgresAsync: the server would keep the pipe open, whose end that waits for.
        using var process = Shell.Begin(
            Path.Combine(folder, "control.log"),
            "setpriv",
            ["--reuid=postgres", "--regid=postgres", "--init-groups", Path.Combine(Binaries, "pg_ctl"), what, "--pgdata", Data, .. arguments],
            []);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"pg_ctl {what} ended with {process.ExitCode}: {string.Join(Environment.NewLine, File.ReadLines(Log).TakeLast(10))}");
        }
    }

    private static string ConnectionString(string user) => $"Host=127.0.0.1;Port={Port};Database=cases;Username={user};Password={Password}";
}
