namespace CommissioningCases.Application.Histories;

/// <summary>Some of an uploaded file. It is kept, in the database because any server may come to run it, until its job is done.</summary>
public sealed class ImportFilePart
{
    /// <summary>The length of every part but the last, in bytes.</summary>
    public const int Length = 256 * 1024;

    public required Guid JobId { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
