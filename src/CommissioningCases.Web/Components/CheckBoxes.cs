namespace CommissioningCases.Web.Components;

/// <summary>Choices of which any number can be made, for the partial <c>_CheckBoxes</c>.</summary>
public sealed record CheckBoxes(string Name, string Legend, IReadOnlyList<Option> Options) : IHasBoxes
{
    public IEnumerable<string> Boxes => Options.Count == 0 ? [] : [Name];

    public string? Hint { get; init; }

    /// <summary>What is chosen, as the form came back or as it begins.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
