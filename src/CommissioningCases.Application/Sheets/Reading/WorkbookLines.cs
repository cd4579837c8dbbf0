using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommissioningCases.Application.Sheets;

/// <summary>Reads the first sheet of an Excel workbook, cell by cell from the zip file: no more than a row is held, beside the texts that the workbook keeps once for all its cells.</summary>
internal static class WorkbookLines
{
    /// <summary>Unpacked, a part of a workbook of the largest size is smaller: what is larger was made to fill the memory.</summary>
    private const long LargestPart = 400L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CheckCharacters = false };

    public static IEnumerable<SheetLine> Read(Stream file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("There is no workbook in it.");
        var formats = CellFormat.Of(workbook);
        var texts = SharedTexts(workbook);
        using var part = new LimitedStream(FirstSheet(workbook).GetStream(FileMode.Open, FileAccess.Read), LargestPart);
        using var xml = XmlReader.Create(part, Settings);
        var (number, cells) = (0, new List<string>());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                cells.Clear();
                if (xml.IsEmptyElement)
                {
                    continue;
                }
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                ReadCell(xml, cells, texts, formats);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                yield return new SheetLine(number, [.. cells]);
            }
        }
    }

    private static WorksheetPart FirstSheet(WorkbookPart workbook) => (workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        .Where(sheet => sheet.State is null || sheet.State == SheetStateValues.Visible)
        .Select(sheet => sheet.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null)
        .FirstOrDefault(part => part is not null) ?? throw new InvalidDataException("There is no sheet in it.");

    private static void ReadCell(XmlReader xml, List<string> cells, List<string> texts, CellFormat[] formats)
    {
        var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (value, text) = ("", new StringBuilder());
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                {
                    value = xml.ReadElementContentAsString();
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
                {
                    text.Append(xml.ReadElementContentAsString());
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" })
                {
                    xml.Skip(); // how it is spoken, or by which formula it was worked out
                }
                else
                {
                    xml.Read();
                }
            }
        }

        if (column >= SheetReader.MostColumns)
        {
            return;
        }

        while (cells.Count < column)
        {
            cells.Add("");
        }

        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < formats.Length ? formats[index] : CellFormat.Plain;
        cells.Add(type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count ? texts[place] : "",
            "inlineStr" => XmlConvert.DecodeName(text.ToString())!,
            "str" => XmlConvert.DecodeName(value)!,
            "b" => value is "1" or "true" ? "yes" : "no",
            "d" => value.Split('T')[0],
            "e" => value,
            _ => format.TextOf(value),
        });
    }

    /// <summary>The column of a cell's address, from 0: B7 is in column 1.</summary>
    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in address ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static List<string> SharedTexts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } table)
        {
            return texts;
        }

        using var part = new LimitedStream(table.GetStream(FileMode.Open, FileAccess.Read), LargestPart / 4);
        using var xml = XmlReader.Create(part, Settings);
        var text = new StringBuilder();
        for (var more = xml.Read(); more;)
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "t" }:
                    text.Append(xml.ReadElementContentAsString());
                    continue;
                case { NodeType: XmlNodeType.Element, LocalName: "rPh" }:
                    xml.Skip();
                    continue;
                case { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true } or { NodeType: XmlNodeType.EndElement, LocalName: "si" }:
                    texts.Add(XmlConvert.DecodeName(text.ToString())!);
                    text.Clear();
                    break;
            }

            more = xml.Read();
        }

        return texts;
    }
}
