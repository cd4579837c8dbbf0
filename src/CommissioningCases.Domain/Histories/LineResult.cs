using CommissioningCases.Domain.Rules;

namespace CommissioningCases.Domain.Histories;

/// <summary>What became of one line of a case history.</summary>
/// <param name="Case">The name that the line gives; null when it gives none.</param>
/// <param name="Do">The action that the line gives; null when it gives none.</param>
public sealed record LineResult(string? Case, string? Do, Decision Decision)
{
    public bool IsAccepted => Decision is Decision.Accepted;
}
