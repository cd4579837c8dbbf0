using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.EmbeddedPostgres.Tests;

/// <summary>This program, started a second time: an application that uses the server in a folder until it is told to end, or killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Ready = "ready";
    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    /// <param name="environment">What it finds in its environment besides.</param>
    public static async Task<OtherProcess> StartAsync(string folder, params IEnumerable<(string Name, string Value)> environment)
    {
        var other = Begin(folder, binaries: null, environment);
        (await other._process.StandardOutput.ReadLineAsync()).ShouldBe(Ready);
        return other;
    }

    /// <summary>Does not wait until it has its server.</summary>
    public static OtherProcess Begin(string folder, string? binaries, params IEnumerable<(string Name, string Value)> environment)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(OtherProcess).Assembly.Location, folder, .. binaries is null ? Array.Empty<string>() : [binaries]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return new OtherProcess(Process.Start(info)!);
    }

    /// <summary>Kill -9: the process gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.ExitCode.ShouldBe(0);
    }

    public void Dispose() => _process.Dispose();

    private static async Task Main(string[] args)
    {
        await using var server = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = args[0], Binaries = args.ElementAtOrDefault(1) }, NullLogger.Instance);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
    }
}
