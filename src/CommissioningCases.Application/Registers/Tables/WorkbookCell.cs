using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CommissioningCases.Application.Registers;

/// <summary>A cell of a workbook, which says by its type what it holds: a text is never taken for a number, a day or a formula, whatever it looks like.</summary>
internal static partial class WorkbookCell
{
    /// <summary>A cell of Excel holds no longer text.</summary>
    public const int LongestText = 32_767;

    private const string Cut = " … (cut: a cell holds no more)";

    /// <summary>Earlier days have no number that all spreadsheets agree on.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <param name="textStyle">How a text looks.</param>
    public static void Write(XmlWriter xml, object? value, uint textStyle)
    {
        xml.WriteStartElement("c");
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(xml, text, textStyle);
                break;
            case bool isSo:
                WriteText(xml, TableWriter.Word(isSo), textStyle);
                break;
            case int or long or decimal:
                WriteNumber(xml, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), WorkbookStyles.Number);
                break;
            case DateOnly day when day >= FirstDay:
                WriteTime(xml, day.ToDateTime(TimeOnly.MinValue), WorkbookStyles.Day);
                break;
            case DateOnly day:
                WriteText(xml, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), textStyle);
                break;
            case DateTimeOffset time:
                WriteTime(xml, Time.Calendar.InEngland(time), WorkbookStyles.Time);
                break;
            default:
                throw TableWriter.Unknown(value);
        }

        xml.WriteEndElement();
    }

    /// <summary>How many letters wide a value is, of its longest line.</summary>
    public static int Length(object? value) => value switch
    {
        null => 0,
        string text => text.Split('\n').Max(line => line.Length),
        DateOnly => 10,
        DateTimeOffset => 16,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Length,
    };

    private static void WriteText(XmlWriter xml, string text, uint style)
    {
        xml.WriteAttributeString("t", "inlineStr");
        WriteStyle(xml, style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, DateTime time, uint style) => WriteNumber(xml, time.ToOADate().ToString(CultureInfo.InvariantCulture), style);

    private static void WriteNumber(XmlWriter xml, string number, uint style)
    {
        WriteStyle(xml, style);
        xml.WriteElementString("v", number);
    }

    private static void WriteStyle(XmlWriter xml, uint style) => xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));

    /// <summary>Without what XML cannot hold, and with what Excel would take for the code of a sign kept as it was typed.</summary>
    private static string Clean(string text)
    {
        var held = IsHeld(text) ? text : new string([.. text.Select((sign, index) => IsHeld(text, index) ? sign : '\uFFFD')]);
        var clean = held.Contains("_x", StringComparison.Ordinal) ? LooksLikeCode().Replace(held, "_x005F_") : held;
        return clean.Length <= LongestText ? clean : clean[..(LongestText - Cut.Length)] + Cut;
    }

    private static bool IsHeld(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHeld(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHeld(string text, int index) => char.IsHighSurrogate(text[index]) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) ? index > 0 && char.IsHighSurrogate(text[index - 1])
        : XmlConvert.IsXmlChar(text[index]);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksLikeCode();
}
