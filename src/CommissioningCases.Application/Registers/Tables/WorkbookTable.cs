using System.IO.Compression;
using System.Text;

namespace CommissioningCases.Application.Registers;

/// <summary>
/// An Excel workbook. Its parts are written one behind the other into the zip file, and sent on every few hundred rows: the library's own package would keep them in memory until the end.
/// </summary>
internal sealed class WorkbookTable : TableWriter
{
    /// <summary>How many rows a sheet of Excel holds, its headings among them.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>So many rows say how wide the columns are to be.</summary>
    private const int RowsMeasured = 200;

    private const int RowsBetweenSending = 250;

    private readonly SentStream _sent;
    private readonly ZipArchive _archive;
    private readonly string _name;
    private readonly int _rowsOnSheet;
    private readonly List<IReadOnlyList<object?>> _measured = [];
    private readonly List<string> _sheets = [];
    private IReadOnlyList<string> _headings = [];
    private WorkbookSheet? _sheet;

    /// <param name="rowsOnSheet">What does not fit on a sheet stands on a further one.</param>
    public WorkbookTable(Stream output, string name, int rowsOnSheet = MostRows)
    {
        (_sent, _name, _rowsOnSheet) = (new SentStream(output), name, rowsOnSheet);
        _archive = new ZipArchive(_sent, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    public override ValueTask WriteHeadingsAsync(IReadOnlyList<string> headings, CancellationToken cancellationToken)
    {
        _headings = headings;
        return ValueTask.CompletedTask;
    }

    public override async ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken)
    {
        if (_sheet is null && _measured.Count < RowsMeasured)
        {
            _measured.Add(cells);
            return;
        }

        var sheet = WriteMeasured();
        if (sheet.Rows == _rowsOnSheet)
        {
            sheet.End();
            sheet = _sheet = BeginSheet();
        }

        sheet.Write(cells);
        if (sheet.Rows % RowsBetweenSending == 0)
        {
            await _sent.SendAsync(cancellationToken);
        }
    }

    public override async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        WriteMeasured().End();
        WorkbookParts.WriteWorkbook(_archive, _sheets);
        _archive.Dispose();
        await _sent.SendAsync(cancellationToken);
    }

    /// <summary>Nothing more is written: a workbook that broke off is none.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Begins the sheet with the rows that were kept to be measured.</summary>
    private WorkbookSheet WriteMeasured()
    {
        if (_sheet is null)
        {
            _sheet = BeginSheet();
            foreach (var row in _measured)
            {
                if (_sheet.Rows == _rowsOnSheet)
                {
                    _sheet.End();
                    _sheet = BeginSheet();
                }

                _sheet.Write(row);
            }
        }

        return _sheet;
    }

    private WorkbookSheet BeginSheet()
    {
        _sheets.Add(_sheets.Count == 0 ? _name : $"{_name} ({_sheets.Count + 1})");
        return new WorkbookSheet(_archive.CreateEntry(WorkbookParts.SheetPath(_sheets.Count), CompressionLevel.Fastest).Open(), _headings, _measured);
    }
}
