namespace CommissioningCases.Application.Lists;

/// <summary>A list of cases that somebody has kept under a name.</summary>
public sealed class SavedView
{
    public const int LongestName = 60;

    /// <summary>As many as anybody can keep.</summary>
    public const int Most = 30;

    /// <summary>As long as what an address says of a list can be.</summary>
    public const int LongestQuery = 2000;

    public required Guid Id { get; init; }

    /// <summary>The account of whoever keeps it.</summary>
    public required Guid Person { get; init; }

    public required string Name { get; set; }

    /// <summary>What the address of the list says, with its question mark; blank for the list as it usually is.</summary>
    public required string Query { get; init; }

    /// <summary>The trust or authority whose people see it, too, in the words of the database's sight, such as <c>pct 5A7</c>; null for one's own.</summary>
    public string? SharedWith { get; set; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>With whom somebody shares: the people of their trust or authority. Null for those who belong to none.</summary>
    public static string? SharingOf(Person person) => person switch
    {
        { Role: Role.Commissioner or Role.BoardSecretary, Organisation: { } pct } => $"pct {pct}",
        { Role: Role.ShaReviewer, Organisation: { } sha } => $"sha {sha}",
        _ => null,
    };
}

/// <summary>What somebody has chosen for their lists of cases.</summary>
public sealed class ListChoice
{
    public required Guid Person { get; init; }

    /// <summary>The view on which their work begins; null for the usual page.</summary>
    public Guid? StartView { get; set; }

    /// <summary>The words of the columns that they want to see; null for the usual ones.</summary>
    public string[]? Columns { get; set; }
}
