using System.Diagnostics;

namespace CommissioningCases.Benchmarks.Pages;

/// <summary>A web server in a process of its own, so that what loads it is not measured with it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Site = "CommissioningCases.Web.dll";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>As the machine numbers it.</summary>
    public int Id => _process.Id;

    /// <summary>Starts an assembly beside this one and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string assembly, int port, Dictionary<string, string> environment, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        environment["ASPNETCORE_URLS"] = address.ToString();
        var server = new ServerProcess(Run(assembly, environment, arguments), address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client))
        {
            if (server._process.HasExited)
            {
                throw new InvalidOperationException($"{assembly} ended with {server._process.ExitCode}.");
            }

            await Task.Delay(100);
        }

        return server;
    }

    /// <summary>Runs an assembly beside this one to its end.</summary>
    public static async Task RunToEndAsync(string assembly, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Run(assembly, environment, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{assembly} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Run(string assembly, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]) { RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{assembly} does not start.");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
