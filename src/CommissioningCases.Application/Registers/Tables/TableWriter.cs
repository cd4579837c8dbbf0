namespace CommissioningCases.Application.Registers;

/// <summary>Writes a table row by row as it is given, so that none is too long.</summary>
internal abstract class TableWriter : IAsyncDisposable
{
    public static TableWriter Create(ExportTable request) => request.Format switch
    {
        TableFormat.Csv => new CsvTable(request.Output),
        _ => new WorkbookTable(request.Output, request.Sheet),
    };

    /// <summary>Writes the headings, before any row.</summary>
    public abstract ValueTask WriteHeadingsAsync(IReadOnlyList<string> headings, CancellationToken cancellationToken);

    /// <param name="cells">For each heading a text, a number, a day, a time, yes or no, or nothing.</param>
    public abstract ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken);

    /// <summary>Writes what stands behind the last row.</summary>
    public abstract ValueTask EndAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>What stands in a cell for yes and for no.</summary>
    public static string Word(bool isSo) => isSo ? "yes" : "no";

    public static ArgumentException Unknown(object value) => new($"No table says how a {value.GetType().Name} is written.", nameof(value));
}
