using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

public sealed class Scenario1WalkTests() : ScenarioWalk("scenario-1-market-test");

public sealed class Scenario2WalkTests() : ScenarioWalk("scenario-2-plan-accepted");

public sealed class Scenario3WalkTests() : ScenarioWalk("scenario-3-merger");

public sealed class Scenario4WalkTests() : ScenarioWalk("scenario-4-nhs-only");

public sealed class Scenario5WalkTests() : ScenarioWalk("scenario-5-managed-accreditation");

public sealed class Scenario6WalkTests() : ScenarioWalk("scenario-6-retender");

/// <summary>A commissioner walks a case to its end by hand, form by form, from the lines of a case history. Each walk is a class, so that two run at a time.</summary>
public abstract class ScenarioWalk(string history)
{
    [Fact]
    public async Task A_commissioner_walks_a_case_to_its_end()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        string? casePage = null;
        foreach (var (line, result) in Lines("").Zip(Lines(".expected"), (line, expected) => (line, expected.GetProperty("result").GetString())))
        {
            var form = FormOf(line, casePage);
            await commissioner.SendAsync(form, line);
            casePage ??= commissioner.Path;
            commissioner.Path.ShouldBe(result == "accepted" ? casePage : form, $"{line}\n{await commissioner.TextAsync()}");
            if (StepOf(line) is { } step)
            {
                await commissioner.KeepPictureAsync($"{history}-after-{step}");
            }
        }

        (await commissioner.TextAsync()).ShouldContain("Closed");
        await commissioner.GoAsync($"{casePage}/history");
        await commissioner.KeepPictureAsync($"{history}-history");
    }

    private static string FormOf(JsonElement line, string? casePage) => line.GetProperty("do").GetString() switch
    {
        "log-case" => "/cases/log",
        "take-step" => $"{casePage}/step/{StepOf(line)}",
        var action => $"{casePage}/record/{action}",
    };

    private static string? StepOf(JsonElement line) => line.GetProperty("do").GetString() == "take-step" ? line.GetProperty("step").GetString() : null;

    private IEnumerable<JsonElement> Lines(string kind) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Histories", $"{history}{kind}.jsonl")).Select(text => JsonElement.Parse(text));
}
