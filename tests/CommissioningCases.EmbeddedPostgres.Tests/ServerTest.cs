using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommissioningCases.EmbeddedPostgres.Tests;

/// <summary>A test with a folder of its own for the server.</summary>
public abstract class ServerTest : IDisposable
{
    protected string Folder { get; init; } = Path.Combine(Path.GetTempPath(), $"embedded-postgres-test-{Guid.NewGuid():N}");

    public void Dispose()
    {
        foreach (var folder in new[] { Folder, $"{Folder}-slow" }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    protected Task<EmbeddedServer> StartAsync(string database = "postgres") =>
        EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = Folder, Database = database }, NullLogger.Instance);

    protected static async Task<object?> QueryAsync(EmbeddedServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The server's process number, or 0 while it has not written it.</summary>
    protected int Postmaster()
    {
        var file = Path.Combine(Folder, "data/postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var process) ? process : 0;
    }

    /// <summary>False also for a process that has ended and was not yet waited for: it has no command line.</summary>
    protected static bool IsRunning(int process) => CommandLine(process).Length > 0;

    protected static string CommandLine(int process) => Read($"/proc/{process}/cmdline");

    /// <summary>A file of a process, empty when it has ended.</summary>
    protected static string Read(string file)
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

    protected static async Task UntilAsync(Func<bool> condition)
    {
        for (var deadline = Environment.TickCount64 + 20_000; !condition();)
        {
            Environment.TickCount64.ShouldBeLessThan(deadline, "The condition did not come true within 20 seconds.");
            await Task.Delay(20);
        }
    }
}
