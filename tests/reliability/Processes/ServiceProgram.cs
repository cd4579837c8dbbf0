using System.Diagnostics;

namespace CommissioningCases.Reliability.Processes;

/// <summary>The service as it was built, with the settings of one trial.</summary>
/// <param name="App">The folder of the program.</param>
/// <param name="Folder">The trial's own: for logs, and for the data where the database is the embedded one.</param>
/// <param name="Settings">Variables of the environment.</param>
internal sealed record ServiceProgram(string App, string Folder, IReadOnlyDictionary<string, string> Settings)
{
    private string Program => Path.Combine(App, "CommissioningCases.Web.dll");

    private Dictionary<string, string> Environment => new(Settings)
    {
        ["Mode"] = "Demonstration",
        ["DataFolder"] = DataFolder,
        ["Serilog__MinimumLevel__Default"] = "Warning",
    };

    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>Starts a server of the service, which is then on its way.</summary>
    public Process Begin(int port, string log)
    {
        Directory.CreateDirectory(Folder);
        return Shell.Begin(log, "dotnet", [Program], Environment.Append(new("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")));
    }

    /// <summary>Runs a verb to its end.</summary>
    public Task<(int ExitCode, string Output)> RunVerbAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Shell.TryAsync(start);
    }
}
