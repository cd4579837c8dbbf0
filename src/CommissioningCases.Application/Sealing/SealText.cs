using System.Globalization;

namespace CommissioningCases.Application.Sealing;

/// <summary>
/// Reads the text of a seal as people have it: with words before and after it, other line ends, and long values broken over several lines, as
/// mail and paper leave them. What the seal says is compared with its signature, so that nothing can be gained by how it is written.
/// </summary>
public static class SealText
{
    /// <summary>The longest text that is read: a seal has some 400 characters.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Of the 64 bytes in base 64.</summary>
    private const int SignatureLength = 88;

    private static readonly string[] Fields = ["Origin", "Number", "Sealed", "Size", "Root", "Before", "Key", "Signature"];

    /// <summary>The first seal that the text holds; null where it holds none.</summary>
    public static Seal? Find(string text) => text.Length <= MaxLength && ValuesOf(text) is { } values && Fields.All(values.ContainsKey) ? Read(values) : null;

    /// <summary>Why no seal can be read from the text, for whoever pasted it; null where one can.</summary>
    public static string? FaultOf(string text)
    {
        if (Find(text) is not null)
        {
            return null;
        }

        if (text.Length > MaxLength || ValuesOf(text) is not { } values)
        {
            return $"This holds no seal. A seal begins with the line “{Seal.Title}”, and eight lines follow";
        }

        string[] missing = [.. Fields.Where(field => !values.ContainsKey(field))];
        return missing.Length == 0
            ? "This seal cannot be read: its number, time, size, hashes or signature is not whole"
            : $"This seal is not whole: it lacks the {(missing.Length == 1 ? "line" : "lines")} {EnglishFormat.List([.. missing.Select(field => $"“{field}:”")])}";
    }

    /// <summary>What stands behind each of the words; null where the first line of a seal is not there.</summary>
    private static Dictionary<string, string>? ValuesOf(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim()).SkipWhile(line => line != Seal.Title).Where(line => line.Length > 0)];
        if (lines.Length == 0)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? open = null;
        foreach (var line in lines.Skip(1))
        {
            if (Array.Find(Fields, field => line.StartsWith(field + ":", StringComparison.Ordinal)) is { } field)
            {
                if (!values.TryAdd(field, line[(field.Length + 1)..].Trim()))
                {
                    break;
                }

                open = field;
            }
            else if (open is not null && !IsWhole(open, values[open]))
            {
                values[open] += line;
            }
        }

        return values;
    }

    /// <summary>Whether a value that may be broken over lines is there to its end.</summary>
    private static bool IsWhole(string field, string value) => field switch
    {
        "Root" or "Before" => value.Length >= 2 * MerkleHash.Size,
        "Signature" => value.Length >= SignatureLength,
        _ => true,
    };

    private static Seal? Read(Dictionary<string, string> values) =>
        int.TryParse(values["Number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTimeOffset.TryParseExact(values["Sealed"], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && long.TryParse(values["Size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && FromHex(values["Root"]) is { } root
        && FromHex(values["Before"]) is { } before
        && FromBase64(values["Signature"]) is { } signature
            ? new Seal(values["Origin"], number, at, size, root, before, values["Key"], signature)
            : null;

    private static byte[]? FromHex(string text)
    {
        var bytes = new byte[MerkleHash.Size];
        return Convert.FromHexString(text, bytes, out var consumed, out _) == System.Buffers.OperationStatus.Done && consumed == 2 * MerkleHash.Size ? bytes : null;
    }

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
