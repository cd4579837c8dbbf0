using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CommissioningCases.Application.Store;

/// <summary>
/// The hashes by which entries are chained: SHA-256 over a JSON text in UTF-8 without white space, whose members are those below in that order. Texts are
/// escaped only where JSON must; hashes are lower-case hexadecimal digits, ids are in the form with hyphens, days are <c>yyyy-MM-dd</c>, moments are UTC with
/// six decimals and a Z; the fields' own members are in ordinal order. Nothing given is null.
/// </summary>
public static class TrailHash
{
    /// <summary>What the first entry of a history is chained to.</summary>
    public static byte[] Of(CaseHistory history) => Hash(writer =>
    {
        writer.WriteString("id", history.Id);
        writer.WriteString("name", history.Name);
        writer.WriteString("edition", history.Edition);
    });

    /// <summary>The hash of an entry: over every column of it, the hash of the entry before it among them.</summary>
    public static byte[] Of(Entry entry) => Hash(writer =>
    {
        writer.WriteString("previous", Convert.ToHexStringLower(entry.PreviousHash));
        writer.WriteString("case", entry.CaseId);
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("do", entry.Do);
        writer.WriteString("on", DateField.Format(entry.OnDay));
        writer.WriteString("id", entry.RecordId);
        writer.WritePropertyName("fields");
        writer.WriteRawValue(entry.Fields, skipInputValidation: true);
        writer.WriteString("outcome", entry.Outcome);
        writer.WriteStartArray("unmet");
        foreach (var clause in entry.Unmet)
        {
            writer.WriteStringValue(clause);
        }

        writer.WriteEndArray();
        writer.WriteString("recorded", Moment(entry.RecordedAt));
        writer.WriteString("user", entry.UserId);
        writer.WriteString("userName", entry.UserName);
        writer.WriteString("role", entry.Role);
        writer.WriteString("organisation", entry.Organisation);
        writer.WriteString("attempt", entry.AttemptId);
    });

    /// <summary>How a moment stands in what is hashed.</summary>
    internal static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The hash of an object with those members.</summary>
    internal static byte[] Hash(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }
}
