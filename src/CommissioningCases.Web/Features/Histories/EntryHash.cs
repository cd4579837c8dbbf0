namespace CommissioningCases.Web.Features.Histories;

/// <summary>The hash of an entry and of the one before it, for the partial <c>_EntryHash</c>.</summary>
/// <param name="Before">Null where the page does not have it.</param>
/// <param name="WithoutBefore">What stands in its place; of the first entry the partial knows.</param>
public sealed record EntryHash(EntryView Entry, string? Before, string WithoutBefore);
