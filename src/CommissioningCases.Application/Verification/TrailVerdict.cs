using CommissioningCases.Application.Events;

namespace CommissioningCases.Application.Verification;

/// <summary>Something that is not as it was recorded.</summary>
/// <param name="Case">The case's reference, or the id where it has none; null where it concerns no single case.</param>
/// <param name="Entry">The entry's number; null where it concerns no single entry.</param>
/// <param name="What">What is wrong, as a sentence.</param>
public sealed record Discrepancy(string? Case, int? Entry, string What)
{
    public override string ToString() => (Case, Entry) switch
    {
        (null, _) => What,
        (_, null) => $"{Case}: {What}",
        _ => $"{Case}, entry {Entry}: {What}",
    };
}

/// <summary>What came of verifying the trail.</summary>
/// <param name="Fingerprint">
/// One hash over where every chain ends. As long as nothing is recorded it stays the same, so that one noted down elsewhere shows whether even
/// somebody who can change everything in the database has.
/// </param>
/// <param name="Discrepancies">The first of them, in the order in which they were found.</param>
/// <param name="Found">How many were found in all.</param>
public sealed record TrailVerdict(long Cases, long Entries, string Fingerprint, IReadOnlyList<Discrepancy> Discrepancies, long Found) : IOutcome
{
    /// <summary>Where the service's log ends.</summary>
    public required ServiceLogHead Log { get; init; }

    /// <summary>How many seals of the database's own it was compared with.</summary>
    public required int Seals { get; init; }

    public bool IsWhole => Found == 0;

    public string Outcome => IsWhole ? $"whole, {Fingerprint}" : $"{Found} discrepancies";
}
