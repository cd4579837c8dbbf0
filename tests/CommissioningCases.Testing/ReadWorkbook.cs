using System.Text;
using ExcelDataReader;

namespace CommissioningCases.Testing;

/// <summary>A workbook as a spreadsheet reads it: for each sheet its rows, with texts, numbers and days as what they are.</summary>
public sealed record ReadWorkbook(IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows)> Sheets)
{
    /// <summary>The reader asks for the code pages of old Excel files even where it reads none.</summary>
    static ReadWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReadWorkbook Of(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<(string, IReadOnlyList<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());

        return new ReadWorkbook(sheets);
    }
}
