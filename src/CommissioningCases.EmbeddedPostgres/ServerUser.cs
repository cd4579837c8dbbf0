namespace CommissioningCases.EmbeddedPostgres;

/// <summary>Who the server runs as. PostgreSQL refuses to run as root, so root lends the folder to another user; everyone else runs it as themselves.</summary>
internal sealed class ServerUser
{
    private ServerUser(string? name) => Name = name;

    /// <summary>The user's name, or null for the user of this process.</summary>
    public string? Name { get; }

    /// <summary>Root goes on as the user that the folder was lent to, who may also be a person who started the server as themselves.</summary>
    public static async Task<ServerUser> ForAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(null);
        }

        if (Directory.Exists(folder))
        {
            var owner = await Command.RequireAsync("stat", ["-L", "-c", "%U", folder], user: null, cancellationToken);
            if (owner is not ("root" or "UNKNOWN"))
            {
                return new ServerUser(owner);
            }
        }

        var names = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return new ServerUser(names.Contains("postgres") ? "postgres" : "nobody");
    }

    public Task<string> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Command.RequireAsync(file, arguments, Name, cancellationToken);

    public Task<bool> OwnsAsync(string folder, CancellationToken cancellationToken) =>
        TestAsync("""test -O "$0" && test -w "$0" """, folder, cancellationToken);

    /// <summary>Whether this user may enter the folder, and so every folder above it.</summary>
    public Task<bool> ReachesAsync(string folder, CancellationToken cancellationToken) => TestAsync("""cd "$0" """, folder, cancellationToken);

    public Task<bool> CanRunAsync(string program, CancellationToken cancellationToken) => TestAsync("""test -x "$0" """, program, cancellationToken);

    /// <summary>Makes a folder that is this user's alone, or accepts one that already is.</summary>
    public async Task MakePrivateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        const string script = """mkdir -m 0700 "$0" 2>/dev/null || { test -d "$0" && test ! -L "$0" && test -O "$0" && chmod 0700 "$0"; }""";
        if (!await TestAsync(script, folder, cancellationToken))
        {
            throw new EmbeddedServerException($"The folder {folder} is needed for the database's socket, but it belongs to another user. Remove it and start again.");
        }
    }

    private async Task<bool> TestAsync(string script, string path, CancellationToken cancellationToken) =>
        (await Command.RunAsync("/bin/sh", ["-c", script, path], Name, cancellationToken)).ExitCode == 0;
}
