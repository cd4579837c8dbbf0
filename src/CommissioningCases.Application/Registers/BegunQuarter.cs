namespace CommissioningCases.Application.Registers;

/// <summary>Of which quarters figures are told.</summary>
internal static class BegunQuarter
{
    /// <summary>The quarter, where it has begun by that day.</summary>
    /// <exception cref="NotFoundException">It has not: there is nothing to tell of it, and what is kept of it would seem to say that nothing happened.</exception>
    public static Quarter Begun(this Quarter quarter, DateOnly today) => quarter.From <= today
        ? quarter
        : throw new NotFoundException($"The quarter from {EnglishFormat.Day(quarter.From)} has not begun.");
}
