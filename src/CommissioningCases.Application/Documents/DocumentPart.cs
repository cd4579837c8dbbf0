namespace CommissioningCases.Application.Documents;

/// <summary>Some of a document's content. Nobody ever holds the whole of it in memory.</summary>
public sealed class DocumentPart
{
    /// <summary>The length of every part but the last, in bytes.</summary>
    public const int Length = 256 * 1024;

    public required Guid DocumentId { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public required int Part { get; init; }

    public required byte[] Content { get; init; }
}
