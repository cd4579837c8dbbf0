using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommissioningCases.Application.Oversight;

/// <summary>A report as it was kept, and never changed since.</summary>
public sealed record KeptQuarterReport
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Made by the database.</summary>
    public int Number { get; init; }

    public required string Sha { get; init; }

    /// <summary>First day of the quarter.</summary>
    public required DateOnly QuarterFrom { get; init; }

    /// <summary>A <see cref="QuarterReport"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8; the service's log has it too.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>The same for every repeat of one sending.</summary>
    public required Guid AttemptId { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public required Guid KeptBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string KeptByName { get; init; }

    public Quarter Quarter => new(QuarterFrom);

    /// <summary>Whether the content is what was kept.</summary>
    public bool IsIntact => HashOf(Content).AsSpan().SequenceEqual(ContentHash);

    public QuarterReport Read() => JsonSerializer.Deserialize<QuarterReport>(Content, Form) ?? throw new InvalidOperationException($"Report {Number} is empty.");

    internal static string Write(QuarterReport report) => JsonSerializer.Serialize(report, Form);

    /// <summary>SHA-256 over all of the row, which the service's log keeps beside that of the content; of reports from before there was this, it has that of the content alone.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("number", Number);
        writer.WriteString("sha", Sha);
        writer.WriteString("quarter", DateField.Format(QuarterFrom));
        writer.WriteString("content", Convert.ToHexStringLower(ContentHash));
        writer.WriteString("attempt", AttemptId);
        writer.WriteString("kept", TrailHash.Moment(KeptAt));
        writer.WriteString("by", KeptBy);
        writer.WriteString("byName", KeptByName);
    });

    internal static byte[] HashOf(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));
}
