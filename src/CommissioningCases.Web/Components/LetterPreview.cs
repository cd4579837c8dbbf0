namespace CommissioningCases.Web.Components;

/// <summary>A letter as it will be on paper, for the partial <c>_LetterPreview</c> and pages with the sheet <c>correspondence</c>.</summary>
public sealed record LetterPreview(string Letterhead, string Day, string Reference, string To, string Heading, string Text);
