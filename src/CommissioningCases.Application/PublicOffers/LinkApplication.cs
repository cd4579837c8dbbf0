namespace CommissioningCases.Application.PublicOffers;

/// <summary>How far an application has come that a provider makes by a link.</summary>
public enum LinkApplicationState
{
    /// <summary>Not sent yet: its provider alone reads it.</summary>
    Draft,

    /// <summary>It waits for a commissioner to take it in.</summary>
    Sent,
    TakenIn,
    Declined,
}

/// <summary>An application to qualify that a provider makes by a private link, without an account.</summary>
public sealed class LinkApplication
{
    /// <summary>How many documents go with one.</summary>
    public const int MostDocuments = 20;

    /// <summary>For so many days after the closing day the link shows what was written.</summary>
    public const int DaysOfReading = 90;

    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    /// <summary>The programme's history.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Code of the provider; null where it says that it is not on the register.</summary>
    public required string? Provider { get; init; }

    /// <summary>What the provider is called, on the register or by itself.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Who is to be asked about it.</summary>
    public required string Contact { get; init; }

    /// <summary>The email address to which the link went.</summary>
    public required string Address { get; init; }

    /// <summary>SHA-256 of the link's code.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>One for each question of the offer, in its order; blank where it is not answered yet.</summary>
    public required string[] Answers { get; set; }

    public DateTimeOffset? SavedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Number of the entry that records it.</summary>
    public int? TakenAs { get; set; }

    public DateTimeOffset? DeclinedAt { get; set; }

    public string? DeclinedBecause { get; set; }

    public LinkApplicationState State => this switch
    {
        { TakenAs: not null } => LinkApplicationState.TakenIn,
        { DeclinedAt: not null } => LinkApplicationState.Declined,
        { SentAt: not null } => LinkApplicationState.Sent,
        _ => LinkApplicationState.Draft,
    };
}

/// <summary>A document that goes with such an application. Its name stays when the document itself has become evidence, or was thrown away.</summary>
public sealed class LinkDocument
{
    public required Guid DocumentId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
