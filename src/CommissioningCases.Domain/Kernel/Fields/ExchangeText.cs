using System.Globalization;
using System.Text;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Names of histories and ids of records as the exchange format compares them.</summary>
public static class ExchangeText
{
    /// <summary>The name in Unicode's composed form (NFC), without the spaces around it.</summary>
    public static string Normalize(string name) => (Ascii.IsValid(name) ? name : Compose(name)).Trim();

    /// <summary>The framework composes no text with the two code points that are never characters. Nothing composes across them, so that what lies between can be composed apart.</summary>
    private static string Compose(string text)
    {
        var at = text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF');
        return at < 0 ? text.Normalize(NormalizationForm.FormC) : text[..at].Normalize(NormalizationForm.FormC) + text[at] + Compose(text[(at + 1)..]);
    }

    /// <summary>Whether no address could lead to a history of that name: one dot or two mean a folder in every address.</summary>
    public static bool IsFolder(string name) => name is "." or "..";

    /// <summary>Whether it holds a character that is not seen: a control or format character (Unicode categories Cc and Cf).</summary>
    public static bool HasUnseen(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }
}
