using Npgsql;

namespace CommissioningCases.Testing;

/// <summary>A database that is made once in a test process and copied for each test class, which takes a fraction of the time.</summary>
internal sealed class DatabaseTemplate
{
    private readonly Func<string, Task> _prepare;
    private readonly Lazy<Task> _made;

    public DatabaseTemplate(Func<string, Task> prepare)
    {
        _prepare = prepare;
        _made = new Lazy<Task>(MakeAsync);
    }

    /// <summary>Names of this process only: several may share the server of TEST_POSTGRES.</summary>
    private string Name { get; } = $"cases_template_{Guid.NewGuid():N}";

    public async Task CopyToAsync(string database)
    {
        await _made.Value;
        var server = await TestServer.Instance;
        await server.ExecuteAsync($"create database {database} template {Name} strategy file_copy");
    }

    private async Task MakeAsync()
    {
        var server = await TestServer.Instance;
        await server.ExecuteAsync($"create database {Name}");
        if (server.OutlivesTests)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => server.ExecuteAsync($"drop database {Name}").GetAwaiter().GetResult();
        }

        // A connection that stayed open in a pool would keep the database from being copied.
        await _prepare(new NpgsqlConnectionStringBuilder(server.ConnectionStringTo(Name)) { Pooling = false }.ConnectionString);
    }
}
