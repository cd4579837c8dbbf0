namespace CommissioningCases.Domain.Kernel;

/// <summary>Whether a requirement is met, how far it is, on what evidence, and what would meet it.</summary>
/// <param name="IsMet">Whether the letter's condition holds.</param>
/// <param name="Progress">How far it is, such as "1 of 2 chances judged"; null when there is nothing to add.</param>
/// <param name="Evidence">Numbers of the entries that it rests on.</param>
/// <param name="MetBy">The action that would meet it; null when it is met, or when only time can.</param>
public sealed record Finding(bool IsMet, string? Progress, IReadOnlyList<int> Evidence, Prompt? MetBy)
{
    public static Finding Met(string? progress = null, params IReadOnlyList<int> evidence) => new(true, progress, evidence, null);

    /// <summary>Nothing stands against it, but nothing speaks for it either: nobody has said anything yet, or it is not asked.</summary>
    public bool IsSilent { get; private init; }

    /// <summary>Not unmet, and yet nothing that could be shown as met.</summary>
    public static Finding NotAsked(string progress) => new(true, progress, [], null) { IsSilent = true };

    public static Finding Missing(string progress, Prompt? metBy = null) => new(false, progress, [], metBy);

    /// <summary>Met or missing, with the same account of how far it is.</summary>
    public static Finding When(bool isMet, string progress, Prompt? metBy = null, params IReadOnlyList<int> evidence) =>
        new(isMet, progress, evidence, isMet ? null : metBy);
}
