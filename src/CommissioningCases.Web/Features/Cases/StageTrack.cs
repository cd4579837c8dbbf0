
namespace CommissioningCases.Web.Features.Cases;

/// <summary>How a stage of the scenario stands to the case.</summary>
public enum StageState
{
    Passed,
    Present,

    /// <summary>The case went on without entering it.</summary>
    Skipped,
    Ahead,
}

/// <summary>One stage on the track.</summary>
/// <param name="Caption">When the case was in it; null where it was not. A stage ends on the day on which the next one begins.</param>
/// <param name="Length">For how long it was; null where it was not, and of the end.</param>
public sealed record StageMark(string Title, StageState State, string? Caption, string? Length = null)
{
    public string? CaptionAndLength => Length is null ? Caption : $"{Caption}, {Length}";
}

/// <summary>A case's way through the stages of its scenario, ready to be drawn.</summary>
public sealed class StageTrack
{
    private StageTrack(IReadOnlyList<StageMark> marks, string label) => (Marks, Label) = (marks, label);

    public IReadOnlyList<StageMark> Marks { get; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string Label { get; }

    /// <summary>Index of the present stage.</summary>
    public int Present => Marks.Count(mark => mark.State is StageState.Passed or StageState.Skipped);

    public static StageTrack Of(CaseFile file, DateOnly today)
    {
        var stages = file.Scenario.Stages;
        var present = stages.ToList().IndexOf(file.Current.Stage);
        var marks = stages.Select((stage, i) => Mark(file, stage, i.CompareTo(present), today)).ToList();
        return new StageTrack(marks, Describe(marks, present));
    }

    /// <summary>Where the stage stands along the track, in per cent of its width.</summary>
    public double Along(int index) => 2 + (96.0 * index / (Marks.Count - 1));

    private static StageMark Mark(CaseFile file, Stage stage, int place, DateOnly today)
    {
        var entered = file.Stages.FindIndex(entry => entry.Stage == stage);
        if (entered < 0)
        {
            return new StageMark(stage.Title, place < 0 ? StageState.Skipped : StageState.Ahead, null);
        }

        var from = file.Stages[entered].On;
        if (stage == Stage.Closed)
        {
            return new StageMark(stage.Title, StageState.Present, EnglishFormat.ShortDay(from));
        }

        return place == 0
            ? new StageMark(stage.Title, StageState.Present, $"since {EnglishFormat.ShortDay(from)}", EnglishFormat.Days(today.DayNumber - from.DayNumber))
            : new StageMark(stage.Title, StageState.Passed, EnglishFormat.Span(from, file.Stages[entered + 1].On), EnglishFormat.Days(file.Stages[entered + 1].On.DayNumber - from.DayNumber));
    }

    private static string Describe(List<StageMark> marks, int present)
    {
        var label = $"Stage {present + 1} of {marks.Count}: {marks[present].Title}, {marks[present].CaptionAndLength}.";
        var passed = marks.Where(mark => mark.State == StageState.Passed).Select(mark => $"{mark.Title} ({mark.CaptionAndLength})").ToList();
        var skipped = Titles(marks, StageState.Skipped);
        var ahead = Titles(marks, StageState.Ahead);
        return label
            + (passed.Count > 0 ? $" Passed: {EnglishFormat.List(passed)}." : "")
            + (skipped.Count > 0 ? $" Not entered: {EnglishFormat.List(skipped)}." : "")
            + (ahead.Count > 0 ? $" Still to come: {EnglishFormat.List(ahead)}." : "");
    }

    private static List<string> Titles(List<StageMark> marks, StageState state) =>
        [.. marks.Where(mark => mark.State == state).Select(mark => mark.Title)];
}
