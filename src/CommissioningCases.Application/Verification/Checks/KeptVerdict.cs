using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Verification;

/// <summary>What came of a verification that a server has run. None is ever changed; the service's log has the hash of each.</summary>
public sealed partial record KeptVerdict
{
    /// <summary>Of a trail that was tampered with at large, so many discrepancies are kept: where to begin to look.</summary>
    public const int MostKept = 100;

    /// <summary>The check's.</summary>
    public required long Id { get; init; }

    /// <summary>Whether nobody had asked for it.</summary>
    public required bool IsNightly { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required long Histories { get; init; }

    public required long Entries { get; init; }

    /// <summary>Of the service's log.</summary>
    public required long Events { get; init; }

    /// <inheritdoc cref="TrailVerdict.Seals"/>
    public required long Seals { get; init; }

    /// <summary>How many discrepancies there were.</summary>
    public required long Found { get; init; }

    /// <inheritdoc cref="TrailCheck.IsOfItsSealAlone"/>
    public required bool IsOfItsSealAlone { get; init; }

    /// <inheritdoc cref="TrailVerdict.Fingerprint"/>
    public required string Fingerprint { get; init; }

    /// <summary>The first of them, without what people had typed: names of documents can name somebody, and what is kept here is kept for good.</summary>
    public required string[] Discrepancies { get; init; }

    /// <summary>Whether the trail was as it was recorded.</summary>
    public bool IsWhole => Found == 0 || IsOfItsSealAlone;

    internal static KeptVerdict Of(TrailCheck check, TrailVerdict verdict) => new()
    {
        Id = check.Id,
        IsNightly = check.IsNightly,
        AskedAt = check.AskedAt,
        EndedAt = check.FinishedAt!.Value,
        Histories = verdict.Cases,
        Entries = verdict.Entries,
        Events = verdict.Log.LastNumber,
        Seals = verdict.Seals,
        Found = verdict.Found,
        IsOfItsSealAlone = check.IsOfItsSealAlone,
        Fingerprint = verdict.Fingerprint,
        Discrepancies = [.. verdict.Discrepancies.Take(MostKept).Select(found => Quoted().Replace($"{found}", "“…”"))],
    };

    /// <summary>SHA-256 over all of it, which the service's log keeps.</summary>
    internal byte[] Hash() => TrailHash.Hash(writer =>
    {
        writer.WriteNumber("id", Id);
        writer.WriteBoolean("nightly", IsNightly);
        writer.WriteString("asked", TrailHash.Moment(AskedAt));
        writer.WriteString("ended", TrailHash.Moment(EndedAt));
        writer.WriteNumber("histories", Histories);
        writer.WriteNumber("entries", Entries);
        writer.WriteNumber("events", Events);
        writer.WriteNumber("seals", Seals);
        writer.WriteNumber("found", Found);
        writer.WriteBoolean("ofItsSealAlone", IsOfItsSealAlone);
        writer.WriteString("fingerprint", Fingerprint);
        writer.WriteStartArray("discrepancies");
        foreach (var found in Discrepancies)
        {
            writer.WriteStringValue(found);
        }

        writer.WriteEndArray();
    });

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
