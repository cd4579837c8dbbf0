namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>A refusal says where something would have met the requirement, had it not come after the step's day.</summary>
public class LaterFactTests
{
    private const string Step = "market-test";

    [Fact]
    public void WhatIsDatedAfterTheStep_IsToldWithItsDay()
    {
        var story = Given.CaseIn(1, "options").Later().Approved(Step);
        var late = story.Later(9).WithProviderEngaged().WithStaffEngaged();

        var unmet = UnmetOf(late.On(story.Day).Trying(Step));

        unmet.Progress!.ShouldStartWith("Neither the provider nor staff between ");
        unmet.Progress!.ShouldEndWith($". The one of {EnglishFormat.Day(late.Day)} is after this step's day");
    }

    [Fact]
    public void WhereTwoAreMissing_ItIsTheDayOnWhichBothAreThere()
    {
        var story = Given.CaseIn(1, "options").Later().Approved(Step);
        var late = story.Later(5).WithProviderEngaged().Later(4).WithStaffEngaged();

        UnmetOf(late.On(story.Day).Trying(Step)).Progress!.ShouldEndWith($"The one of {EnglishFormat.Day(story.Day.AddDays(9))} is after this step's day");
    }

    [Fact]
    public void WhatStaysUnmetLater_IsToldWithoutADay()
    {
        var story = Given.CaseIn(1, "options").Later().Approved(Step);

        UnmetOf(story.Later(9).WithProviderEngaged().On(story.Day).Trying(Step)).Progress!.ShouldNotContain("is after this step's day");
    }

    [Fact]
    public void WhatTimeAloneMeets_IsToldWithoutADay()
    {
        var story = Given.CaseIn(2, "options").Later().WithProviderEngaged().WithStaffEngaged()
            .With("request-review", new { mechanism = "partnership-forum", question = "Are you content?" })
            .Approved("adopt-other-solution");
        var later = story.Later(40).With("add-note", new { text = "Nobody has answered." });

        var decision = (Decision.Refused)later.On(story.Day).Trying("adopt-other-solution");

        decision.Unmet.ShouldContain(unmet => unmet.Clause == LetterOf2009.PP_10d);
        decision.Unmet.ShouldAllBe(unmet => unmet.Progress == null || !unmet.Progress.Contains("is after this step's day", StringComparison.Ordinal));
    }

    private static Unmet UnmetOf(Decision decision) => ((Decision.Refused)decision).Unmet.ShouldHaveSingleItem();
}
