using System.Text.Json;

namespace CommissioningCases.Application.Strategies;

/// <summary>That a Strategic Health Authority signed off the strategy of a Primary Care Trust (PP.10b): the last one counts, until it expires. None is ever changed.</summary>
public sealed record StrategySignOff
{
    /// <summary>Code of the Primary Care Trust.</summary>
    public required string Trust { get; init; }

    /// <summary>From 1, without gaps within the trust.</summary>
    public required int Number { get; init; }

    public required string Sha { get; init; }

    public required DateOnly SignedOn { get; init; }

    /// <summary>The last day on which it is valid.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The document that says so, and where it is.</summary>
    public required string Document { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>What the signed document is called; null where none was sent, and so are what it is, how long it is in bytes, and its hash.</summary>
    public string? FileName { get; init; }

    public string? MediaType { get; init; }

    public long? Size { get; init; }

    public byte[]? Sha256 { get; init; }

    public bool IsValidOn(DateOnly day) => day >= SignedOn && day <= Expires;

    /// <summary>What a case that takes it says in its own record.</summary>
    public string Notes => $"The trust’s strategy was signed off on {EnglishFormat.Day(SignedOn)}, until {EnglishFormat.Day(Expires)}: {Document}";

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        WriteMembers(writer);
        writer.WriteString("byName", RecordedByName);
        if (FileName is not null)
        {
            writer.WriteString("fileName", FileName);
            writer.WriteString("mediaType", MediaType);
            writer.WriteNumber("size", Size!.Value);
            writer.WriteString("sha256", Convert.ToHexStringLower(Sha256!));
        }
    });

    /// <summary>What the log has of sign-offs from before the hash covered all of them.</summary>
    internal byte[] EarlierHash() => TrailHash.Hash(WriteMembers);

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("trust", Trust);
        writer.WriteNumber("number", Number);
        writer.WriteString("sha", Sha);
        writer.WriteString("signed", DateField.Format(SignedOn));
        writer.WriteString("expires", DateField.Format(Expires));
        writer.WriteString("document", Document);
        writer.WriteString("recorded", TrailHash.Moment(RecordedAt));
        writer.WriteString("by", RecordedBy.ToString());
    }
}
