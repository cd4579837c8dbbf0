using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL server for one machine, reached through a Unix socket that only its user (and root) can open.
/// Instances that name the same folder share it: the first starts it, the last one's end stops it, whether that one stopped cleanly or was killed.
/// Hold on to it, and dispose it after everything that uses its connections: an instance that is collected as garbage is one user less.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private const string Role = "app";

    private readonly ServerFolder _folder;
    private readonly string _socketFolder;
    private readonly EmbeddedServerOptions _options;
    private readonly Messages _messages;
    private FileStream? _use;
    private Process? _supervisor;

    private EmbeddedServer(ServerFolder folder, EmbeddedServerOptions options, Messages messages)
    {
        _folder = folder;
        _socketFolder = SocketFolder.For(folder);
        _options = options;
        _messages = messages;
    }

    /// <summary>Leads to the database that the options name.</summary>
    public string ConnectionString => ConnectionStringTo(_options.Database);

    /// <summary>Leads to the same database as the login that the options name.</summary>
    public string LoginConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Username = _options.Login ?? throw new InvalidOperationException("The options name no login."),
    }.ConnectionString;

    /// <summary>True when another instance had started the server, whose settings it therefore has.</summary>
    public bool Joined { get; private set; }

    /// <exception cref="EmbeddedServerException">The server could not be started; the message says why.</exception>
    public static async Task<EmbeddedServer> StartAsync(EmbeddedServerOptions options, ILogger logger, CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new EmbeddedServerException("The embedded PostgreSQL runs on Linux only. Configure the connection to a PostgreSQL server instead.");
        }

        var user = await ServerUser.ForAsync(options.Folder, cancellationToken);
        var folder = await ServerFolder.PrepareAsync(options.Folder, user, cancellationToken);
        var server = new EmbeddedServer(folder, options, new Messages(logger));
        try
        {
            await server.StartOrJoinAsync(user, cancellationToken);
            return server;
        }
        catch
        {
            // The supervisor, if there is one already, stops by itself.
            server._use?.Dispose();
            throw;
        }
    }

    /// <summary>Says whatever the environment would otherwise say, which is meant for another server.</summary>
    public string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = SocketFolder.Port,
        Username = Role,
        Database = database,
        Timeout = 5,
        Options = "-c client_min_messages=notice", // the server's own default: without any option those of the environment would count
        ClientEncoding = "UTF8",
        RequireAuth = "None",
    }.ConnectionString;

    /// <summary>Waits until the server is down, unless others still use it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_use is null)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await _use.DisposeAsync();
        _use = null;

        using var patience = new CancellationTokenSource(_options.Patience);
        try
        {
            await StoppedAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _messages.StillStopping(_folder);
        }

        _supervisor?.Dispose();
    }

    private async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_options.Temporary)
        {
            await _supervisor!.WaitForExitAsync(cancellationToken);
            return;
        }

        while (!IsUsedByOthers())
        {
            if (!FileLock.IsHeld(_folder.SupervisorLock))
            {
                _messages.Stopped(_folder);
                return;
            }

            await Task.Delay(FileLock.Pause, cancellationToken);
        }
    }

    /// <summary>Instances share the lock, while the supervisor of a server that is stopping has it alone.</summary>
    private bool IsUsedByOthers()
    {
        using var alone = FileLock.TryExclusive(_folder.UsersLock);
        return alone is null && !FileLock.IsHeld(_folder.UsersLock);
    }

    private async Task StartOrJoinAsync(ServerUser user, CancellationToken cancellationToken)
    {
        await using var starting = await TakeAsync(() => FileLock.TryExclusive(_folder.StartLock), _messages.WaitingForAnotherStart, cancellationToken);
        _use = await TakeAsync(() => FileLock.TryShared(_folder.UsersLock), _messages.WaitingForAnotherStop, cancellationToken);

        Joined = FileLock.IsHeld(_folder.SupervisorLock);
        if (Joined)
        {
            await new ServerReadiness(_folder, ConnectionStringTo("postgres"), supervisor: null).WaitAsync(_options.Patience, cancellationToken);
            _messages.Joined(_folder);
        }
        else
        {
            var binaries = await ServerData.PrepareAsync(_folder, Role, user, _options.Binaries, cancellationToken);
            await user.MakePrivateFolderAsync(_socketFolder, cancellationToken);
            _supervisor = Supervisor.Start(_folder, _socketFolder, binaries, user, _options);
            await new ServerReadiness(_folder, ConnectionStringTo("postgres"), _supervisor).WaitAsync(_options.Patience, cancellationToken);
            _messages.Started(binaries.Major, binaries.Folder, user.Name ?? Environment.UserName, _folder);
        }

        await EnsureDatabaseAsync(cancellationToken);
    }

    private async Task<FileStream> TakeAsync(Func<FileStream?> attempt, Action<ServerFolder> whenWaiting, CancellationToken cancellationToken)
    {
        if (attempt() is { } held)
        {
            return held;
        }

        whenWaiting(_folder);
        return await FileLock.WaitAsync(attempt, _options.Patience, cancellationToken)
            ?? throw new EmbeddedServerException($"Another process has kept the database folder {_folder} locked for {_options.Patience.TotalSeconds:0} seconds. End it and start again.");
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(ConnectionStringTo("postgres")) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await CreateUnlessAsync(connection, "select 1 from pg_database where datname = $1", _options.Database, "create database {0}", cancellationToken);
        if (_options.Login is { } login)
        {
            await CreateUnlessAsync(connection, "select 1 from pg_roles where rolname = $1", login, "create role {0} login", cancellationToken);
        }
    }

    private static async Task CreateUnlessAsync(NpgsqlConnection connection, string exists, string name, string create, CancellationToken cancellationToken)
    {
        await using var look = new NpgsqlCommand(exists, connection) { Parameters = { new() { Value = name } } };
        if (await look.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            await using var command = new NpgsqlCommand(string.Format(CultureInfo.InvariantCulture, create, quoted), connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
