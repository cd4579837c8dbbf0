using System.Globalization;
using CommissioningCases.Testing;
using CommissioningCases.Web.Infrastructure;
using Npgsql;

namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>What is wrong with the database or its settings is told in one line, by the site and by every verb.</summary>
public sealed class FailuresTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>What a site does without here, so that the database is what fails.</summary>
    private const string Unguarded = "--AllowInProduction=plain-http,any-host,unverified-database,clear-keys,no-second-factor";

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "/tmp/no-such-backup.zip")]
    [InlineData("--urls=http://127.0.0.1:0", Unguarded)]
    public async Task DatabaseThatDoesNotExist_IsNamed_AndNotMade(params string[] arguments)
    {
        var misspelt = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = "casess" }.ConnectionString;

        var failed = await RunAsync(misspelt, arguments);

        failed.ExitCode.ShouldBe(1);
        LineOf(failed).ShouldStartWith("Database \"casess\" does not exist. It is not made by itself, because its name may only be misspelt.");
        (await Sql.QueryAsync(postgres.ConnectionString, "select datname::text from pg_database where datname = 'casess'")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("--urls=http://127.0.0.1:0", Unguarded)]
    public async Task LoginThatDoesNotExist_IsTold(params string[] arguments)
    {
        var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = "nobody_knows", Password = "secret-word" }.ConnectionString;

        var failed = await RunAsync(stranger, arguments);

        failed.ExitCode.ShouldBe(1);
        LineOf(failed).ShouldStartWith("The database does not let the service in: ");
        failed.Error.ShouldNotContain("secret-word");
    }

    [Fact]
    public async Task LoginThatMayNotActAsTheRoleOfThePages_IsToldWhatToRun_BeforeThereAreTables() =>
        await IsToldWhatToRunAsync(await postgres.NewEmptyDatabaseAsync(), "create extension btree_gin; grant all on schema public to {0}; grant all on database {1} to {0}");

    /// <summary>As where a dump was restored on another server.</summary>
    [Fact]
    public async Task LoginThatMayNotActAsTheRoleOfThePages_IsToldWhatToRun_OnceThereAreTables() =>
        await IsToldWhatToRunAsync(await postgres.NewDatabaseAsync(), "grant all on schema public to {0}; grant all on all tables in schema public to {0}");

    private static async Task IsToldWhatToRunAsync(string database, string grants)
    {
        var login = $"owner_{Guid.NewGuid():N}";
        var given = new NpgsqlConnectionStringBuilder(database);
        await Sql.ExecuteAsync(database, $"create role {login} login password 'p'; {string.Format(CultureInfo.InvariantCulture, grants, login, given.Database)}");
        try
        {
            (given.Username, given.Password, given.Pooling) = (login, "p", false);

            var failed = await RunAsync(given.ConnectionString, "verify");

            failed.ExitCode.ShouldBe(1);
            LineOf(failed).Replace("\"", "", StringComparison.Ordinal).ShouldContain($"Let an administrator of the server run: grant commissioning_cases to {login};");
        }
        finally
        {
            await Sql.ExecuteAsync(database, $"drop owned by {login} cascade; drop role {login}");
        }
    }

    [Fact]
    public async Task DataFolderThatCannotBeWrittenTo_IsTold()
    {
        var file = Path.GetTempFileName();

        var failed = await RunAsync(postgres.ConnectionString, "--urls=http://127.0.0.1:0", "--Mode=Demonstration", "--SealKey=", $"--DataFolder={file}/data");

        failed.ExitCode.ShouldBe(1);
        LineOf(failed).ShouldStartWith($"{file}/data/seal-key.pem cannot be made. Name a folder in DataFolder that the service may write to.");
        File.Delete(file);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.InvalidPassword, "password authentication failed for user \"cases\"", "The database does not let the service in: Password authentication failed for user \"cases\". Look at ConnectionStrings__Cases and ConnectionStrings__CasesOwner.")]
    [InlineData(PostgresErrorCodes.DiskFull, "could not extend file", "The disk of the database is full: Could not extend file.")]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, "cannot execute INSERT in a read-only transaction", "The database is read only: Cannot execute INSERT in a read-only transaction.")]
    public void WhatTheServerSaid_IsTold(string code, string said, string told) =>
        OperatorMessage.Of(new InvalidOperationException("Wrapped", new PostgresException(said, "FATAL", "FATAL", code))).ShouldBe(told);

    [Fact]
    public void PasswordThatIsMissing_IsTold() =>
        OperatorMessage.Of(new NpgsqlException("No password has been provided but the backend requires one (in SASL/SCRAM-SHA-256)"))!.ShouldStartWith("The database cannot be used: No password has been provided");

    [Fact]
    public void FaultOfOurs_IsNotToldAway()
    {
        OperatorMessage.Of(new InvalidOperationException("ours")).ShouldBeNull();
        OperatorMessage.Of(new PostgresException("no such column", "ERROR", "ERROR", PostgresErrorCodes.UndefinedColumn)).ShouldBeNull();
    }

    /// <summary>The last line on standard error, where nothing else tells the operator of code.</summary>
    private static string LineOf(VerbProcess failed)
    {
        var said = string.Join('\n', failed.Output) + failed.Error;
        said.ShouldNotContain("   at ");
        said.ShouldNotContain("Exception");
        return failed.Error.TrimEnd('\n').Split('\n')[^1];
    }

    private static Task<VerbProcess> RunAsync(string connectionString, params string[] arguments) =>
        VerbProcess.RunAsync(typeof(Program).Assembly, connectionString, nameof(Mode.Production), arguments);
}
