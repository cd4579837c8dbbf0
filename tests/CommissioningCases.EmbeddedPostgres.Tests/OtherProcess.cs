using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommissioningCases.EmbeddedPostgres.Tests;

/// <summary>This program, started a second time: an application that uses the server in a folder until it is told to end, or killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Ready = "ready";
    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    public static async Task<OtherProcess> StartAsync(string folder)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(OtherProcess).Assembly.Location, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var other = new OtherProcess(Process.Start(info)!);
        (await other._process.StandardOutput.ReadLineAsync()).ShouldBe(Ready);
        return other;
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
        await using var server = await EmbeddedServer.StartAsync(new EmbeddedServerOptions { Folder = args[0] }, NullLogger.Instance);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
    }
}
