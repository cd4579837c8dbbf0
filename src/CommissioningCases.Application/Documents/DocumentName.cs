using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommissioningCases.Application.Documents;

/// <summary>The name under which a document is kept and shown.</summary>
internal static class DocumentName
{
    private const int Longest = 200;

    /// <summary>The last part of what a browser calls the file; some send the folders before it.</summary>
    public static string Of(string? path) => (path ?? "").Split('/', '\\')[^1].Trim();

    /// <returns>Why it cannot be kept; null when it can.</returns>
    public static string? FaultOf(string name) => name switch
    {
        "" => "The file must have a name",
        { Length: > Longest } => $"The file’s name must be {Longest} characters or fewer",
        _ when !name.IsPlainText() => "The file’s name must not hold control characters",
        _ => null,
    };

    private static bool IsPlainText(this string name)
    {
        for (var rest = name.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || IsControl(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>Also those that turn the direction of what follows, by which a name can be made to seem to end in something else.</summary>
    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}
