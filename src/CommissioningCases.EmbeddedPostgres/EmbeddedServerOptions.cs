namespace CommissioningCases.EmbeddedPostgres;

/// <summary>What an <see cref="EmbeddedServer"/> is started with.</summary>
public sealed record EmbeddedServerOptions
{
    /// <summary>The folder that holds the data, the locks and the log. Every instance that names the same folder shares one server.</summary>
    public required string Folder { get; init; }

    /// <summary>The database that <see cref="EmbeddedServer.ConnectionString"/> leads to; it is created where it is missing.</summary>
    public string Database { get; init; } = "postgres";

    /// <summary>A login beside the server's own, for <see cref="EmbeddedServer.LoginConnectionString"/>; it is created where it is missing, and may do nothing yet.</summary>
    public string? Login { get; init; }

    /// <summary>
    /// The folder of PostgreSQL's programs (<c>initdb</c>, <c>postgres</c>). Without it the npm package's are taken, else those installed on the machine.
    /// </summary>
    public string? Binaries { get; init; }

    /// <summary>Server settings as <c>name=value</c>. They count only for the instance that starts the server.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The folder is this instance's alone and is removed when the server stops, also when this process is killed.</summary>
    public bool Temporary { get; init; }

    /// <summary>How long a start waits for another start, for a server that is stopping, and for its own server to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
