namespace CommissioningCases.Web.Navigation;

/// <summary>A link of the main navigation.</summary>
public sealed record MenuItem(string Path, string Text)
{
    /// <summary>Whether the page at that path is this item's or lies below it.</summary>
    public bool IsAt(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
