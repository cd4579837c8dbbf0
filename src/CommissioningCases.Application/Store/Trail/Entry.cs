namespace CommissioningCases.Application.Store;

/// <summary>One attempt on a case, accepted or refused. The database turns away every change to it.</summary>
public sealed record Entry
{
    public const string Accepted = "accepted";
    public const string Refused = "refused";

    public required Guid CaseId { get; init; }

    /// <summary>From 1, without gaps. With the case it is the primary key, and so the optimistic lock.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the action.</summary>
    public required string Do { get; init; }

    /// <summary>The day on which it happened, by its own account.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>The name that the record was given for <c>strike</c> to use.</summary>
    public string? RecordId { get; init; }

    /// <summary>The action's fields as a JSON object.</summary>
    public required string Fields { get; init; }

    /// <summary><see cref="Accepted"/> or <see cref="Refused"/>.</summary>
    public required string Outcome { get; init; }

    public bool IsAccepted => Outcome == Accepted;

    /// <summary>Where in its history it stands.</summary>
    public EntryMark Mark => new(Number, OnDay, RecordId);

    /// <summary>The sorted set of unmet clause ids; empty where it was accepted.</summary>
    public required string[] Unmet { get; init; }

    /// <summary>In whole microseconds, which is what the database keeps.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>The word for the role in which the user did it.</summary>
    public required string Role { get; init; }

    public string? Organisation { get; init; }

    /// <summary>The same for every repeat of one attempt, so that a double click is one entry.</summary>
    public required Guid AttemptId { get; init; }

    /// <summary>Hash of the entry before it; of the first, the hash of its history.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 of all the rest.</summary>
    public required byte[] Hash { get; init; }
}
