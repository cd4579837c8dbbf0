namespace CommissioningCases.Web.Components;

/// <summary>A labelled box in which a file is chosen, for the partial <c>_FileInput</c>.</summary>
public sealed record FileInput(string Name, string Label) : IHasBoxes
{
    public IEnumerable<string> Boxes => [Name];

    public string? Hint { get; init; }

    /// <summary>Whether the form was sent before, and says that files are not kept.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>Whether a script, where there is one, takes several files and those that are dropped on the box.</summary>
    public bool TakesSeveral { get; init; }
}
