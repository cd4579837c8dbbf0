namespace CommissioningCases.Application.Mail;

/// <summary>What a message is about. Stored as text.</summary>
public enum MailKind
{
    /// <summary>A link by which its holder chooses the password of an account.</summary>
    PasswordLink,

    /// <summary>That something happened which concerns them.</summary>
    Notification,

    /// <summary>All that is new to them since the day before.</summary>
    Digest,

    /// <summary>A seal, for whoever wants to have every one.</summary>
    Seal,

    /// <summary>A link by which a provider confirms or corrects what was recorded of it.</summary>
    ProviderQuestion,

    /// <summary>A link by which a provider writes its application to qualify.</summary>
    ApplicationLink,

    /// <summary>That an application came in by a link, or was declined.</summary>
    ApplicationReceipt,

    /// <summary>That a question about an offer was answered, for those who apply or begin to.</summary>
    OfferClarified,
}

public enum MailState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Not sent, because this is the demonstration.</summary>
    Kept,

    /// <summary>It will not be sent any more.</summary>
    GivenUp,
}

/// <summary>A message that the service sends, or has sent.</summary>
public sealed class MailMessage
{
    public required Guid Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The account of whoever gets it; of a provider that is asked, the question.</summary>
    public required Guid Recipient { get; init; }

    /// <summary>The email address.</summary>
    public required string Address { get; init; }

    /// <summary>What it says, encrypted; null once it is sent or given up.</summary>
    public byte[]? Content { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it is of no use any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required MailState State { get; set; }

    /// <summary>How often a server has taken it up.</summary>
    public required int Tries { get; set; }

    /// <summary>When it is to be taken up next; while a server is at it, when another one may.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When it was sent, kept or given up.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why the last try failed; null where none has.</summary>
    public string? Reason { get; set; }

    /// <summary>It will not be sent any more, and what it says is gone.</summary>
    internal void GiveUp(string reason, DateTimeOffset now) => (State, Reason, EndedAt, Content) = (MailState.GivenUp, reason, now, null);
}
