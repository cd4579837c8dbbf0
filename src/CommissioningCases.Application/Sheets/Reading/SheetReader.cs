using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using FluentValidation;
using FluentValidation.Results;

namespace CommissioningCases.Application.Sheets;

/// <summary>Reads a spreadsheet row by row, by what is in it and not by its name: an Excel workbook, or text with commas, semicolons or tabs in any encoding of Windows or of the web.</summary>
internal static class SheetReader
{
    /// <summary>Of a row no more columns are read: no kind of import has so many, and a stray format of Excel's makes thousands.</summary>
    public const int MostColumns = 100;

    /// <summary>A cell of Excel holds no longer text.</summary>
    private const int LongestText = 32_767;

    /// <param name="file">Can be read from its beginning again.</param>
    /// <returns>The rows that hold anything, at most <paramref name="most"/>.</returns>
    /// <exception cref="ValidationException">It cannot be read, or holds more rows.</exception>
    public static IEnumerable<SheetLine> Read(Stream file, int most)
    {
        file.Position = 0;
        var lines = WrongSheet.IsArchive(file) ? WorkbookLines.Read(file) : TextLines.Read(file);
        using var reading = lines.GetEnumerator();
        for (var read = 0; TryMoveNext(reading);)
        {
            if (!reading.Current.IsBlank)
            {
                yield return ++read <= most ? Clean(reading.Current) : throw Fault($"The spreadsheet has more than {EnglishFormat.Number(most)} rows. Send it in several files");
            }
        }
    }

    /// <summary>What is wrong with the whole file, said beside the box in which it was chosen.</summary>
    public static ValidationException Fault(string message) => new([new ValidationFailure(nameof(AddSheet.Spreadsheet), message)]);

    private static bool TryMoveNext(IEnumerator<SheetLine> reading)
    {
        try
        {
            return reading.MoveNext();
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or FileFormatException or OpenXmlPackageException or EndOfStreamException)
        {
            throw Fault("This workbook is damaged and cannot be read. Open it in Excel, and save it again");
        }
        catch (CsvFormatException)
        {
            throw Fault("A cell of this file begins with a quotation mark and does not end with one. Save it again as an Excel workbook (.xlsx)");
        }
    }

    /// <summary>Without what the database holds no text with, and without the blanks that Excel keeps around texts.</summary>
    private static SheetLine Clean(SheetLine line) => line with { Cells = [.. line.Cells.Take(MostColumns).Select(Clean)] };

    private static string Clean(string cell)
    {
        var text = cell.Replace("\0", "", StringComparison.Ordinal).Replace('\u00A0', ' ').ReplaceLineEndings("\n").Trim();
        return text.Length > LongestText ? text[..LongestText] : text;
    }
}
