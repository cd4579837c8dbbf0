using System.Globalization;
using System.Text;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Names of histories and ids of records as the exchange format compares them.</summary>
public static class ExchangeText
{
    /// <summary>The name in Unicode's composed form (NFC), without the spaces around it.</summary>
    public static string Normalize(string name) => (Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC)).Trim();

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
