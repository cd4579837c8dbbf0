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
