namespace CommissioningCases.Web.Features.Histories;

/// <summary>What would meet a requirement, as the person who reads of it can bring it about: a link to a form, or who has the next word.</summary>
/// <param name="Address">Null where the person can do nothing but wait, or ask somebody.</param>
public sealed record PromptLink(string Text, string? Address);
