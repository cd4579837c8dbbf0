using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.EmbeddedPostgres.Tests;

public sealed class ServerBinariesTests : ServerTest
{
    [Fact]
    public async Task Start_WithoutAnyPostgres_SaysWhatToDo()
    {
        var options = new EmbeddedServerOptions { Folder = Folder, Binaries = Path.GetTempPath() };

        var error = await Should.ThrowAsync<EmbeddedServerException>(() => EmbeddedServer.StartAsync(options, NullLogger.Instance));

        error.Message.ShouldStartWith($"No PostgreSQL 15 or newer was found in {Path.GetTempPath()}.");
        error.Message.ShouldContain("install a PostgreSQL server");
    }

    [Fact]
    public async Task Start_WithAPostgresThatIsTooOld_NamesItsVersion()
    {
        var old = Directory.CreateDirectory(Path.Combine(Folder, "old")).FullName;
        foreach (var program in new[] { "postgres", "initdb" })
        {
            var path = Path.Combine(old, program);
            await File.WriteAllTextAsync(path, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var options = new EmbeddedServerOptions { Folder = Path.Combine(Folder, "server"), Binaries = old };

        var error = await Should.ThrowAsync<EmbeddedServerException>(() => EmbeddedServer.StartAsync(options, NullLogger.Instance));

        error.Message.ShouldContain("(postgres (PostgreSQL) 14.9)");
    }
}
