using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>An attempt that the letter does not allow yet, with everything that it asks for first.</summary>
/// <param name="Overview">The history; null where beginning one was what was refused.</param>
/// <param name="Number">The entry that records the refusal; null where nothing was recorded, because it was one of several that are recorded together or not at all.</param>
/// <param name="Lines">Everything that was unmet, also what the form asked for.</param>
public sealed record Refusal(IHistoryOverview? Overview, int? Number, IReadOnlyList<ChecklistLine> Lines)
{
    /// <summary>What was refused of several things that are recorded together; null where that is the form's own, or all there is.</summary>
    public string? Subject { get; init; }

    public IEnumerable<Clause> Clauses => Lines.SelectMany(line => line.Clauses).Distinct();

    /// <param name="asked">The field of the refused form that answers what was unmet; null where the history must answer it.</param>
    public static Refusal Of(IHistoryOverview? overview, AttemptResult.Refused refused, Func<Unmet, Field?> asked) =>
        new(overview, refused.Number, [.. refused.Unmet.Select(unmet => ChecklistLine.Of(unmet, asked(unmet)))]);

    /// <inheritdoc cref="Of(IHistoryOverview?, AttemptResult.Refused, Func{Unmet, Field?})"/>
    public static Refusal Of(IHistoryOverview? overview, AttemptResult.NotTogether refused, Func<Unmet, Field?> asked) =>
        new(overview, null, [.. refused.Unmet.Select(unmet => ChecklistLine.Of(unmet, asked(unmet)))]);
}
