namespace CommissioningCases.Application.ProviderQuestions;

/// <summary>
/// That a provider was asked whether something recorded of it is right, by a link that was sent to it; and what it has answered by that link, until the service has taken it into the
/// history of the case. An answer stays as it is: whoever has more to say is asked again.
/// </summary>
public sealed class ProviderQuestion
{
    /// <summary>For so many days a link leads somewhere.</summary>
    public const int DaysToAnswer = 28;

    /// <summary>By one link no more documents are sent.</summary>
    public const int MostDocuments = 5;

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

    /// <summary>How often a server has taken the answer up, to record it.</summary>
    public int Tries { get; set; }

    /// <summary>When the answer is to be taken up next, where a server has taken it up before.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Whether the link leads somewhere: also once it was answered by, so that its holder finds the answer there.</summary>
    public bool IsOpenAt(DateTimeOffset now) => ExpiresAt > now;

    /// <summary>How it stands. Nothing else says when a question can be answered.</summary>
    public ProviderQuestionState StateAt(DateTimeOffset now) => this switch
    {
        { TakenAs: not null } => ProviderQuestionState.Recorded,
        { Reason: not null } => ProviderQuestionState.NotRecorded,
        { AnsweredAt: not null } => ProviderQuestionState.Answered,
        { StruckAt: not null } => ProviderQuestionState.Struck,
        _ when !IsOpenAt(now) => ProviderQuestionState.Over,
        _ => ProviderQuestionState.Open,
    };

    /// <summary>Whether a document can be sent by the link, of which so many were sent already.</summary>
    public bool TakesDocumentAt(DateTimeOffset now, int sent) => TakesDocuments && StruckAt is null && IsOpenAt(now) && sent < MostDocuments;
}

/// <summary>How a question to a provider stands.</summary>
public enum ProviderQuestionState
{
    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>Nobody has answered it, and nobody can any more: its time is over, or another took its place.</summary>
    Over,

    /// <summary>What it is about was struck before anybody answered.</summary>
    Struck,

    /// <summary>It was answered, and the answer is yet to be recorded.</summary>
    Answered,

    /// <summary>An entry records the answer.</summary>
    Recorded,

    /// <summary>The answer could not be recorded: what it is about was struck meanwhile, or the SHA has settled that it stands.</summary>
    NotRecorded,
}
