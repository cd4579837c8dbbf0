using System.Diagnostics;

namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>A verb as <c>./run</c> starts it: in a process of its own.</summary>
internal sealed record VerbProcess(int ExitCode, IReadOnlyList<string> Output, string Error)
{
    /// <param name="connectionString">Leads to the database; null for verbs that need none.</param>
    public static async Task<VerbProcess> RunAsync(string? connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Nobody must need a database who says that there is none.
        start.Environment["ConnectionStrings__Cases"] = connectionString ?? "Host=/nowhere";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbProcess(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }
}
