namespace CommissioningCases.Application.ProviderQuestions;

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

    /// <inheritdoc cref="ProviderQuestion.Tries"/>
    public int Tries { get; set; }

    /// <inheritdoc cref="ProviderQuestion.DueAt"/>
    public DateTimeOffset? DueAt { get; set; }
}
