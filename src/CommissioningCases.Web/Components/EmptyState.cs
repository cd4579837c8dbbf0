namespace CommissioningCases.Web.Components;

/// <summary>What stands where a list would be, for the partial <c>_EmptyState</c>: what is not there and what to do about it.</summary>
public sealed record EmptyState(string Text)
{
    public string? Href { get; init; }

    public string? LinkText { get; init; }
}
