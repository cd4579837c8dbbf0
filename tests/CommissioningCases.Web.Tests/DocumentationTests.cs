using System.Globalization;
using System.Text.Json;
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
    public void Walk_HasTheDaysAndFormsOfTheTour()
    {
        var told = File.ReadLines(Path.Combine(Root, "docs", "walk.md"))
            .SkipWhile(line => !line.StartsWith("| --- ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(" | "))
            .Select(cells => (Day: cells[0].TrimStart('|', ' '), Form: cells[2].Trim('*')));

        told.ShouldBe(TourLines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => (EnglishFormat.Day(DateOnly.ParseExact(line.GetProperty("on").GetString()!, "O", CultureInfo.InvariantCulture)), FormOf(line))));
    }

    private static string[] TourLines => File.ReadAllLines(Path.Combine(Root, "docs", "tour.jsonl"));

    /// <summary>The form as the walk calls it: what it does with a step, or the action's title.</summary>
    private static string FormOf(JsonElement line)
    {
        var action = CaseActions.All.Single(action => action.Name == line.GetProperty("do").GetString());
        var step = line.TryGetProperty("step", out var name) ? RuleSets.Standard.Current.Cases.Scenario(1).FindStep(name.GetString()!) : null;
        return action switch
        {
            _ when action == ProposeStep.Definition => $"{step!.Title}*: propose",
            _ when action == RecordBoardDecision.Definition => $"{step!.Title}*: decide",
            _ when action == TakeStep.Definition => $"{step!.Title}*: take",
            _ => action.Title,
        };
    }

    /// <summary>To something in the project itself, without the place in it.</summary>
    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|tools)/[^`\s<>]+)`")]
    private static partial Regex SourcePath();
}
