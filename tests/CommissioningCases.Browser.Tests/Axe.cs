using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>
/// Looks at pages with axe, which is asked directly: its package for Playwright prepares for frames, which no page here has, and takes more than twice the time.
/// </summary>
internal static class Axe
{
    /// <summary>What passes is not looked up element by element.</summary>
    private const string Violations = """
        async () => (await axe.run({ resultTypes: ['violations'], iframes: false })).violations
          .map(violation => `${violation.id}: ${violation.help} at ${violation.nodes.map(node => node.html).join('; ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>What is wrong with the page, and where; empty where nothing is.</returns>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Violations);
    }
}
