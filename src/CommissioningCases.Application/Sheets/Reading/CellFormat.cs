using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommissioningCases.Application.Sheets;

/// <summary>How a number in a cell of Excel is meant, which its format alone tells: a day is a count of days, and 62% is 0.62.</summary>
internal sealed partial class CellFormat
{
    /// <summary>The day that Excel counts as 60 and that there never was, 29 February 1900: days before it are one further than they count.</summary>
    private const int NoDay = 60;

    /// <summary>By so many days workbooks of an early Macintosh count less.</summary>
    private const int DaysTo1904 = 1462;

    /// <summary>The formats of Excel's own that write a day, and those of which the day is left out.</summary>
    private static readonly HashSet<uint> Days = [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private readonly Meaning _meaning;
    private readonly bool _isFrom1904;

    private CellFormat(Meaning meaning, bool isFrom1904) => (_meaning, _isFrom1904) = (meaning, isFrom1904);

    private enum Meaning
    {
        Number,
        Day,
        Month,
        Percentage,
    }

    public static CellFormat Plain { get; } = new(Meaning.Number, isFrom1904: false);

    /// <summary>The formats of a workbook's cells, by the numbers that its cells give.</summary>
    public static CellFormat[] Of(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        var isFrom1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        return [.. (styles?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? []).Select(format => new CellFormat(MeaningOf(format.NumberFormatId?.Value ?? 0, own), isFrom1904))];
    }

    /// <summary>The number as a person reads it in the cell.</summary>
    public string TextOf(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e27)
        {
            return value;
        }

        return _meaning switch
        {
            Meaning.Day or Meaning.Month when DayOf(number) is { } day => day.ToString(_meaning == Meaning.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture),
            Meaning.Percentage => $"{Written((decimal)number * 100)}%",
            _ => Written((decimal)number), // of 15 digits, as Excel shows it: in the file 0.29 is 0.28999999999999998
        };
    }

    private DateOnly? DayOf(double number)
    {
        var count = (int)Math.Floor(number) + (_isFrom1904 ? DaysTo1904 : 0);
        return count is < 1 or NoDay or > 2_958_465 ? null : DateOnly.FromDateTime(DateTime.FromOADate(count < NoDay ? count + 1 : count));
    }

    private static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Meaning MeaningOf(uint format, Dictionary<uint, string> own) => format switch
    {
        9 or 10 => Meaning.Percentage,
        17 => Meaning.Month,
        _ when own.TryGetValue(format, out var code) => MeaningOf(code),
        _ => Days.Contains(format) ? Meaning.Day : Meaning.Number,
    };

    /// <summary>By the letters of its first part, but for those that are written as they are.</summary>
    private static Meaning MeaningOf(string code)
    {
        var letters = Literal().Replace(code, "").Split(';')[0].ToLowerInvariant();
        return letters.Contains('%', StringComparison.Ordinal) ? Meaning.Percentage
            : letters.Contains("general", StringComparison.Ordinal) ? Meaning.Number
            : letters.Contains('d', StringComparison.Ordinal) ? Meaning.Day
            : letters.Contains('y', StringComparison.Ordinal) ? Meaning.Month
            : Meaning.Number;
    }

    [GeneratedRegex("""\\.|_.|\*.|"[^"]*"|\[[^\]]*\]""")]
    private static partial Regex Literal();
}
