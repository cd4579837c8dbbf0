namespace CommissioningCases.Web.Components;

/// <summary>The links below a list that pages by keyset, for the partial <c>_Pagination</c>; null where there is no such page.</summary>
public sealed record KeysetLinks(string? Previous, string? Next)
{
    public string PreviousText { get; init; } = "Previous page";

    public string NextText { get; init; } = "Next page";
}
