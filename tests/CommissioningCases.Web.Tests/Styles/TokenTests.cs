using System.Drawing;
using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Tests.Styles;

/// <summary>A colour, and a step of space, has one name and stands in one place: tokens.css, or the sheet of the NHS.UK front end.</summary>
public sealed partial class TokenTests
{
    private static readonly string DesignSystem = File.ReadAllText(Path.Combine(SheetFiles.Web, "wwwroot", "lib", "nhsuk", "nhsuk-frontend.min.css"));

    /// <summary>The scale of space of the NHS.UK front end, which names it for its own sheets only: each step's number and size.</summary>
    private static readonly Dictionary<string, string> Scale = Step().Matches(
            Points().Match(File.ReadAllText(Path.Combine(SheetFiles.Web, "node_modules", "nhsuk-frontend", "dist", "nhsuk", "core", "settings", "_spacing.scss"))).Value)
        .ToDictionary(step => $"--nhsuk-spacing-{step.Groups[1].Value}", step => step.Groups[2].Value);

    private static IEnumerable<(string Sheet, string Property, string Value)> Tokens => SheetFiles.Declarations.Where(one => one.Sheet == SheetFiles.Tokens);

    private static IEnumerable<(string Sheet, string Property, string Value)> Others => SheetFiles.Declarations.Where(one => one.Sheet != SheetFiles.Tokens);

    [Fact]
    public void Colours_StandInTokensAlone() =>
        Others.Where(one => ColourCode().IsMatch(one.Value) || Word().Matches(one.Value).Any(word => IsColour(word.Value))).ShouldBeEmpty();

    [Fact]
    public void StepsOfSpace_StandInTokensAlone() =>
        Others.Where(one => Space().IsMatch(one.Property) && Scale.Values.Any(step => Regex.IsMatch(one.Value, $@"(?<![\d.]){step}\b"))).ShouldBeEmpty();

    [Fact]
    public void StepsOfSpace_AreThoseOfTheDesignSystem()
    {
        Scale.Count.ShouldBe(9);
        Tokens.Where(one => one.Property.StartsWith("--nhsuk-", StringComparison.Ordinal)).ShouldAllBe(one => Scale[one.Property] == one.Value);
    }

    [Fact]
    public void Variables_AreDefinedInTokensAlone() => Others.Where(one => one.Property.StartsWith("--", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void EachUsedVariable_IsDefined() =>
        Used().Where(name => !Tokens.Any(one => one.Property == name) && !DesignSystem.Contains($"{name}:", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void EachDefinedVariable_IsUsed() => Tokens.Select(one => one.Property).Except(Used()).ShouldBeEmpty();

    private static IEnumerable<string> Used() => SheetFiles.Declarations.SelectMany(one => Variable().Matches(one.Value)).Select(match => match.Groups[1].Value);

    /// <summary>CSS knows the greys under both spellings.</summary>
    private static bool IsColour(string word) => Color.FromName(word.Replace("grey", "gray", StringComparison.Ordinal)) is { IsKnownColor: true, IsSystemColor: false };

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(", RegexOptions.IgnoreCase)]
    private static partial Regex ColourCode();

    [GeneratedRegex(@"(?<![\w-])[a-z]+(?![\w(-])", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:margin|padding|gap|row-gap|column-gap)")]
    private static partial Regex Space();

    [GeneratedRegex(@"var\((--[a-z0-9-]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$nhsuk-spacing-points: \(.*?\)", RegexOptions.Singleline)]
    private static partial Regex Points();

    /// <summary>But the first, which is none.</summary>
    [GeneratedRegex(@"(\d): (\d+px)")]
    private static partial Regex Step();
}
