namespace CommissioningCases.EmbeddedPostgres;

/// <summary>The folder of one server: its data, its log and the files whose locks say who lives.</summary>
internal sealed class ServerFolder
{
    /// <summary>Where root keeps the files of a server whose own folder lies below one that the server's user may not enter.</summary>
    private const string Elsewhere = "/var/lib/embedded-postgres";

    private readonly string _path;

    private ServerFolder(string path) => _path = path;

    public string Data => Under("data");

    public string Log => Under("postgres.log");

    /// <summary>Held while one instance looks whether the server must be started.</summary>
    public string StartLock => Under("start.lock");

    /// <summary>Held shared by every instance that uses the server; the supervisor stops the server when it can have it alone.</summary>
    public string UsersLock => Under("users.lock");

    /// <summary>Held by every process of the server, and so free exactly when none of them lives.</summary>
    public string ServerLock => Under("server.lock");

    /// <summary>Held by the supervisor, and so free when nobody would stop the server.</summary>
    public string SupervisorLock => Under("supervisor.lock");

    public string Under(string name) => Path.Combine(_path, name);

    public override string ToString() => _path;

    /// <summary>Makes the folder the server user's own.</summary>
    public static async Task<ServerFolder> PrepareAsync(string path, ServerUser user, CancellationToken cancellationToken)
    {
        path = Path.GetFullPath(path);
        if (!Directory.Exists(path))
        {
            try
            {
                await CreateAsync(path, user, cancellationToken);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new EmbeddedServerException($"The database folder {path} cannot be made: {refused.Message}", refused);
            }
        }

        // Without links in it, so that every instance computes the same socket folder from it.
        path = await Command.RequireAsync("readlink", ["-f", path], user: null, cancellationToken);
        if (user.Name is not null)
        {
            await Command.RequireAsync("chown", [user.Name, path], user: null, cancellationToken);
        }

        if (!await user.OwnsAsync(path, cancellationToken))
        {
            throw new EmbeddedServerException(
                $"The database folder {path} cannot be used by {user.Name ?? Environment.UserName}: it belongs to another user, who started this earlier, or lies below a folder that is closed. Start as the same user as before, or remove that folder to begin with an empty database.");
        }

        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var folder = new ServerFolder(path);
        // Not by the runtime, which locks whatever it opens.
        await user.RunAsync("touch", [folder.StartLock, folder.UsersLock, folder.ServerLock, folder.SupervisorLock], cancellationToken);
        return folder;
    }

    /// <summary>
    /// A clone in root's home cannot be entered by the user that root lends the server to: there the folder becomes a link to one outside.
    /// </summary>
    private static async Task CreateAsync(string path, ServerUser user, CancellationToken cancellationToken)
    {
        var parent = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (user.Name is null || await user.ReachesAsync(parent.FullName, cancellationToken))
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path); // a link to a folder that is gone
        }

        var target = Directory.CreateDirectory(Path.Combine(Elsewhere, Guid.NewGuid().ToString("N")[..8])).FullName;
        try
        {
            Directory.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            Directory.Delete(target); // another start at the same moment was faster
        }
    }
}
