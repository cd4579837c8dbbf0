namespace CommissioningCases.Application.Registers;

/// <summary>The bodies of a scope.</summary>
internal static class ScopeBodies
{
    /// <summary>The Primary Care Trusts whose cases are seen, by name.</summary>
    public static IReadOnlyList<PrimaryCareTrust> PctsOf(this Scope scope, KnownBodies bodies) =>
        [.. bodies.Pcts.Where(pct => scope.Holds(pct.Code, pct.Sha)).OrderBy(pct => pct.Name, StringComparer.Ordinal)];
}
