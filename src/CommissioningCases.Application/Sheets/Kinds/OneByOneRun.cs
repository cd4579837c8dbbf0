namespace CommissioningCases.Application.Sheets;

/// <summary>Rows of which each is sent by itself.</summary>
internal abstract class OneByOneRun(ScopedSender sender) : SheetRun(sender)
{
    public sealed override async Task<IReadOnlyList<RowFinding>> ImportAsync(IReadOnlyList<(SheetRecord Row, Guid AttemptId)> rows, CancellationToken cancellationToken)
    {
        var findings = new List<RowFinding>(rows.Count);
        foreach (var (row, attemptId) in rows)
        {
            findings.Add(await ImportAsync(row, attemptId, cancellationToken));
        }

        return findings;
    }

    /// <inheritdoc cref="ImportAsync(IReadOnlyList{ValueTuple{SheetRecord, Guid}}, CancellationToken)"/>
    protected abstract Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken);
}
