using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

public sealed class Scenario1WalkTests() : ScenarioWalk("scenario-1-market-test");

public sealed class Scenario2WalkTests() : ScenarioWalk("scenario-2-plan-accepted");

public sealed class Scenario3WalkTests() : ScenarioWalk("scenario-3-merger");

public sealed class Scenario4WalkTests() : ScenarioWalk("scenario-4-nhs-only");

public sealed class Scenario5WalkTests() : ScenarioWalk("scenario-5-managed-accreditation");

public sealed class Scenario6WalkTests() : ScenarioWalk("scenario-6-retender");

/// <summary>
/// People walk a case to its end by hand, form by form, from the lines of a case history: the commissioner, the board's secretary for its decisions, and
/// the SHA's reviewer for its assurance. Each walk is a class, so that two run at a time.
/// </summary>
public abstract class ScenarioWalk(string history)
{
    [Fact]
    public async Task A_case_is_walked_to_its_end()
    {
        await using var people = new Company();
        var commissioner = await people.SignInAsync("commissioner");
        string? casePage = null;
        foreach (var (line, result) in Lines("").Zip(Lines(".expected"), (line, expected) => (line, expected.GetProperty("result").GetString())))
        {
            var visitor = await people.SignInAsync(SpeakerOf(line));
            var form = FormOf(line, casePage);
            await visitor.SendAsync(form, line);
            casePage ??= visitor.Path;
            visitor.Path.ShouldBe(result != "accepted" ? form : line.GetProperty("do").GetString() == "board-decision" ? "/board" : casePage, $"{line}\n{await visitor.TextAsync()}");
        }

        await commissioner.GoAsync(casePage!);
        (await commissioner.TextAsync()).ShouldContain("Closed");
        await commissioner.KeepPictureAsync($"{history}-closed");
        await commissioner.GoAsync($"{casePage}/history");
        await commissioner.KeepPictureAsync($"{history}-history");
    }

    private static string SpeakerOf(JsonElement line) => line.GetProperty("do").GetString() switch
    {
        "board-decision" => "board",
        "record-direction" => "sha",
        "record-assurance" when line.GetProperty("mechanism").GetString() is not ("regulator" or "cooperation-and-competition-panel" or "competition-law") => "sha",
        _ => "commissioner",
    };

    private static string FormOf(JsonElement line, string? casePage) => line.GetProperty("do").GetString() switch
    {
        "log-case" => "/log-case",
        "take-step" => $"{casePage}/step/{StepOf(line)}",
        "propose-step" => $"{casePage}/propose/{StepOf(line)}",
        var action => $"{casePage}/record/{action}",
    };

    private static string? StepOf(JsonElement line) => line.GetProperty("do").GetString() is "take-step" or "propose-step" ? line.GetProperty("step").GetString() : null;

    private IEnumerable<JsonElement> Lines(string kind) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Histories", $"{history}{kind}.jsonl")).Select(text => JsonElement.Parse(text));
}
