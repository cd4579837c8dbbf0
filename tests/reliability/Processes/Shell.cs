using System.Diagnostics;
using System.Globalization;

namespace CommissioningCases.Reliability.Processes;

/// <summary>Programs that are run to their end, and signals to those that go on.</summary>
internal static class Shell
{
    /// <summary>What the program printed. A failure is an exception that says the same.</summary>
    public static async Task<string> RunAsync(string file, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await TryAsync(new ProcessStartInfo(file, arguments));
        return exitCode == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {exitCode}: {output}");
    }

    public static async Task<(int ExitCode, string Output)> TryAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{await output}{await error}".Trim());
    }

    /// <summary>Starts a program that goes on, and writes what it prints behind what stands in the file already. Its number is that of the program.</summary>
    public static Process Begin(string log, string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", """log=$0; exec "$@" >>"$log" 2>&1 </dev/null""", log, file, .. arguments]) { WorkingDirectory = "/" };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Sends a signal; that a process is gone already is no fault.</summary>
    public static Task SignalAsync(string signal, params IEnumerable<int> processes) =>
        TryAsync(new ProcessStartInfo("kill", [$"-{signal}", "--", .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]));
}
