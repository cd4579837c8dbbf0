using System.Text.RegularExpressions;
using CommissioningCases.Benchmarks.Pages;

namespace CommissioningCases.Benchmarks.Contracts;

/// <summary>Measures the pages of contracts of a site with few and of one with many of them, each with its measurements.</summary>
internal static partial class ContractMeasurements
{
    public const string Verb = "contracts";

    public static async Task RunAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await MeasureAsync(size);
        }
    }

    private static async Task MeasureAsync(int contracts)
    {
        var environment = await PageMeasurements.FilledAsync("contracts", contracts, $"contracts-{contracts}");
        await using var site = await ServerProcess.StartAsync(ServerProcess.Site, 5190, environment);
        var commissioner = await PageMeasurements.SignInAsync(site.Address, "commissioner");
        var auditor = await PageMeasurements.SignInAsync(site.Address, "auditor");
        var reference = ReferencePattern().Match(await PageMeasurements.GetAsync(site.Address, "/contracts", auditor)).Value;
        await PageMeasurements.MeasureAsync(site.Address, contracts,
        [
            ("register", "/contracts", commissioner),
            ("register, all trusts", "/contracts", auditor),
            ("register, a reference", $"/contracts?q={reference}", auditor),
            ("register, a word", "/contracts?q=podiatry", auditor),
            ("register, no such word", "/contracts?q=nowhere", auditor),
            ("register, provider", "/contracts?provider=epsom", auditor),
            ("register, expiring", "/contracts?state=expiring", auditor),
            ("register, nobody leads", "/contracts?lead=nobody", auditor),
            ("contract", $"/contracts/{reference}", auditor),
            ("history", $"/contracts/{reference}/history", auditor),
            ("grid of measurements", "/record-measurements?lead=all", commissioner),
            ("monitoring", "/monitoring", commissioner),
            ("monitoring, all trusts", "/monitoring", auditor),
            ("my work", "/work", commissioner),
        ]);
    }

    [GeneratedRegex("CT-[0-9]{4}-[0-9]+")]
    private static partial Regex ReferencePattern();
}
