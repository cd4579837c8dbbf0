using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Recording;

/// <summary>An attempt that the letter does not allow yet, with everything that it asks for first.</summary>
/// <param name="Overview">The case or programme; null where logging a case was what was refused.</param>
/// <param name="Step">The step that was refused; null where a fact was.</param>
/// <param name="Number">The entry that records the refusal.</param>
public sealed record Refusal(IHistoryOverview? Overview, int Number, IReadOnlyList<Unmet> Unmet, Step? Step = null)
{
    public IReadOnlyList<ChecklistLine> Lines { get; } = Checklist.Of(Unmet, Step);

    public IEnumerable<Clause> Clauses => Unmet.Select(unmet => unmet.Clause).Distinct();
}
