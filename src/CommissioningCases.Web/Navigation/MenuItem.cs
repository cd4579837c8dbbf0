namespace CommissioningCases.Web.Navigation;

/// <summary>A link of the main navigation.</summary>
public sealed record MenuItem(PageLink Link, string Text)
{
    public string Path => Link;

    /// <summary>Whether the pages below its path have items of their own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether the page at that path is this item's or lies below it.</summary>
    public bool IsAt(PathString path) => IsAlone ? path.Equals(Path, StringComparison.OrdinalIgnoreCase) : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
