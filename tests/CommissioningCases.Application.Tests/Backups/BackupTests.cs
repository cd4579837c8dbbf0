using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Application.Tests.Store;
using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class BackupTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("cases-backup-").FullName;

    private string BackupPath => Path.Combine(_folder, "cases.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restored_IsWhatWasBackedUp_RowForRow()
    {
        await using var application = await FilledAsync();
        var before = await VerdictOfAsync(application.ConnectionString);
        before.IsWhole.ShouldBeTrue();

        var made = await application.SendAsync(Person.Operator, new BackUp(BackupPath));
        var restored = await RestoreAsync();

        var after = await VerdictOfAsync(restored);
        after.Discrepancies.ShouldBeEmpty();
        after.Fingerprint.ShouldBe(before.Fingerprint);
        (await AllRowsAsync(restored)).ShouldBe(await AllRowsAsync(application.ConnectionString));
        made.Rows().ShouldBe((await AllRowsAsync(restored)).Count);
    }

    [Fact]
    public async Task BackUp_LeavesOutNoTableAndNoSequence()
    {
        await using var application = await FilledAsync();

        var made = await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        made.Tables.Select(table => table.Name).ShouldBe(
            await Sql.QueryAsync(application.ConnectionString, "select tablename::text from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory'"), ignoreOrder: true);
        made.Sequences.Select(sequence => sequence.Name).ShouldBe(
            await Sql.QueryAsync(application.ConnectionString, "select sequencename::text from pg_sequences where schemaname = 'public'"), ignoreOrder: true);
    }

    [Fact]
    public async Task Restored_GoesOnWhereItStopped()
    {
        await using var application = await FilledAsync();
        var last = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        await using var elsewhere = new TestApplication(await RestoreAsync());

        var next = await elsewhere.AcceptAsync(People.Commissioner, Attempts.LogCase());
        NumberOf(next.Case).ShouldBe(NumberOf(last.Case) + 1);
        await elsewhere.AcceptAsync(People.Commissioner, Attempts.RecordConcern(last.Case));
        (await VerdictOfAsync(elsewhere.ConnectionString)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Restored_IsGuardedAsEveryOtherDatabase()
    {
        await using var application = await FilledAsync();
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        var restored = await RestoreAsync();

        (await GuardsAsync(restored)).ShouldBe(await GuardsAsync(application.ConnectionString));
        foreach (var change in new[] { "delete from entries", "truncate document_parts", "update case_heads set last_number = 7", "update service_events set kind = ''" })
        {
            (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(restored, change))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, change);
        }

        await using var elsewhere = new TestApplication(restored);
        var seen = await elsewhere.AsAsync(People.Stranger, db => db.Entries.CountAsync());
        seen.ShouldBe(await application.AsAsync(People.Stranger, db => db.Entries.CountAsync()), "row-level security is there as well");
        (await elsewhere.AsAsync(People.Auditor, db => db.Entries.CountAsync())).ShouldBeGreaterThan(seen);
    }

    [Fact]
    public async Task BackUp_WhileAttemptsGoOn_HoldsOneMoment()
    {
        await using var application = await FilledAsync();
        using var ending = new CancellationTokenSource();
        var acknowledged = 0;
        var recording = Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
            while (!ending.IsCancellationRequested)
            {
                await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
                Interlocked.Increment(ref acknowledged);
            }
        }));
        while (Volatile.Read(ref acknowledged) < 5)
        {
            await Task.Yield();
        }

        var made = await application.SendAsync(Person.Operator, new BackUp(BackupPath));
        var during = Volatile.Read(ref acknowledged);
        await ending.CancelAsync();
        await recording;

        during.ShouldBeGreaterThan(5);
        var verdict = await VerdictOfAsync(await RestoreAsync());
        verdict.Discrepancies.ShouldBeEmpty();
        verdict.Entries.ShouldBe(made.Tables.Single(table => table.Name == "entries").Rows);
    }

    [Fact]
    public async Task BackUp_IsReadableByItsOwnerAlone_AndLeavesNothingBeside()
    {
        await using var application = await FilledAsync();

        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        File.GetUnixFileMode(BackupPath).ShouldBe(OwnersOnly);
        Directory.GetFileSystemEntries(_folder).ShouldBe([BackupPath]);
    }

    [Fact]
    public async Task BackUp_OverAFileThatIsThere_IsRefusedAndLeavesIt()
    {
        await using var application = await FilledAsync();
        await File.WriteAllTextAsync(BackupPath, "kept");

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(BackupPath)))).Message.ShouldContain("is there already");

        (await File.ReadAllTextAsync(BackupPath)).ShouldBe("kept");
    }

    [Fact]
    public async Task BackUp_IntoAFolderThatIsNotThere_IsRefused()
    {
        await using var application = await FilledAsync();

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(Path.Combine(_folder, "no", "where.zip"))))).Message.ShouldStartWith("There is no folder");
    }

    /// <summary>The login of the pages sees nothing unless it is told to: a backup by it would be empty, and nobody would notice.</summary>
    [Fact]
    public async Task BackUp_ByALoginThatDoesNotSeeEverything_IsRefused()
    {
        await using var application = await FilledAsync();
        var pages = new NpgsqlConnectionStringBuilder(application.ConnectionString) { Options = $"-c role={DatabaseRole.Name}", Pooling = false }.ConnectionString;
        await using var stepped = new TestApplication(pages);

        (await Should.ThrowAsync<PostgresException>(() => stepped.SendAsync(Person.Operator, new BackUp(BackupPath)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task BackUp_OfADatabaseWithoutTheService_IsRefused()
    {
        await using var application = new TestApplication(await postgres.NewEmptyDatabaseAsync());

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(BackupPath)))).Message.ShouldContain("holds nothing of this service");
    }

    [Fact]
    public async Task Restore_IntoADatabaseThatIsNotEmpty_IsRefusedAndLeavesIt()
    {
        await using var application = await FilledAsync();
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));
        var before = await AllRowsAsync(application.ConnectionString);

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new RestoreBackup(BackupPath)))).Message.ShouldContain("is not empty");

        (await AllRowsAsync(application.ConnectionString)).ShouldBe(before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task Restore_OfAFileThatWasCutOff_IsRefused(int missing)
    {
        await BackUpFilledAsync();
        await using (var file = File.OpenWrite(BackupPath))
        {
            file.SetLength(file.Length - missing);
        }

        await RefusedAsync("is no backup of this service, or was cut off or damaged");
    }

    [Fact]
    public async Task Restore_OfSomethingElse_IsRefused()
    {
        await File.WriteAllTextAsync(BackupPath, "a letter");
        await RefusedAsync("is no backup of this service");

        await using (var other = await ZipFile.OpenAsync(Path.Combine(_folder, "other.zip"), ZipArchiveMode.Create))
        {
            other.CreateEntry("letter.txt");
        }

        File.Move(Path.Combine(_folder, "other.zip"), BackupPath, overwrite: true);
        await RefusedAsync("is no backup of this service: it holds no manifest.json");
    }

    [Fact]
    public async Task Restore_OfAFileThatIsNotThere_IsRefused() => await RefusedAsync("The backup cannot be read");

    [Theory]
    [InlineData("tables/entries.copy")]
    [InlineData("tables/AspNetUsers.copy")]
    [InlineData("manifest.json")]
    public async Task Restore_WhereAFileInItWasChanged_IsRefusedAndNamesIt(string file)
    {
        await BackUpFilledAsync();
        await RewriteAsync(file, text => text.Replace("1", "2", StringComparison.Ordinal));

        await RefusedAsync($"{file} in it is not what it was");
    }

    [Fact]
    public async Task Restore_WhereATableWasTakenOut_IsRefused()
    {
        await BackUpFilledAsync();
        await using (var archive = await ZipFile.OpenAsync(BackupPath, ZipArchiveMode.Update))
        {
            archive.GetEntry("tables/case_reads.copy")!.Delete();
        }

        await RefusedAsync("it does not hold what its manifest.json lists");
    }

    [Fact]
    public async Task Restore_OfANewerFormat_IsRefused()
    {
        await BackUpFilledAsync();
        await RewriteManifestAsync(manifest => manifest["format"] = 2);

        await RefusedAsync("was made by a newer version of the service, in format 2");
    }

    [Fact]
    public async Task Restore_OfNewerTables_IsRefusedAndNamesTheVersion()
    {
        await BackUpFilledAsync();
        await RewriteManifestAsync(manifest => manifest["migrations"]!.AsArray().Add("9999_Later"));

        await RefusedAsync("newer version of the service, which has the tables of 9999_Later");
    }

    /// <summary>Whoever can also write the list anew is found by what the rows do not fit, and leaves the database empty.</summary>
    [Fact]
    public async Task Restore_OfRowsThatDoNotFit_IsRefusedAndLeavesNothing()
    {
        await BackUpFilledAsync();
        var changed = "";
        await RewriteAsync("tables/entries.copy", text => changed = text.Replace("\taccepted\t", "\tallowed\t", StringComparison.Ordinal));
        await RewriteManifestAsync(manifest =>
        {
            var entries = manifest["tables"]!.AsArray().Single(table => (string?)table!["name"] == "entries")!;
            entries["sha256"] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(changed)));
        });

        var empty = await RefusedAsync("the database does not take its table entries");

        (await Sql.QueryAsync(empty, "select relname::text from pg_class where relnamespace = 'public'::regnamespace")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_OfAnOlderVersion_IsBroughtToThisOne()
    {
        var old = await postgres.NewEmptyDatabaseAsync();
        await using (var db = CasesDbContextOptions.NewContext(old))
        {
            await db.MigrateThroughAsync("0031_Refusals");
        }

        await Sql.ExecuteAsync(old, "insert into form_drafts select gen_random_uuid(), gen_random_uuid(), '/cases', 'typed', now()");
        await using var application = new TestApplication(old);
        (await application.SendAsync(Person.Operator, new BackUp(BackupPath))).Migrations[^1].ShouldBe("0031_Refusals");

        var restored = await RestoreAsync();

        await using var now = CasesDbContextOptions.NewContext(restored);
        (await now.Database.GetAppliedMigrationsAsync()).ShouldBe(now.Database.GetMigrations());
        (await Sql.QueryAsync(restored, "select url from form_drafts")).ShouldBe(["/cases"]);
    }

    [Fact]
    public async Task TablesOfSomebodyElse_AreToldAndLeftOut()
    {
        await using var application = await FilledAsync();
        await Sql.ExecuteAsync(application.ConnectionString, "create table of_somebody_else (a int)");
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        await using var elsewhere = new TestApplication(await postgres.NewEmptyDatabaseAsync());
        (await elsewhere.SendAsync(Person.Operator, new RestoreBackup(BackupPath))).LeftOut.ShouldBe(["of_somebody_else"]);
    }

    /// <summary>A database with an account, cases, a programme with documents, one that waits, a key and a log.</summary>
    private async Task<TestApplication> FilledAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        var (_, applied) = await application.ApplyForPodiatryAsync();
        await application.PutEvidenceAsync(applied, "minutes.pdf", DocumentFiles.LongPdf(DocumentPart.Length + 100));
        await application.StoreAsync(await application.NewCaseAsync(), "waits.pdf");
        await application.WithDatabaseAsync(async db =>
        {
            db.Users.Add(People.Commissioner.ToUser());
            return await db.SaveChangesAsync();
        });
        await Sql.ExecuteAsync(application.ConnectionString, """
            insert into data_protection_keys (friendly_name, xml) values (E'odd: \\ \t \n \\. ''', '<key/>');
            """);
        return application;
    }

    private async Task BackUpFilledAsync()
    {
        await using var application = await FilledAsync();
        await application.SendAsync(Person.Operator, new BackUp(BackupPath));
    }

    /// <returns>Leads to the database, which is of this version.</returns>
    private async Task<string> RestoreAsync()
    {
        var empty = await postgres.NewEmptyDatabaseAsync();
        await using (var elsewhere = new TestApplication(empty))
        {
            await elsewhere.SendAsync(Person.Operator, new RestoreBackup(BackupPath));
        }

        await using var db = CasesDbContextOptions.NewContext(empty);
        await db.MigrateExclusivelyAsync();
        return empty;
    }

    private async Task<string> RefusedAsync(string message)
    {
        var empty = await postgres.NewEmptyDatabaseAsync();
        await using var elsewhere = new TestApplication(empty);
        (await Should.ThrowAsync<BackupException>(() => elsewhere.SendAsync(Person.Operator, new RestoreBackup(BackupPath)))).Message.ShouldContain(message);
        return empty;
    }

    private static async Task<TrailVerdict> VerdictOfAsync(string connectionString)
    {
        await using var application = new TestApplication(connectionString);
        return await application.SendAsync(Person.Operator, new VerifyTrail());
    }

    private Task RewriteManifestAsync(Action<JsonNode> change) => RewriteAsync(
        "manifest.json",
        text =>
        {
            var manifest = JsonNode.Parse(text)!;
            change(manifest);
            return manifest.ToJsonString();
        },
        isListed: true);

    /// <param name="isListed">Whether the archive is told of it, as by somebody who knows how.</param>
    private async Task RewriteAsync(string file, Func<string, string> change, bool isListed = false)
    {
        await using var archive = await ZipFile.OpenAsync(BackupPath, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(await archive.GetEntry(file)!.OpenAsync()))
        {
            text = await reader.ReadToEndAsync();
        }

        archive.GetEntry(file)!.Delete();
        var changed = System.Text.Encoding.UTF8.GetBytes(change(text));
        await using (var writer = await archive.CreateEntry(file).OpenAsync())
        {
            await writer.WriteAsync(changed);
        }

        if (isListed)
        {
            archive.Comment = Convert.ToHexStringLower(SHA256.HashData(changed));
        }
    }

    /// <summary>Every row of every table, in an order that does not depend on where it lies.</summary>
    private static async Task<IReadOnlyList<string>> AllRowsAsync(string connectionString)
    {
        var tables = await Sql.QueryAsync(connectionString, "select tablename::text from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory' order by 1");
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(await Sql.QueryAsync(connectionString, $"select '{table} ' || t::text from \"{table}\" t order by 1"));
        }

        return rows;
    }

    private static Task<IReadOnlyList<string>> GuardsAsync(string connectionString) => Sql.QueryAsync(
        connectionString,
        "select c.relname || ' ' || t.tgname || ' ' || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal order by 1");

    private static int NumberOf(string reference) => int.Parse(reference.Split('-')[^1], CultureInfo.InvariantCulture);
}
