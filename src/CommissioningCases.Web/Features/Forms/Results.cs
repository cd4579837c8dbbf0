
namespace CommissioningCases.Web.Features.Forms;

/// <summary>Boxes for several numbers of one field, each called after what it is a number of: <c>results.healing</c>, <c>weights.quality</c>.</summary>
/// <param name="Name">The field's name.</param>
public sealed record Results(string Name, string Legend, IReadOnlyList<ResultBox> Boxes) : IHasBoxes
{
    IEnumerable<string> IHasBoxes.Boxes => Boxes.Count == 0 ? [] : [Name];

    public string? Hint { get; init; }

    public static string Prefix(string field) => $"{field}.";

    public static string NameOf(string field, string key) => Prefix(field) + key;

    /// <summary>What the box of that name gives a number of.</summary>
    public static string KeyOf(string name, string field) => name[Prefix(field).Length..];
}

/// <summary>One of the boxes.</summary>
/// <param name="Key">Such as the short name of a measure.</param>
/// <param name="Unit">Shown behind the box; empty for none.</param>
public sealed record ResultBox(string Key, string Label, string Unit)
{
    public string? Hint { get; init; }

    /// <summary>The number that the box begins with; null for none.</summary>
    public string? Value { get; init; }
}
