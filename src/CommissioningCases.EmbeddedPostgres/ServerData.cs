using System.Globalization;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>Finds the programs for a server's data, and makes the data where there are none.</summary>
internal static class ServerData
{
    /// <summary>The first version that brings its own locale.</summary>
    private const int BuiltinLocaleMajor = 17;

    public static async Task<ServerBinaries> PrepareAsync(ServerFolder folder, string role, ServerUser user, string? givenBinaries, CancellationToken cancellationToken)
    {
        var version = Path.Combine(folder.Data, "PG_VERSION");
        int? madeBy = File.Exists(version) ? int.Parse(await File.ReadAllTextAsync(version, cancellationToken), CultureInfo.InvariantCulture) : null;

        var binaries = await ServerBinaries.FindAsync(givenBinaries, madeBy, cancellationToken);
        if (!await user.CanRunAsync(binaries.Postgres, cancellationToken))
        {
            binaries = await CopyAsync(binaries, folder, cancellationToken);
        }

        if (madeBy is null)
        {
            await InitialiseAsync(folder, role, user, binaries, cancellationToken);
        }

        return binaries;
    }

    /// <summary>Code point order and UTF-8 everywhere, so that lists sort alike on every machine.</summary>
    private static async Task InitialiseAsync(ServerFolder folder, string role, ServerUser user, ServerBinaries binaries, CancellationToken cancellationToken)
    {
        var unfinished = folder.Under("data.new");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        string[] locale = binaries.Major >= BuiltinLocaleMajor
            ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            : ["--locale=C.UTF-8"];
        await user.RunAsync(binaries.InitDb, ["-D", unfinished, "-U", role, "-A", "trust", "-E", "UTF8", .. locale, "--no-instructions"], cancellationToken);
        Directory.Move(unfinished, folder.Data);
    }

    /// <summary>The server's user may not be able to enter the folder that npm installed to, below a home folder for instance.</summary>
    private static async Task<ServerBinaries> CopyAsync(ServerBinaries binaries, ServerFolder folder, CancellationToken cancellationToken)
    {
        var made = File.GetLastWriteTimeUtc(binaries.Postgres).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var copy = folder.Under($"postgres-{binaries.Major}-{made}");
        if (!Directory.Exists(copy))
        {
            var unfinished = folder.Under("postgres.new");
            await Command.RequireAsync("rm", ["-rf", unfinished], user: null, cancellationToken);
            await Command.RequireAsync("cp", ["-a", Path.GetDirectoryName(binaries.Folder)!, unfinished], user: null, cancellationToken);
            Directory.Move(unfinished, copy);
        }

        return binaries with { Folder = Path.Combine(copy, "bin") };
    }
}
