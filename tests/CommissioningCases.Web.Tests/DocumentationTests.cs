using System.Text.Json;
using System.Text.RegularExpressions;
using CommissioningCases.Web.Tests.Walks;

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

    /// <summary>Whoever walks the tour by hand finds every form taken.</summary>
    [Fact]
    public void Tour_IsAcceptedLineByLine_AndEndsWithTheAward()
    {
        var histories = new InMemoryHistories(RuleSets.Standard, ReferenceData.BuiltIn.Bodies, DateOnly.FromDateTime(DateTime.Today));

        foreach (var line in TourLines)
        {
            histories.Decide(HistoryLine.Read(JsonDocument.Parse(line).RootElement)).Decision.ShouldBeOfType<Decision.Accepted>(line);
        }

        histories.Files.ShouldHaveSingleItem().File.StageName.ShouldBe("closed");
    }

    [Fact]
    public void Walk_HasTheDaysPeopleAndFormsOfTheTour_AndSaysHowManyTheyAre()
    {
        ToldForm.All.Select(told => (told.Day, told.Who, told.Form)).ShouldBe(TourForm.All.Select(form => (EnglishFormat.Day(form.On), form.By, form.Title)));
        ToldForm.Document.ShouldContain($"in {TourForm.All.Count} forms");
    }

    private static string[] TourLines => File.ReadAllLines(Path.Combine(Root, "docs", "tour.jsonl"));

    /// <summary>To something in the project itself, without the place in it.</summary>
    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|tools)/[^`\s<>]+)`")]
    private static partial Regex SourcePath();
}
