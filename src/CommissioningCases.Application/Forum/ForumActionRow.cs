namespace CommissioningCases.Application.Forum;

/// <summary>An action of a forum, and whether it was done.</summary>
public sealed record ForumActionRow
{
    public required string Sha { get; init; }

    public required int Number { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly AgreedOn { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    /// <summary>The day by which it is to be done.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>How it was done, where that was said.</summary>
    public string? How { get; init; }
}
