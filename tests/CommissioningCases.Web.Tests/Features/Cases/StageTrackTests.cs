using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class StageTrackTests
{
    private static readonly DateOnly Day = new(2010, 1, 31);

    [Fact]
    public void Of_AnOpenCase_TellsWhatIsPassedPresentAndAhead()
    {
        var track = StageTrack.Of(Walk.Named("scenario-1").After(11), Day);

        track.Marks.ShouldBe(
        [
            new("Concerns", StageState.Passed, "4 to 11 Jan 2010", "7 days"),
            new("Improvement", StageState.Present, "since 11 Jan 2010", "20 days"),
            new("Options", StageState.Ahead, null),
            new("Market test", StageState.Ahead, null),
            new("Closed", StageState.Ahead, null),
        ]);
        track.Label.ShouldBe("Stage 2 of 5: Improvement, since 11 Jan 2010, 20 days. Passed: Concerns (4 to 11 Jan 2010, 7 days). Still to come: Options, Market test and Closed.");
    }

    [Fact]
    public void Of_ACaseThatClosedEarly_MarksTheStagesThatItNeverEntered()
    {
        var track = StageTrack.Of(Walk.Named("scenario-6").Case, Day);

        track.Marks.Select(mark => mark.State).ShouldBe([StageState.Passed, StageState.Passed, StageState.Skipped, StageState.Present]);
        track.Marks[^1].Caption.ShouldBe("8 Jan 2010");
        track.Label.ShouldContain("Not entered: Tender.");
    }

    [Fact]
    public void Along_SpreadsTheStagesFromEdgeToEdge()
    {
        var track = StageTrack.Of(Walk.Named("scenario-1").Case, Day);

        track.Along(0).ShouldBe(2);
        track.Along(2).ShouldBe(50);
        track.Along(4).ShouldBe(98);
        track.Present.ShouldBe(4);
    }
}
