using System.Diagnostics;
using System.Reflection;

namespace CommissioningCases.Testing;

/// <summary>A verb as its script starts it: in a process of its own.</summary>
public sealed record VerbProcess(int ExitCode, IReadOnlyList<string> Output, string Error)
{
    /// <param name="connectionString">Leads to the database; null for verbs that need none.</param>
    public static async Task<VerbProcess> RunAsync(Assembly program, string? connectionString, string mode, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Nobody must need a database who says that there is none.
        start.Environment["ConnectionStrings__Cases"] = connectionString ?? "Host=/nowhere";
        start.Environment["Mode"] = mode;
        start.Environment["SealKey"] = TestSealKeys.Pem;
        start.Environment["AllowInProduction"] = "unverified-database"; // the tests' own server, wherever it is
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbProcess(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }
}
