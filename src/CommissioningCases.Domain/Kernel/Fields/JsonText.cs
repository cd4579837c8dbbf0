using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>Texts as the exchange format allows them.</summary>
internal static class JsonText
{
    /// <summary>Whether the element stands for nothing given: absent, null or a blank text.</summary>
    public static bool IsBlank(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => IsBlankText(element),
        _ => false,
    };

    /// <summary>The text of that name in an object; null when it is absent, blank, no text or too long.</summary>
    public static string? Find(JsonElement fields, ReadOnlySpan<byte> name) =>
        fields.TryGetProperty(name, out var element) && !IsBlank(element) && TryRead(element, out var text) && !IsTooLong(text) ? text : null;

    /// <summary>Reads a text; false for another kind of value, and for half a surrogate pair or a NUL, which no database text can hold.</summary>
    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (element.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        text = TextPool.Get(JsonMarshal.GetRawUtf8Value(element)[1..^1]);
        if (text is not null)
        {
            return true;
        }

        try
        {
            text = element.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate: System.Text.Json offers no way to ask beforehand.
            return false;
        }

        return text is not null && !text.Contains('\0', StringComparison.Ordinal);
    }

    /// <summary>Whether the text has more than <see cref="Field.LongestText"/> characters, counting those outside the basic plane once.</summary>
    public static bool IsTooLong(string text) =>
        text.Length > Field.LongestText && text.EnumerateRunes().Skip(Field.LongestText).Any();

    /// <summary>Whether the text says nothing: it holds no letter and no digit (Unicode categories L and N).</summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlankText(JsonElement element)
    {
        // Nearly every text shows by its first byte after the quotation mark that it is not blank, undecoded.
        var first = JsonMarshal.GetRawUtf8Value(element)[1];
        return !char.IsAsciiLetterOrDigit((char)first) && TryRead(element, out var text) && IsBlank(text);
    }
}
