using CommissioningCases.Application.Regimes;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Reading;

/// <summary>A case as a person may see it.</summary>
/// <param name="Entries">The whole history, oldest first, refused attempts among it.</param>
public sealed record CaseView(Guid Id, string Reference, CaseFile File, KnownBodies Bodies, DateOnly Today, IReadOnlyList<EntryView> Entries)
{
    /// <summary>Number of the last entry: what a page hands on as <see cref="Attempt.Seen"/>.</summary>
    public int LastNumber => File.LastNumber;

    /// <summary>The owner's account; null where nobody was named, or somebody without one.</summary>
    public OwnerAccount? Owner { get; init; }

    /// <summary>What people call the owner: the account's name, or what the history says where there is no such account. Null when nobody was named.</summary>
    public string? OwnerName => Owner?.Name ?? File.Owner;

    /// <summary>What people call those who looked after it before the present owner, by their user names as the history has them; nobody who has no account.</summary>
    public IReadOnlyDictionary<string, string> EarlierOwners { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether whoever looks watches it.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether an auditor has raised a finding at it that whoever looks may see.</summary>
    public bool HasFindings { get; init; }

    /// <summary>Where those of its providers stand that its authority has under the NHS Performance Regime. Empty for unions.</summary>
    public IReadOnlyList<ProviderRegime> Regimes { get; init; } = [];

    /// <summary>
    /// By the number of an entry, who had made a password link for the account of whoever recorded it, within the day before. Empty for unions, for it is between those
    /// who answer for the case, and for the Department's readers: it concerns the security of an account.
    /// </summary>
    public IReadOnlyDictionary<int, string> PasswordLinks { get; init; } = new Dictionary<int, string>();
}
