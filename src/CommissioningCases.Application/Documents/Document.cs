namespace CommissioningCases.Application.Documents;

/// <summary>A document that somebody has sent as evidence. Its content lies in parts beside it.</summary>
public sealed record Document
{
    /// <summary>The largest that is taken, in bytes.</summary>
    public const int Largest = 25 * 1024 * 1024;

    public required Guid Id { get; init; }

    /// <summary>The case or programme to whose history it belongs.</summary>
    public required Guid CaseId { get; init; }

    public required string Name { get; init; }

    /// <summary>By what it holds, whatever the sender said of it.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public required byte[] Sha256 { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who sent it.</summary>
    public required Guid UserId { get; init; }

    public required string? Organisation { get; init; }

    /// <summary>Whether union representatives may open it, where they see its case.</summary>
    public bool IsForUnions { get; init; }

    /// <summary>The number of the entry that names it; null until one does. From then on it stays as it is.</summary>
    public int? AttachedAs { get; init; }

    /// <summary>The hash as entries and pages write it.</summary>
    public string Hash => Convert.ToHexStringLower(Sha256);
}
