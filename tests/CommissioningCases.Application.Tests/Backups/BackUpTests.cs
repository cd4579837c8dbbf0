using CommissioningCases.Application.Backups;
using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class BackUpTests(BackedUpDatabase database) : IClassFixture<BackedUpDatabase>, IDisposable
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("cases-backup-").FullName;

    private string BackupPath => Path.Combine(_folder, "cases.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task BackUp_LeavesOutNoTableAndNoSequence()
    {
        database.Manifest.Tables.Select(table => table.Name).ShouldBe(
            await Sql.QueryAsync(database.ConnectionString, "select tablename::text from pg_tables where schemaname = 'public' and tablename not in ('__EFMigrationsHistory', 'sight_key')"), ignoreOrder: true);
        database.Manifest.Sequences.Select(sequence => sequence.Name).ShouldBe(
            await Sql.QueryAsync(database.ConnectionString, "select sequencename::text from pg_sequences where schemaname = 'public'"), ignoreOrder: true);
    }

    [Fact]
    public async Task BackUp_WhileAttemptsGoOn_HoldsOneMoment()
    {
        await using var application = new TestApplication(database.ConnectionString);
        using var ending = new CancellationTokenSource();
        using var accepted = new SemaphoreSlim(0);
        var recording = Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
            while (!ending.IsCancellationRequested)
            {
                await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case));
                accepted.Release();
            }
        }));
        for (var some = 0; some < 5; some++)
        {
            (await accepted.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue();
        }

        var made = await application.SendAsync(Person.Operator, new BackUp(BackupPath));
        var during = accepted.CurrentCount;
        await ending.CancelAsync();
        await recording;

        during.ShouldBeGreaterThan(0);
        await using var restored = new TestApplication(await database.RestoreAsync(BackupPath));
        var verdict = await restored.SendAsync(Person.Operator, new VerifyTrail());
        verdict.Discrepancies.ShouldBeEmpty();
        verdict.Entries.ShouldBe(made.Tables.Single(table => table.Name == "entries").Rows);
    }

    [Fact]
    public async Task BackUp_IsReadableByItsOwnerAlone_AndLeavesNothingBeside()
    {
        await using var application = new TestApplication(database.ConnectionString);

        await application.SendAsync(Person.Operator, new BackUp(BackupPath));

        File.GetUnixFileMode(BackupPath).ShouldBe(OwnersOnly);
        Directory.GetFileSystemEntries(_folder).ShouldBe([BackupPath]);
    }

    [Fact]
    public async Task BackUp_OverAFileThatIsThere_IsRefusedAndLeavesIt()
    {
        await using var application = new TestApplication(database.ConnectionString);
        await File.WriteAllTextAsync(BackupPath, "kept");

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(BackupPath)))).Message.ShouldContain("is there already");

        (await File.ReadAllTextAsync(BackupPath)).ShouldBe("kept");
    }

    [Fact]
    public async Task BackUp_IntoAFolderThatIsNotThere_IsRefused()
    {
        await using var application = new TestApplication(database.ConnectionString);

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(Path.Combine(_folder, "no", "where.zip"))))).Message.ShouldStartWith("There is no folder");
    }

    /// <summary>The login of the pages sees nothing unless it is told to: a backup by it would be empty, and nobody would notice.</summary>
    [Fact]
    public async Task BackUp_ByALoginThatDoesNotSeeEverything_IsRefused()
    {
        await using var application = new TestApplication(database.ConnectionString);
        var pages = new NpgsqlConnectionStringBuilder(application.ConnectionString) { Options = $"-c role={DatabaseRole.Name}", Pooling = false }.ConnectionString;
        await using var stepped = new TestApplication(pages);

        (await Should.ThrowAsync<PostgresException>(() => stepped.SendAsync(Person.Operator, new BackUp(BackupPath)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task BackUp_OfADatabaseWithoutTheService_IsRefused()
    {
        await using var application = new TestApplication(await database.Postgres.NewEmptyDatabaseAsync());

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new BackUp(BackupPath)))).Message.ShouldContain("holds nothing of this service");
    }
}
