using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Tests;

/// <summary>What the documents name is there.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = ProjectFolder.Root;

    public static TheoryData<string> Documents =>
        ["README.md", .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_NamesOnlyWhatIsThere(string document)
    {
        var text = File.ReadAllText(Path.Combine(Root, document));
        var links = Link().Matches(text).Select(match => Path.Combine(Path.GetDirectoryName(document)!, match.Groups[1].Value));
        var paths = SourcePath().Matches(text).Select(match => match.Groups[1].Value);

        links.Concat(paths).Where(path => !Path.Exists(Path.Combine(Root, path))).ShouldBeEmpty();
    }

    /// <summary>To something in the project itself, without the place in it.</summary>
    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|tools)/[^`\s<>]+)`")]
    private static partial Regex SourcePath();
}
