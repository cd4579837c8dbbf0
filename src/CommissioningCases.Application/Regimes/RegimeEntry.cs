using System.Text.Json;

namespace CommissioningCases.Application.Regimes;

/// <summary>What a Strategic Health Authority recorded of a provider under the NHS Performance Regime: the last entry of a provider counts, and none is ever changed.</summary>
public sealed record RegimeEntry
{
    public required string Sha { get; init; }

    /// <summary>Its code.</summary>
    public required string Provider { get; init; }

    /// <summary>From 1, without gaps, of the authority and the provider.</summary>
    public required int Number { get; init; }

    public required RegimeLevel Level { get; init; }

    /// <summary>The day from which it is so.</summary>
    public required DateOnly OnDay { get; init; }

    public required string Reasons { get; init; }

    /// <summary>What is to be done; null where nothing is said.</summary>
    public string? Plan { get; init; }

    /// <summary>Null once the provider has left the regime.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>The Primary Care Trusts of the authority, and of those merged into it, then: the entry speaks for them, and their commissioners see it.</summary>
    public required string[] Pcts { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>What people called them then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>Whether a later entry of the provider takes the place of this one: one of the same authority, or of another that speaks for all of its trusts, as the one that follows it does.</summary>
    public bool IsReplacedBy(RegimeEntry later) => later.Sha == Sha ? later.Number > Number : later.RecordedAt > RecordedAt && Pcts.All(later.Pcts.Contains);

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        WriteMembers(writer);
        writer.WriteStartArray("pcts");
        foreach (var pct in Pcts)
        {
            writer.WriteStringValue(pct);
        }

        writer.WriteEndArray();
        writer.WriteString("byName", RecordedByName);
    });

    /// <summary>What the log has of entries from before the hash covered all of them.</summary>
    internal byte[] EarlierHash() => TrailHash.Hash(WriteMembers);

    private void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("sha", Sha);
        writer.WriteString("provider", Provider);
        writer.WriteNumber("number", Number);
        writer.WriteString("level", ExchangeNames.Of(Level));
        writer.WriteString("on", DateField.Format(OnDay));
        writer.WriteString("reasons", Reasons);
        writer.WriteString("plan", Plan);
        writer.WriteString("nextReview", NextReview is { } day ? DateField.Format(day) : null);
        writer.WriteString("recorded", TrailHash.Moment(RecordedAt));
        writer.WriteString("by", RecordedBy.ToString());
    }
}
