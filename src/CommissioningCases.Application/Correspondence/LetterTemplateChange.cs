namespace CommissioningCases.Application.Correspondence;

/// <summary>That an administrator changed the template of a kind of letter: the last change of a kind counts, and none is ever changed itself.</summary>
public sealed record LetterTemplateChange
{
    /// <summary>Name of the <see cref="LetterKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>From 1, without gaps within the kind.</summary>
    public required int Number { get; init; }

    /// <summary>Null where the template went back to the text with which the service comes.</summary>
    public string? Heading { get; init; }

    /// <inheritdoc cref="Heading"/>
    public string? Text { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required Guid ChangedBy { get; init; }
}
