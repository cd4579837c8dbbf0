using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;

namespace CommissioningCases.Application.Choice;

/// <summary>What was sent to the SHA or to the Department, as its entry keeps it.</summary>
/// <param name="Document">Null where the entry holds none: it was sent by other ways, and recorded afterwards.</param>
/// <param name="Text">The document as it is kept, to the letter; null where there is none.</param>
public sealed record SentNotice(EntryView Entry, ProgrammeNotice? Document, string? Text)
{
    public bool IsToSha => Entry.Do == NotifySha.Definition.Name;

    /// <summary>The SHA-256 of the document's text in UTF-8; null where there is none.</summary>
    public string? Sha256 => Text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <exception cref="NotFoundException">The entry sent nothing.</exception>
    public static SentNotice Of(ProgrammeEntries entries) => entries.Entries is [{ IsAccepted: true } entry] && FieldOf(entry.Do) is { } field
        ? Of(entry, entry.Fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        : throw new NotFoundException("No document was sent with that entry.");

    /// <summary>The entry, for a union representative without what is confidential of the document that it sent.</summary>
    internal static EntryView AsSeenBy(Person person, EntryView entry)
    {
        if (person.Role != Role.UnionRepresentative || FieldOf(entry.Do) is not { } field || !entry.Fields.TryGetProperty(field.Name, out var sent) || sent.ValueKind != JsonValueKind.String)
        {
            return entry;
        }

        var fields = JsonObject.Create(entry.Fields)!;
        fields[field.Name] = ProgrammeNotice.WithoutWhatIsConfidential(sent.GetString()!);
        return entry with { Fields = JsonSerializer.SerializeToElement(fields) };
    }

    /// <summary>The field in which an action keeps its document; null where it sends none.</summary>
    public static NoticeField? FieldOf(string action) => action switch
    {
        _ when action == NotifySha.Definition.Name => NotifySha.NoticeField,
        _ when action == ShareWithDepartment.Definition.Name => ShareWithDepartment.NoticeField,
        _ => null,
    };

    /// <summary>The document that fields of such an action keep; null where they keep none.</summary>
    internal static ProgrammeNotice? DocumentOf(string action, JsonElement fields) =>
        fields.TryGetProperty(FieldOf(action)!.Name, out var value) && value.ValueKind == JsonValueKind.String ? ProgrammeNotice.Parse(value.GetString()) : null;

    private static SentNotice Of(EntryView entry, string? text) => new(entry, ProgrammeNotice.Parse(text), text);
}
