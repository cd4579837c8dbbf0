namespace CommissioningCases.Application.ProviderQuestions;

/// <summary>
/// That a provider was asked whether something recorded of it is right, by a link that was sent to it; and what it has answered by that link, until the service has taken it into the
/// history of the case. An answer stays as it is: whoever has more to say is asked again.
/// </summary>
public sealed class ProviderQuestion
{
    /// <summary>For so many days a link leads somewhere.</summary>
    public const int DaysToAnswer = 28;

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Number of the entry that it is about.</summary>
    public required int Entry { get; init; }

    /// <summary>Code of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The email address to which the link was sent.</summary>
    public required string Address { get; init; }

    /// <summary>The account of whoever asked.</summary>
    public required Guid AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>SHA-256 of the code in the link, which itself is kept nowhere.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>From when on the link leads nowhere.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What the page of the link shows: a copy of that record, and of nothing else of the case.</summary>
    public required AskedRecord Shown { get; init; }

    /// <summary>Whether documents can be sent by the link: for a chance or an opportunity, the provider's plan.</summary>
    public required bool TakesDocuments { get; init; }

    /// <summary>When what it is about was struck; null where it stands.</summary>
    public DateTimeOffset? StruckAt { get; set; }

    /// <summary>What was answered; null while nothing was.</summary>
    public ProviderWord? View { get; set; }

    /// <summary>How it was, where the provider says otherwise.</summary>
    public string? Account { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Number of the entry that records the answer; null while none does.</summary>
    public int? TakenAs { get; set; }

    /// <summary>Why no entry records the answer; null where one does, or will.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the link leads somewhere.</summary>
    public bool IsOpenAt(DateTimeOffset now) => ExpiresAt > now;
}

/// <summary>A document that a provider has sent by its link.</summary>
public sealed class ProviderDocument
{
    public required Guid DocumentId { get; init; }

    /// <summary>The question by whose link it came.</summary>
    public required Guid QuestionId { get; init; }

    /// <summary>What the file is called. It stands here because whoever has the link does not see documents that belong to an entry.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Number of the entry that names it; null while none does.</summary>
    public int? TakenAs { get; set; }

    /// <summary>Why no entry names it; null where one does, or will.</summary>
    public string? Reason { get; set; }
}
