using System.Diagnostics;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>Starts the shell script that keeps the server while it has users, also after the instance that started it is gone.</summary>
internal static class Supervisor
{
    private static readonly string Script = ReadScript();

    public static Process Start(ServerFolder folder, string socketFolder, ServerBinaries binaries, ServerUser user, EmbeddedServerOptions options)
    {
        var arguments = new List<string> { "/bin/sh", "-c", Script, "supervisor" };
        foreach (var setting in options.Settings)
        {
            arguments.AddRange(["-c", setting]);
        }

        var info = Command.Describe("setsid", arguments, user.Name);
        info.RedirectStandardOutput = info.RedirectStandardError = false;
        info.Environment["FOLDER"] = folder.ToString();
        info.Environment["SOCKET"] = socketFolder;
        info.Environment["BIN"] = binaries.Folder;
        info.Environment["MODE"] = FileLock.IsHeld(folder.ServerLock) ? "adopt" : "start";
        info.Environment["STOP"] = options.Temporary ? "QUIT" : "INT";
        return Command.Start(info);
    }

    private static string ReadScript()
    {
        using var stream = typeof(Supervisor).Assembly.GetManifestResourceStream("CommissioningCases.EmbeddedPostgres.supervisor.sh")
            ?? throw new InvalidOperationException("The supervisor script is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
