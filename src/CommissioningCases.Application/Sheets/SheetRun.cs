namespace CommissioningCases.Application.Sheets;

/// <summary>A check or an import of one spreadsheet while it runs. It decides nothing itself: the check asks whoever decides what the form sends, and the import sends what the form would.</summary>
/// <param name="sender">On behalf of whoever sent the spreadsheet.</param>
internal abstract class SheetRun(ScopedSender sender)
{
    protected ScopedSender Sender => sender;

    /// <summary>Decides rows, and records nothing.</summary>
    public abstract Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken);

    /// <summary>Sends a row that was ready.</summary>
    /// <param name="attemptId">The same for every repeat.</param>
    public abstract Task<RowFinding> ImportAsync(SheetRecord row, Guid attemptId, CancellationToken cancellationToken);
}
