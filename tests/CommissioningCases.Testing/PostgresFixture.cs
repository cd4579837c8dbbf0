using System.Collections.Concurrent;
using Npgsql;

namespace CommissioningCases.Testing;

/// <summary>A fresh, migrated database for a test class: <c>IClassFixture&lt;PostgresFixture&gt;</c>. Test classes can therefore run at the same time.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private static readonly MigratedTemplate Template = new(MigrateAsync);
    private readonly ConcurrentBag<string> _databases = [];

    /// <summary>Leads to the test class's database.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = await NewDatabaseAsync();

    /// <summary>One more migrated database, for a test that must not see what others wrote.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = NewName();
        await Template.CopyToAsync(name);
        return await KeepAsync(name);
    }

    /// <summary>A copy of the test class's database as it stands.</summary>
    public async Task<string> CopyAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled); // a connection that stayed open would keep the database from being copied
        }

        var name = NewName();
        await (await TestServer.Instance).ExecuteAsync($"create database {name} template {new NpgsqlConnectionStringBuilder(ConnectionString).Database} strategy file_copy");
        return await KeepAsync(name);
    }

    /// <summary>One more database, without any table.</summary>
    public async Task<string> NewEmptyDatabaseAsync()
    {
        var name = NewName();
        await (await TestServer.Instance).ExecuteAsync($"create database {name}");
        return await KeepAsync(name);
    }

    public async Task DisposeAsync()
    {
        var server = await TestServer.Instance;
        foreach (var name in _databases)
        {
            await using (var pooled = new NpgsqlConnection(server.ConnectionStringTo(name)))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await server.ExecuteAsync($"drop database if exists {name} with (force)");
        }
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        await db.MigrateExclusivelyAsync();
    }

    private static string NewName() => $"cases_test_{Guid.NewGuid():N}";

    private async Task<string> KeepAsync(string name)
    {
        _databases.Add(name);
        return (await TestServer.Instance).ConnectionStringTo(name);
    }
}
