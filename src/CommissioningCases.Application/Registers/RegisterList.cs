namespace CommissioningCases.Application.Registers;

/// <summary>A page of a register, and what stands around it.</summary>
public sealed record RegisterList<TRow>(RegisterPage<TRow> Page, RegisterContext Context)
{
    /// <summary>The numbers that stand above the list.</summary>
    public IReadOnlyDictionary<RegisterFigure, int> Figures { get; init; } = new Dictionary<RegisterFigure, int>();

    /// <summary>What can be chosen of a filter, where that was read for the page; by the filter's word.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options { get; init; } = new Dictionary<string, IReadOnlyList<FilterOption>>();

    public KnownBodies Bodies => Context.Bodies;

    public DateOnly Today => Context.Today;

    /// <summary>The Primary Care Trusts that a filter can name.</summary>
    public IReadOnlyList<PrimaryCareTrust> Area => Context.Area;
}
