using System.ComponentModel;
using System.Diagnostics;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>A short-lived program, run to its end with what it printed.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    public static async Task<Command> RunAsync(string file, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken)
    {
        using var process = Start(Describe(file, arguments, user));
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Command(process.ExitCode, $"{await output}{await error}".Trim());
    }

    /// <summary>Like <see cref="RunAsync"/>, but a failure is an exception with what the program printed.</summary>
    public static async Task<string> RequireAsync(string file, IEnumerable<string> arguments, string? user, CancellationToken cancellationToken)
    {
        var result = await RunAsync(file, arguments, user, cancellationToken);
        return result.ExitCode == 0
            ? result.Output
            : throw new EmbeddedServerException($"{file} failed with exit code {result.ExitCode}: {result.Output}");
    }

    /// <summary>The working directory is the root folder, because another user may not be allowed to stay in the caller's.</summary>
    public static ProcessStartInfo Describe(string file, IEnumerable<string> arguments, string? user)
    {
        var info = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        info.Environment["LC_ALL"] = "C";
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(name); // what somebody has set for another server, such as its port
        }

        if (user is not null)
        {
            info.UserName = user;
        }

        return info;
    }

    public static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info) ?? throw new EmbeddedServerException($"{info.FileName} did not start.");
        }
        catch (Win32Exception e)
        {
            throw new EmbeddedServerException($"{info.FileName} could not be started: {e.Message}", e);
        }
    }
}
