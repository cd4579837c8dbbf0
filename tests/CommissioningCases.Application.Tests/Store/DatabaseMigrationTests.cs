using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store;

public sealed class DatabaseMigrationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task MigratedTables_AreThoseOfTheModel()
    {
        var modelled = await postgres.NewEmptyDatabaseAsync();
        await using (var db = CasesDbContextOptions.NewContext(modelled))
        {
            await db.Database.ExecuteSqlRawAsync("create extension btree_gin; create extension pg_trgm");
            await db.Database.ExecuteSqlRawAsync("create function plain_text(value text) returns text language sql immutable strict as 'select value'");
            await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());
        }

        (await Schema.ReadAsync(postgres.ConnectionString)).ShouldBe(await Schema.ReadAsync(modelled));
    }

    [Fact]
    public async Task MigrateExclusivelyAsync_WhenManyServersStartAtOnce_MigratesOnce()
    {
        var empty = await postgres.NewEmptyDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MigrateAsync(empty)));

        await using var db = CasesDbContextOptions.NewContext(empty);
        (await db.Database.GetAppliedMigrationsAsync()).ShouldBe(db.Database.GetMigrations());
    }

    /// <summary>Its name may only be misspelt.</summary>
    [Fact]
    public async Task MigrateExclusivelyAsync_WhenTheDatabaseIsMissing_DoesNotMakeIt()
    {
        var missing = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Pooling = false };
        missing.Database += "_missing";

        (await Should.ThrowAsync<PostgresException>(() => MigrateAsync(missing.ConnectionString))).SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);

        (await Sql.QueryAsync(postgres.ConnectionString, $"select datname::text from pg_database where datname = '{missing.Database}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task MigrateExclusivelyAsync_WhenAMigrationFails_LeavesNothingOfIt()
    {
        var blocked = await postgres.NewEmptyDatabaseAsync();
        await Sql.ExecuteAsync(blocked, "create sequence case_references");

        (await Should.ThrowAsync<PostgresException>(() => MigrateAsync(blocked))).SqlState.ShouldBe(PostgresErrorCodes.DuplicateTable);

        await using var db = CasesDbContextOptions.NewContext(blocked);
        (await db.Database.GetAppliedMigrationsAsync()).ShouldBe(["0001_Accounts", "0002_Organisations"]);
        (await Schema.ReadAsync(blocked)).ShouldNotContain(line => line.StartsWith("entries", StringComparison.Ordinal));
    }

    /// <summary>As a database of the first reading does to a version that knows the second alone.</summary>
    [Fact]
    public async Task MigrateExclusivelyAsync_WhereAHistoryIsOfAnEditionThatIsNotKnown_SaysSo_AndChangesNothing()
    {
        var older = await postgres.NewDatabaseAsync();
        await Sql.ExecuteAsync(older, """
            set session_replication_role = replica;
            insert into case_histories (id, name, edition)
            values (gen_random_uuid(), 'C-1', '2009-09-25/2011-07-19/1');
            delete from "__EFMigrationsHistory" where "MigrationId" = (select max("MigrationId") from "__EFMigrationsHistory")
            """);
        var before = await Schema.ReadAsync(older);

        var refused = await Should.ThrowAsync<DatabaseSetUpException>(() => MigrateAsync(older));

        refused.Message.ShouldStartWith("The database holds histories that were decided by the edition 2009-09-25/2011-07-19/1 of the rules, which this version of the service does not know.");
        (await Schema.ReadAsync(older)).ShouldBe(before);
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        await db.MigrateExclusivelyAsync();
    }
}
