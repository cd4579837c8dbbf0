namespace CommissioningCases.Application.Sheets;

/// <summary>A check or an import of one spreadsheet while it runs. It decides nothing itself: the check asks whoever decides what the form sends, and the import sends what the form would.</summary>
/// <param name="sender">On behalf of whoever sent the spreadsheet.</param>
internal abstract class SheetRun(ScopedSender sender)
{
    protected ScopedSender Sender => sender;

    /// <summary>Decides rows, and records nothing.</summary>
    public abstract Task<IReadOnlyList<RowFinding>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken);

    /// <summary>How many of those that go together are sent at once, each by itself. Where the order of the rows matters it is one.</summary>
    public virtual int SideBySide => 1;

    /// <summary>Whether a row is sent together with the one before it. Most go by themselves.</summary>
    public virtual bool GoesWith(SheetRecord row, SheetRecord before) => false;

    /// <summary>Sends rows that were ready and go together.</summary>
    /// <param name="rows">Each with its attempt's id, which is the same for every repeat.</param>
    public abstract Task<IReadOnlyList<RowFinding>> ImportAsync(IReadOnlyList<(SheetRecord Row, Guid AttemptId)> rows, CancellationToken cancellationToken);
}
