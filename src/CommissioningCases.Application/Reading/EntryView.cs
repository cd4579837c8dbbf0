using System.Text.Json;

namespace CommissioningCases.Application.Reading;

/// <summary>An entry of a case's history, as pages show it.</summary>
/// <param name="Fields">The action's fields; without what the person may not see.</param>
/// <param name="Unmet">The sorted ids of the unmet clauses; empty where it was accepted.</param>
/// <param name="UserName">What people call whoever recorded it.</param>
/// <param name="Hash">In hexadecimal digits.</param>
public sealed record EntryView(
    int Number,
    string Do,
    DateOnly On,
    string? RecordId,
    JsonElement Fields,
    bool IsAccepted,
    IReadOnlyList<string> Unmet,
    DateTimeOffset RecordedAt,
    string UserName,
    Role Role,
    string? Organisation,
    string Hash)
{
    /// <summary>The account of whoever recorded it.</summary>
    public Guid UserId { get; init; }

    /// <summary>Number of the entry by which, in the same act, what this one strikes was recorded anew; null where it was struck alone, and of every other entry.</summary>
    public int? CorrectedBy { get; init; }

    /// <summary>The same the other way round: number of the entry that strikes what this one records anew.</summary>
    public int? StruckBy { get; init; }

    /// <summary>The entries of a history, in its order.</summary>
    internal static IReadOnlyList<EntryView> Of(IReadOnlyList<Entry> entries) =>
    [
        .. entries.Select((entry, index) => Of(entry) with
        {
            CorrectedBy = index + 1 < entries.Count && ActIds.IsCorrection(entry, entries[index + 1]) ? entry.Number + 1 : null,
            StruckBy = index > 0 && ActIds.IsCorrection(entries[index - 1], entry) ? entry.Number - 1 : null,
        }),
    ];

    internal static EntryView Of(Entry entry) => new(
        entry.Number,
        entry.Do,
        entry.OnDay,
        entry.RecordId,
        entry.ReadFields(),
        entry.IsAccepted,
        entry.Unmet,
        entry.RecordedAt,
        entry.UserName,
        WordConverter.Parse<Role>(entry.Role),
        entry.Organisation,
        Convert.ToHexStringLower(entry.Hash))
    {
        UserId = entry.UserId,
    };
}
