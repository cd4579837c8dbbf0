using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Application.Tests.Documents;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Backups;

/// <summary>A database with an account, cases, a programme with documents, one that waits, a key and a log; and a backup of it. For the tests of one class.</summary>
public sealed class BackedUpDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-backup-").FullName;

    public PostgresFixture Postgres { get; } = new();

    public string ConnectionString => Postgres.ConnectionString;

    public string BackupPath => Path.Combine(_folder, "cases.zip");

    /// <summary>What the backup says of itself.</summary>
    public BackupManifest Manifest { get; private set; } = null!;

    /// <summary>The case that was logged last before the backup was made.</summary>
    public string LastCase { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Postgres.InitializeAsync();
        await using var application = new TestApplication(ConnectionString);
        var (_, applied) = await application.ApplyForPodiatryAsync();
        await application.PutEvidenceAsync(applied, "minutes.pdf", DocumentFiles.LongPdf(DocumentPart.Length + 100));
        await application.StoreAsync(await application.NewCaseAsync(), "waits.pdf");
        LastCase = (await application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await application.WithDatabaseAsync(async db =>
        {
            db.Users.Add(People.Commissioner.ToUser());
            return await db.SaveChangesAsync();
        });
        await Sql.ExecuteAsync(ConnectionString, """
            insert into data_protection_keys (friendly_name, xml) values (E'odd: \\ \t \n \\. ''', '<key/>');
            """);
        Manifest = await application.SendAsync(Person.Operator, new BackUp(BackupPath));
    }

    /// <returns>Leads to a new database with what the backup holds, brought to this version.</returns>
    public Task<string> RestoreAsync() => RestoreAsync(BackupPath);

    /// <inheritdoc cref="RestoreAsync()"/>
    public async Task<string> RestoreAsync(string backup)
    {
        var empty = await Postgres.NewEmptyDatabaseAsync();
        await using (var elsewhere = new TestApplication(empty))
        {
            await elsewhere.SendAsync(Person.Operator, new RestoreBackup(backup));
        }

        await using var db = CasesDbContextOptions.NewContext(empty);
        await db.MigrateExclusivelyAsync();
        return empty;
    }

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await Postgres.DisposeAsync();
    }
}
