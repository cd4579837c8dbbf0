using System.Globalization;
using System.Text;
using System.Xml;

namespace CommissioningCases.Application.Registers;

/// <summary>A sheet of a workbook, written from its headings to its last row, sign by sign: the typed elements of the library cost ten times as much for each cell.</summary>
internal sealed class WorkbookSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int NarrowestColumn = 9;
    private const int WidestColumn = 60;

    private readonly XmlWriter _xml;
    private readonly int _columns;

    /// <param name="part">Is closed with the sheet.</param>
    /// <param name="measured">The rows by which the columns get their width.</param>
    /// <param name="styles">How cells look that nobody has filled in yet, for each column; none where all have been.</param>
    public WorkbookSheet(Stream part, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<object?>> measured, IReadOnlyList<uint>? styles = null)
    {
        (_xml, _columns) = (XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true, CheckCharacters = false }), headings.Count);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteStartElement("sheetViews");
        Element("sheetView", () => Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")), ("workbookViewId", "0"));
        _xml.WriteEndElement();
        if (_columns > 0)
        {
            _xml.WriteStartElement("cols");
            foreach (var (index, heading) in headings.Index())
            {
                Element(
                    "col",
                    [("min", Text(index + 1)), ("max", Text(index + 1)), ("width", Text(Width(index, heading, measured))), ("customWidth", "1"), .. styles is null ? [] : new[] { ("style", Text((int)styles[index])) }]);
            }

            _xml.WriteEndElement();
        }

        _xml.WriteStartElement("sheetData");
        WriteRow(headings, WorkbookStyles.Heading);
    }

    /// <summary>How many rows it has by now, the headings among them.</summary>
    public int Rows { get; private set; }

    public void Write(IReadOnlyList<object?> cells) => WriteRow(cells, WorkbookStyles.Text);

    public void End()
    {
        _xml.WriteEndElement();
        if (_columns > 0)
        {
            var all = $"A1:{ColumnName(_columns)}{Text(Rows)}";
            Element("autoFilter", ("ref", all));
            Element("ignoredErrors", () => Element("ignoredError", ("sqref", all), ("numberStoredAsText", "1")));
        }

        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void WriteRow(IReadOnlyList<object?> cells, uint textStyle)
    {
        _xml.WriteStartElement("row");
        foreach (var cell in cells)
        {
            WorkbookCell.Write(_xml, cell, textStyle);
        }

        _xml.WriteEndElement();
        Rows++;
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }

        _xml.WriteEndElement();
    }

    private void Element(string name, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }

        content();
        _xml.WriteEndElement();
    }

    private static int Width(int index, string heading, IReadOnlyList<IReadOnlyList<object?>> measured) =>
        Math.Clamp(measured.Select(row => WorkbookCell.Length(row[index])).Append(heading.Length).Max() + 2, NarrowestColumn, WidestColumn);

    /// <summary>What Excel calls a column: A to Z, then AA and so on.</summary>
    private static string ColumnName(int number) => number <= 26 ? $"{(char)('A' + number - 1)}" : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
