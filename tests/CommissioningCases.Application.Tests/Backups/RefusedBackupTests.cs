using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CommissioningCases.Application.Backups;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Backups;

public sealed class RefusedBackupTests(BackedUpDatabase database) : IClassFixture<BackedUpDatabase>, IDisposable
{
    private readonly ChangedBackup _backup = new(database.BackupPath);

    public void Dispose() => _backup.Dispose();

    [Fact]
    public async Task Restore_IntoADatabaseThatIsNotEmpty_IsRefusedAndLeavesIt()
    {
        await using var application = new TestApplication(database.ConnectionString);
        var before = await DatabaseRows.OfAsync(database.ConnectionString);

        (await Should.ThrowAsync<BackupException>(() => application.SendAsync(Person.Operator, new RestoreBackup(_backup.Path)))).Message.ShouldContain("is not empty");

        (await DatabaseRows.OfAsync(database.ConnectionString)).ShouldBe(before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task Restore_OfAFileThatWasCutOff_IsRefused(int missing)
    {
        await using (var file = File.OpenWrite(_backup.Path))
        {
            file.SetLength(file.Length - missing);
        }

        await RefusedAsync("is no backup of this service, or was cut off or damaged");
    }

    [Fact]
    public async Task Restore_OfSomethingElse_IsRefused()
    {
        await File.WriteAllTextAsync(_backup.Path, "a letter");
        await RefusedAsync("is no backup of this service");

        File.Delete(_backup.Path);
        await using (var other = await ZipFile.OpenAsync(_backup.Path, ZipArchiveMode.Create))
        {
            other.CreateEntry("letter.txt");
        }

        await RefusedAsync("is no backup of this service: it holds no manifest.json");
    }

    [Fact]
    public async Task Restore_OfAFileThatIsNotThere_IsRefused()
    {
        File.Delete(_backup.Path);

        await RefusedAsync("The backup cannot be read");
    }

    [Theory]
    [InlineData("tables/entries.copy")]
    [InlineData("tables/AspNetUsers.copy")]
    [InlineData("manifest.json")]
    public async Task Restore_WhereAFileInItWasChanged_IsRefusedAndNamesIt(string file)
    {
        await _backup.RewriteAsync(file, text => text.Replace("1", "2", StringComparison.Ordinal));

        await RefusedAsync($"{file} in it is not what it was");
    }

    [Fact]
    public async Task Restore_WhereATableWasTakenOut_IsRefused()
    {
        await using (var archive = await ZipFile.OpenAsync(_backup.Path, ZipArchiveMode.Update))
        {
            archive.GetEntry("tables/case_reads.copy")!.Delete();
        }

        await RefusedAsync("it does not hold what its manifest.json lists");
    }

    [Fact]
    public async Task Restore_OfANewerFormat_IsRefused()
    {
        await _backup.RewriteManifestAsync(manifest => manifest["format"] = 2);

        await RefusedAsync("was made by a newer version of the service, in format 2");
    }

    [Fact]
    public async Task Restore_OfNewerTables_IsRefusedAndNamesTheVersion()
    {
        await _backup.RewriteManifestAsync(manifest => manifest["migrations"]!.AsArray().Add("9999_Later"));

        await RefusedAsync("newer version of the service, which has the tables of 9999_Later");
    }

    /// <summary>Whoever can also write the list anew is found by what the rows do not fit, and leaves the database empty.</summary>
    [Fact]
    public async Task Restore_OfRowsThatDoNotFit_IsRefusedAndLeavesNothing()
    {
        var changed = "";
        await _backup.RewriteAsync("tables/entries.copy", text => changed = text.Replace("\taccepted\t", "\tallowed\t", StringComparison.Ordinal));
        await _backup.RewriteManifestAsync(manifest =>
        {
            var entries = manifest["tables"]!.AsArray().Single(table => (string?)table!["name"] == "entries")!;
            entries["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changed)));
        });

        var empty = await RefusedAsync("the database does not take its table entries");

        (await Sql.QueryAsync(empty, "select relname::text from pg_class where relnamespace = 'public'::regnamespace")).ShouldBeEmpty();
    }

    private async Task<string> RefusedAsync(string message)
    {
        var empty = await database.Postgres.NewEmptyDatabaseAsync();
        await using var elsewhere = new TestApplication(empty);
        (await Should.ThrowAsync<BackupException>(() => elsewhere.SendAsync(Person.Operator, new RestoreBackup(_backup.Path)))).Message.ShouldContain(message);
        return empty;
    }
}
