namespace CommissioningCases.Application.Histories;

/// <summary>A line of a job's report: what became of a line of the file, or how a case stands at the end.</summary>
public sealed class ImportReportRow
{
    public required Guid JobId { get; init; }

    /// <summary>From 1, in the order of the report.</summary>
    public required int Number { get; init; }

    /// <summary>The line of the file; null where the row tells how a case stands.</summary>
    public int? Line { get; init; }

    public string? CaseName { get; init; }

    public string? Action { get; init; }

    /// <summary>Null where the row tells how a case stands.</summary>
    public OutcomeKind? Outcome { get; init; }

    /// <summary>The unmet clauses or the fields at fault.</summary>
    public required string[] Reasons { get; init; }

    public string? Stage { get; init; }

    public int? Departures { get; init; }
}
