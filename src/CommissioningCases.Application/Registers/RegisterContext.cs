namespace CommissioningCases.Application.Registers;

/// <summary>What it takes to narrow, to show and to write a register: who looks, the bodies that there are, and the day.</summary>
public sealed record RegisterContext(Person? Person, KnownBodies Bodies, DateOnly Today)
{
    /// <summary>The Primary Care Trusts whose cases the person sees, by name: those that a filter can name.</summary>
    public IReadOnlyList<PrimaryCareTrust> Area => field ??= Access.Scope.Of(Person).PctsOf(Bodies);

    internal Scope Scope => ListScope.Of(Person, Bodies);

    /// <summary>What people call a provider, or what was written where none is meant.</summary>
    public string NameOfProvider(string code) => Bodies.FindProvider(code)?.Name ?? code;

    public string NamesOfProviders(IEnumerable<string> codes) => string.Join("; ", codes.Select(NameOfProvider));
}
