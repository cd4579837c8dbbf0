using System.Text;
using System.Xml;

namespace CommissioningCases.Application.Papers;

/// <summary>Text as it may stand on paper: without signs that turn the direction of what follows, and without those that no file can hold.</summary>
internal static class PrintedText
{
    public static string Of(string text)
    {
        var printed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPrinted(rune))
            {
                printed.Append(rune.ToString());
            }
        }

        return printed.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPrinted(Rune rune) => rune.Value switch
    {
        '\n' => true,
        '\t' => true,
        0x00AD or 0xFEFF or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => false,
        <= char.MaxValue => XmlConvert.IsXmlChar((char)rune.Value),
        _ => true,
    };
}
