using BenchmarkDotNet.Running;

namespace CommissioningCases.Benchmarks;

internal static class Program
{
    // Only with --inProcess: the project that BenchmarkDotNet would generate cannot be restored with central package versions.
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
