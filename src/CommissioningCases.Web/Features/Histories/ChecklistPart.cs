namespace CommissioningCases.Web.Features.Histories;

/// <summary>A checklist for the partial <c>_Checklist</c>.</summary>
/// <param name="Overview">What it is about; null where nothing is recorded yet, so that no line can lead anywhere.</param>
public sealed record ChecklistPart(IReadOnlyList<ChecklistLine> Lines, IHistoryOverview? Overview);
