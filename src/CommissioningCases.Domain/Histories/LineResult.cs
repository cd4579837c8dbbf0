namespace CommissioningCases.Domain.Histories;

/// <summary>What became of one line of a case history.</summary>
/// <param name="Case">The name as the line gives it; null when it gives none, or no text.</param>
/// <param name="Do">The action as the line gives it; null when it gives none, or no text.</param>
public readonly record struct LineResult(string? Case, string? Do, Decision Decision)
{
    public bool IsAccepted => Decision is Decision.Accepted;
}
