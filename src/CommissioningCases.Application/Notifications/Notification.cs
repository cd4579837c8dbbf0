namespace CommissioningCases.Application.Notifications;

/// <summary>Whether a notification goes by mail, too.</summary>
public enum NotificationMail
{
    /// <summary>Nobody has looked yet what its reader has chosen.</summary>
    Waiting,

    /// <summary>It waits for the day's digest.</summary>
    Daily,

    /// <summary>It was put into a message, or is not to be.</summary>
    Done,
}

/// <summary>That somebody is told of something.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    /// <summary>The account of whoever is told.</summary>
    public required Guid Person { get; init; }

    public required NotificationKind Kind { get; init; }

    /// <summary>Of which case or programme; null where it is of none.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Of which entry of it, of which seal, of which finding, of which provider that is asked for, or of which verification; null where it is of none of them.</summary>
    public int? Number { get; init; }

    /// <summary>The day on which something is due, where that is what it tells.</summary>
    public DateOnly? Due { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was read; null while it was not.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When its reader wants to be reminded of it; null where they do not.</summary>
    public DateTimeOffset? AgainAt { get; init; }

    public required NotificationMail Mail { get; init; }
}
