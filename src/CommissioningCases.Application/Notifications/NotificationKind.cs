namespace CommissioningCases.Application.Notifications;

/// <summary>
/// What somebody can be told. Stored in the words that <see cref="ExchangeNames"/> makes of it, so that a kind keeps its name for good. Of which entries it is told, and whom,
/// <see cref="NotificationRules"/> says.
/// </summary>
public enum NotificationKind
{
    /// <summary>A case, or applications to assess.</summary>
    [Label("Given to you")]
    Assigned,

    [Label("The SHA has answered")]
    Answered,

    /// <summary>What a reviewer asked a commissioner about a case.</summary>
    [Label("Your question was answered")]
    QuestionAnswered,

    [Label("The Board has decided")]
    BoardDecided,

    /// <summary>Something waits for the SHA, the Board or the lead of a contract.</summary>
    [Label("Your answer is asked for")]
    AnswerAsked,

    [Label("A dispute, or a reply to one")]
    Dispute,

    /// <summary>An assurance was given on conditions that concern staff, or these are met.</summary>
    [Label("Conditions that concern staff")]
    StaffConditions,

    [Label("A departure was dealt with")]
    DepartureDealtWith,

    /// <summary>By the link that it was sent.</summary>
    [Label("A provider has answered")]
    ProviderAnswered,

    /// <summary>What it is about was struck before the answer, or the document, came to it, or is settled.</summary>
    [Label("A provider’s answer could not be recorded")]
    ProviderNotRecorded,

    [Label("Due within 7 days")]
    DueSoon,

    [Label("Overdue")]
    Overdue,

    /// <summary>Somebody was named in the free text of an entry by an @ and the beginning of their address.</summary>
    [Label("You were mentioned")]
    Mentioned,

    /// <summary>An entry on a case or contract that somebody watches, or on a case whose trust, provider or service they watch.</summary>
    [Label("Something you watch")]
    Watched,

    /// <summary>Told to those alone who want to be sent each.</summary>
    [Label("A new seal")]
    NewSeal,

    /// <summary>An auditor raised a finding to the trust, asks again, or has ended one.</summary>
    [Label("A finding of the auditor")]
    AuditFinding,

    /// <summary>The trust has answered a finding.</summary>
    [Label("A finding was answered")]
    FindingAnswered,

    /// <summary>A commissioner asks for a provider to be added.</summary>
    [Label("A provider is asked for")]
    ProviderAskedFor,

    /// <summary>An administrator has said what came of it.</summary>
    [Label("The provider that you asked for")]
    ProviderRequestAnswered,

    /// <summary>A verification has found that something is not as it was recorded.</summary>
    [Label("The trail is not whole")]
    TrailNotWhole,
}
