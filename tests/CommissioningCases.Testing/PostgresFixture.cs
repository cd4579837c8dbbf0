using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommissioningCases.Testing;

/// <summary>A fresh, migrated database for a test class: <c>IClassFixture&lt;PostgresFixture&gt;</c>. Test classes can therefore run at the same time.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private static readonly DatabaseTemplate Template = new(MigrateAsync);
    private static readonly ConcurrentDictionary<DateOnly, DatabaseTemplate> Seeded = [];
    private readonly ConcurrentBag<string> _databases = [];

    /// <summary>Leads to the test class's database.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => ConnectionString = await NewDatabaseAsync();

    /// <summary>Instead of an empty database, one with the demonstration as it is on a day.</summary>
    public async Task InitializeSeededAsync(DateOnly today) => ConnectionString = await NewSeededDatabaseAsync(today);

    /// <summary>One more migrated database, for a test that must not see what others wrote.</summary>
    public Task<string> NewDatabaseAsync() => CopyAsync(Template);

    /// <summary>One more database with the demonstration as it is on a day. Its accounts' passwords are hashed in one round, or every sign-in takes its time.</summary>
    public Task<string> NewSeededDatabaseAsync(DateOnly today) => CopyAsync(Seeded.GetOrAdd(today, day => new DatabaseTemplate(database => SeedAsync(database, day))));

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

    private static async Task SeedAsync(string connectionString, DateOnly today)
    {
        await MigrateAsync(connectionString);
        await DemonstrationSeed.SeedAsync(connectionString, today);
        var hasher = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        await db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.PasswordHash, hasher.HashPassword(new AppUser(), DemonstrationAccounts.Password)));
    }

    private static string NewName() => $"cases_test_{Guid.NewGuid():N}";

    private async Task<string> CopyAsync(DatabaseTemplate template)
    {
        var name = NewName();
        await template.CopyToAsync(name);
        return await KeepAsync(name);
    }

    private async Task<string> KeepAsync(string name)
    {
        _databases.Add(name);
        return (await TestServer.Instance).ConnectionStringTo(name);
    }
}
