using System.Globalization;
using CommissioningCases.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.Reliability.Processes;

/// <summary>The processes of the database that the service itself holds, for whoever kills them.</summary>
internal sealed class EmbeddedDatabase(ServiceProgram program)
{
    public string Folder { get; } = Path.Combine(program.DataFolder, "postgres");

    /// <summary>The server's first process; null while there is none.</summary>
    public int? Postmaster => Read(Path.Combine(Folder, "data/postmaster.pid")).Split('\n') is [var first, ..]
        && int.TryParse(first, CultureInfo.InvariantCulture, out var process)
        && FolderProcesses.IsIn(process, Path.Combine(Folder, "data"))
            ? process
            : null;

    /// <summary>The shell that starts the server again and stops it with its last user, and what it has started meanwhile.</summary>
    public IReadOnlyList<int> Supervisors => FolderProcesses.In(Folder);

    /// <summary>Joins or starts the server, to look at what it holds.</summary>
    public Task<EmbeddedServer> OpenAsync() =>
        EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = Folder, Database = "cases" }, NullLogger.Instance);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
