using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommissioningCases.EmbeddedPostgres.Tests;

public sealed class EmbeddedServerTests : ServerTest
{
    [Fact]
    public async Task Start_InAnEmptyFolder_ServesTheNamedDatabaseInUtf8()
    {
        await using var server = await StartAsync(database: "of \"mine\"");

        (await QueryAsync(server, "select current_database()")).ShouldBe("of \"mine\"");
        (await QueryAsync(server, "show server_encoding")).ShouldBe("UTF8");
        (await QueryAsync(server, "select lower('ÉÀ')")).ShouldBe("éà");
    }

    [Fact]
    public async Task Start_ListensOnASocketOfItsUserOnly()
    {
        await using var server = await StartAsync();

        (await QueryAsync(server, "show listen_addresses")).ShouldBe("");
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        File.GetUnixFileMode(socket).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Start_WhereNoFolderCanBeMade_SaysWhichAndWhy()
    {
        var file = Path.GetTempFileName();

        var refused = await Should.ThrowAsync<EmbeddedServerException>(() => EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = $"{file}/data/postgres" }, NullLogger.Instance));

        refused.Message.ShouldStartWith($"The database folder {file}/data/postgres cannot be made: ");
        File.Delete(file);
    }

    [Fact]
    public async Task Start_NeverRunsTheServerAsRoot()
    {
        await using var server = await StartAsync();

        var uid = File.ReadLines($"/proc/{Postmaster()}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        uid.ShouldNotBe("0");
    }

    [Fact]
    public async Task Start_AfterAStop_FindsWhatWasSaved()
    {
        await using (var first = await StartAsync())
        {
            await QueryAsync(first, "create table kept as select 42 as n");
        }

        await using var second = await StartAsync();
        (await QueryAsync(second, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Start_WithALogin_MakesOneThatMayDoNothingYet()
    {
        var options = new EmbeddedServerOptions { Folder = Folder, Login = "somebody \"else\"" };
        await using (await EmbeddedServer.StartAsync(options, NullLogger.Instance))
        {
            // The next start finds it.
        }

        await using var server = await EmbeddedServer.StartAsync(options, NullLogger.Instance);
        await QueryAsync(server, "create table kept as select 42 as n");

        await using var connection = new NpgsqlConnection(server.LoginConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var who = new NpgsqlCommand("select current_user::text", connection);
        (await who.ExecuteScalarAsync()).ShouldBe(options.Login);
        await using var look = new NpgsqlCommand("select n from kept", connection);
        (await Should.ThrowAsync<PostgresException>(() => look.ExecuteScalarAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Start_HandsTheSettingsToTheServer()
    {
        var options = new EmbeddedServerOptions { Folder = Folder, Settings = ["fsync=off", "application_name=two words"] };
        await using var server = await EmbeddedServer.StartAsync(options, NullLogger.Instance);

        (await QueryAsync(server, "show fsync")).ShouldBe("off");
    }

    [Fact]
    public async Task Start_WithASettingThatDoesNotExist_SaysWhatTheServerSaid()
    {
        var options = new EmbeddedServerOptions { Folder = Folder, Settings = ["no_such_setting=1"] };

        var error = await Should.ThrowAsync<EmbeddedServerException>(() => EmbeddedServer.StartAsync(options, NullLogger.Instance));

        error.Message.ShouldContain("no_such_setting");
        await using var next = await StartAsync();
        (await QueryAsync(next, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_StopsTheServerBeforeItReturns()
    {
        var server = await StartAsync();
        var postmaster = Postmaster();

        await server.DisposeAsync();

        IsRunning(postmaster).ShouldBeFalse();
        File.Exists(Path.Combine(Folder, "data/postmaster.pid")).ShouldBeFalse("a clean stop leaves no pid file");
    }

    [Fact]
    public async Task Dispose_OfATemporaryServer_RemovesItsFolder()
    {
        var options = new EmbeddedServerOptions { Folder = Folder, Temporary = true };
        await using (var server = await EmbeddedServer.StartAsync(options, NullLogger.Instance))
        {
            (await QueryAsync(server, "select 1")).ShouldBe(1);
        }

        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_InAFolderTooDeepForASocket_PutsTheSocketElsewhere()
    {
        var deep = Path.Combine(Folder, new string('d', 120));
        await using var server = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = deep }, NullLogger.Instance);
        await using var joined = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = deep }, NullLogger.Instance);

        (await QueryAsync(server, "select 1")).ShouldBe(1);
        joined.ConnectionString.ShouldBe(server.ConnectionString);
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        socket.ShouldStartWith("/tmp/");
        await joined.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(socket);
    }
}
