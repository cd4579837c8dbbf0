using System.Globalization;
using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Tests.Store;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class RestoredDatabaseTests(BackedUpDatabase database) : IClassFixture<BackedUpDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-backup-").FullName;

    private string BackupPath => Path.Combine(_folder, "cases.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restored_IsWhatWasBackedUp_RowForRow()
    {
        var before = await VerdictOfAsync(database.ConnectionString);
        before.IsWhole.ShouldBeTrue();

        var restored = await database.RestoreAsync();

        var after = await VerdictOfAsync(restored);
        after.Discrepancies.ShouldBeEmpty();
        after.Fingerprint.ShouldBe(before.Fingerprint);
        var rows = await DatabaseRows.OfAsync(restored);
        rows.ShouldBe(await DatabaseRows.OfAsync(database.ConnectionString));
        database.Manifest.Rows().ShouldBe(rows.Count);
    }

    [Fact]
    public async Task Restored_HasAKeyOfSightsOfItsOwn()
    {
        const string Key = "select encode(key, 'hex') from sight_key";
        var restored = await database.RestoreAsync();

        (await Sql.QueryAsync(restored, Key)).ShouldHaveSingleItem().ShouldNotBe((await Sql.QueryAsync(database.ConnectionString, Key))[0]);
        database.Manifest.Tables.ShouldNotContain(table => table.Name == "sight_key");
    }

    [Fact]
    public async Task Restored_GoesOnWhereItStopped()
    {
        await using var elsewhere = new TestApplication(await database.RestoreAsync());

        var next = await elsewhere.AcceptAsync(People.Commissioner, Attempts.LogCase());

        NumberOf(next.Case).ShouldBe(NumberOf(database.LastCase) + 1);
        await elsewhere.AcceptAsync(People.Commissioner, Attempts.RecordConcern(database.LastCase));
        (await VerdictOfAsync(elsewhere.ConnectionString)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Restored_IsGuardedAsEveryOtherDatabase()
    {
        var restored = await database.RestoreAsync();

        (await GuardsAsync(restored)).ShouldBe(await GuardsAsync(database.ConnectionString));
        foreach (var change in new[] { "delete from entries", "truncate document_parts", "update case_heads set last_number = 7", "update service_events set kind = ''" })
        {
            (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(restored, change))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, change);
        }

        await using var application = new TestApplication(database.ConnectionString);
        await using var elsewhere = new TestApplication(restored);
        var seen = await elsewhere.AsAsync(People.Stranger, db => db.Entries.CountAsync());
        seen.ShouldBe(await application.AsAsync(People.Stranger, db => db.Entries.CountAsync()), "row-level security is there as well");
        (await elsewhere.AsAsync(People.Auditor, db => db.Entries.CountAsync())).ShouldBeGreaterThan(seen);
    }

    [Fact]
    public async Task Restore_OfAnOlderVersion_IsBroughtToThisOne()
    {
        var old = await database.Postgres.NewEmptyDatabaseAsync();
        await using (var db = CasesDbContextOptions.NewContext(old))
        {
            await db.MigrateThroughAsync("0031_Refusals");
        }

        await Sql.ExecuteAsync(old, "insert into form_drafts select gen_random_uuid(), gen_random_uuid(), '/cases', 'typed', now()");
        await using var application = new TestApplication(old);
        (await application.SendAsync(Person.Operator, new BackUp(BackupPath))).Migrations[^1].ShouldBe("0031_Refusals");

        var restored = await database.RestoreAsync(BackupPath);

        await using var now = CasesDbContextOptions.NewContext(restored);
        (await now.Database.GetAppliedMigrationsAsync()).ShouldBe(now.Database.GetMigrations());
        (await Sql.QueryAsync(restored, "select url from form_drafts")).ShouldBe(["/cases"]);
    }

    [Fact]
    public async Task TablesOfSomebodyElse_AreToldAndLeftOut()
    {
        await using var application = new TestApplication(await database.Postgres.NewDatabaseAsync());
        await Sql.ExecuteAsync(application.ConnectionString, "create table of_somebody_else (a int)");
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        await using var elsewhere = new TestApplication(await database.Postgres.NewEmptyDatabaseAsync());
        (await elsewhere.SendAsync(Person.Operator, new RestoreBackup(BackupPath))).LeftOut.ShouldBe(["of_somebody_else"]);
    }

    private static async Task<TrailVerdict> VerdictOfAsync(string connectionString)
    {
        await using var application = new TestApplication(connectionString);
        return await application.SendAsync(Person.Operator, new VerifyTrail());
    }

    private static Task<IReadOnlyList<string>> GuardsAsync(string connectionString) => Sql.QueryAsync(
        connectionString,
        "select c.relname || ' ' || t.tgname || ' ' || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal order by 1");

    private static int NumberOf(string reference) => int.Parse(reference.Split('-')[^1], CultureInfo.InvariantCulture);
}
