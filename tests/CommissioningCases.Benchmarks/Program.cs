using System.Globalization;
using BenchmarkDotNet.Running;
using CommissioningCases.Benchmarks.Contracts;
using CommissioningCases.Benchmarks.Digests;
using CommissioningCases.Benchmarks.Floor;
using CommissioningCases.Benchmarks.Pages;
using CommissioningCases.Benchmarks.Programmes;
using CommissioningCases.Benchmarks.RowLevelSecurity;

namespace CommissioningCases.Benchmarks;

/// <summary>
/// <c>pages [CASES ...]</c> measures pages over HTTP, at 10,000 and at 1,000,000 cases unless told otherwise; <c>contracts CONTRACTS ...</c> those of contracts; <c>floor [CASES]</c> measures them against pages by hand; <c>walls [CASES]</c> measures what the
/// row-level security of the database costs; <c>programmes [PROGRAMMES]</c> measures what is asked of choice programmes with one and with many of them, 50
/// unless told otherwise; <c>digests [PEOPLE]</c> how long the daily digests of so many people take, 1,000 unless told otherwise; anything else is for BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private const int Programmes = 50;
    private const int People = 1_000;

    private static readonly int[] Sizes = [10_000, 1_000_000];

    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["pages", .. var sizes]:
                await PageMeasurements.RunAsync(sizes.Length == 0 ? Sizes : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
                break;
            case [ContractMeasurements.Verb, .. var sizes]:
                await ContractMeasurements.RunAsync([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
                break;
            case [FloorMeasurements.Verb, .. var cases]:
                await FloorMeasurements.RunAsync(cases is [var few] ? int.Parse(few, CultureInfo.InvariantCulture) : Sizes[0]);
                break;
            case [FloorServer.Verb, var connectionString, var url]:
                await FloorServer.ServeAsync(connectionString, url);
                break;
            case [RowLevelSecurityMeasurements.Verb, .. var cases]:
                await RowLevelSecurityMeasurements.RunAsync(cases is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : Sizes[0]);
                break;
            case [ProgrammeMeasurements.Verb, .. var programmes]:
                await ProgrammeMeasurements.RunAsync(programmes is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : Programmes);
                break;
            case [DigestMeasurements.Verb, .. var people]:
                await DigestMeasurements.RunAsync(people is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : People);
                break;
            default:
                // Only with --inProcess: the project that BenchmarkDotNet would generate cannot be restored with central package versions.
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
