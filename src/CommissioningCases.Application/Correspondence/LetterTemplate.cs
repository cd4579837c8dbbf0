using System.Text;
using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The subject and the text of a letter, with words in braces in whose place the letter says what the case holds. Nothing but such words can stand in it: no conditions, no loops, no markup.</summary>
/// <remarks>
/// By a few lines of this service's own: the libraries that there are bring languages whose greater part would have to be forbidden, and know no words of two parts; what matters here,
/// that a misspelt word is named beside near ones, none of them does.
/// </remarks>
public sealed partial record LetterTemplate(string Heading, string Text)
{
    private const string Folder = "CommissioningCases.Application.Correspondence.Templates.";

    /// <summary>What was typed, without the spaces at its ends and with line ends as they are kept.</summary>
    public static LetterTemplate Of(string? heading, string? text) => new(heading?.Trim() ?? "", text?.ReplaceLineEndings("\n").Trim() ?? "");

    /// <summary>The letter, where each word is what it says. What stands in the case is put in as it is: braces that somebody typed there are no words.</summary>
    public LetterTemplate Fill(IReadOnlyDictionary<string, string> values) =>
        new(OnOneLine(Fill(Heading, values)), Fill(Text, values).ReplaceLineEndings("\n"));

    /// <summary>What is wrong with the words of a text, each with what to do about it.</summary>
    public static IReadOnlyList<string> FaultsOf(string text, LetterKind kind)
    {
        List<string> faults =
        [
            .. InBraces().Matches(text).Select(found => NameOf(found)).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => !kind.Words.Any(word => word.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => Unknown(name, kind)),
        ];
        if (InBraces().Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            faults.Add("A { or } stands alone: write words as {pct}, with both");
        }

        return faults;
    }

    /// <summary>The text with which the service comes.</summary>
    internal static LetterTemplate ReadBuiltIn(string name)
    {
        using var stream = typeof(LetterTemplate).Assembly.GetManifestResourceStream($"{Folder}{name}.txt") ?? throw new InvalidOperationException($"There is no template {name}.txt.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Of(reader.ReadLine(), reader.ReadToEnd());
    }

    private static string Unknown(string name, LetterKind kind)
    {
        var near = NearWords.Of(name, kind.Words.Select(word => word.Name)).Select(word => $"{{{word}}}").ToList();
        return near.Count == 0
            ? $"{{{name}}} is not a word of this letter: choose one from the list"
            : $"{{{name}}} is not a word of this letter. Did you mean {string.Join(" or ", near)}?";
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        InBraces().Replace(text, found => values.GetValueOrDefault(NameOf(found)) ?? found.Value);

    private static string NameOf(Match found) => OnOneLine(found.Groups[1].Value);

    private static string OnOneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex InBraces();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
