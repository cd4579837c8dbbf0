using System.Net;
using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.CommandLine;

public sealed class BackupTests(CasesSite site, PostgresFixture postgres) : IClassFixture<CasesSite>, IClassFixture<PostgresFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-backup-verb-").FullName;

    private string BackupPath => Path.Combine(_folder, "cases.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task BackupAndRestore_BringTheServiceToAnotherDatabase_WhereItsPeopleSignIn()
    {
        var elsewhere = await postgres.NewEmptyDatabaseAsync();
        (await RunAsync(site.ConnectionString, "seal")).ExitCode.ShouldBe(0); // or the service makes its first one, and puts it on record, just after the backup

        var backup = await RunAsync(site.ConnectionString, "backup", BackupPath);
        var restore = await RunAsync(elsewhere, "restore", BackupPath);
        var verify = await RunAsync(site.ConnectionString, "verify");

        (backup.ExitCode, restore.ExitCode).ShouldBe((0, 0), backup.Error + restore.Error);
        backup.Output.ShouldHaveSingleItem().ShouldStartWith($"{BackupPath} holds ");
        restore.Output[0].ShouldStartWith("Restored ");
        restore.Output[1].ShouldStartWith("The trail is whole: ");
        restore.Output.Skip(1).ShouldBe(verify.Output);

        await using var restored = CasesSite.With(elsewhere);
        using var commissioner = new Visitor(restored.CreateClient(new() { AllowAutoRedirect = false }));
        var signedIn = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password));
        signedIn.Location.ShouldNotBeNull();
        (await commissioner.GetAsync("/work")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Restore_ThatIsRefused_SaysWhyInOneLine()
    {
        await File.WriteAllTextAsync(BackupPath, "a letter");

        var restore = await RunAsync(await postgres.NewEmptyDatabaseAsync(), "restore", BackupPath);

        restore.ExitCode.ShouldBe(1);
        restore.Output.ShouldBeEmpty();
        restore.Error.ShouldEndWith($"{BackupPath} is no backup of this service, or was cut off or damaged.\n");
        restore.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task WithoutAFile_ShowsTheUsage(string verb)
    {
        var usage = await RunAsync(null, verb);

        usage.ExitCode.ShouldBe(2);
        usage.Error.ShouldBe($"Usage: ./run {verb} FILE\n");
    }

    private static Task<VerbProcess> RunAsync(string? connectionString, params string[] arguments) =>
        VerbProcess.RunAsync(typeof(Program).Assembly, connectionString, nameof(Mode.Production), arguments);
}
