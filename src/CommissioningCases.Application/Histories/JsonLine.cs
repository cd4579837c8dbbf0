using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CommissioningCases.Application.Histories;

/// <summary>Reads the JSON object that a line should hold.</summary>
internal static class JsonLine
{
    // Far deeper than anything that is read. The parser's work grows with the depth times the length.
    private const int Deepest = 512;

    /// <summary>The object; null when the line holds none, or one in which a key occurs twice, or anything that is no Unicode text.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text)
    {
        // An exception for each line of a file that holds anything but JSON would take hours.
        if (!LooksLikeObject(text.Span) || !Utf8.IsValid(text.Span))
        {
            return null;
        }

        try
        {
            return AreNamesText(text.Span) ? JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false }) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool LooksLikeObject(ReadOnlySpan<byte> text)
    {
        var trimmed = text[Ascii.Trim(text)];
        return trimmed[0] == '{' && trimmed[^1] == '}';
    }

    /// <summary>Whether no member's name holds half a surrogate pair, at which every look for a member would fail, and one for a second of the same name.</summary>
    private static bool AreNamesText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json offers no way to ask beforehand.
            return false;
        }
    }
}
