using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

public class ServiceRankingTests
{
    private const string Waiting = "Waiting times";
    private const string Distance = "Distance";

    private static readonly string First = MadeUp.NationalServices[0];
    private static readonly string Second = MadeUp.NationalServices[1];
    private static readonly string Third = MadeUp.NationalServices[2];

    [Fact]
    public void Of_BeforeAnythingIsKnown_ListsTheNationalServicesWithoutScores()
    {
        var ranking = Of(Given.Programme());
        ranking.Select(ranked => ranked.Service).ShouldBe(MadeUp.NationalServices, ignoreOrder: true);
        ranking.ShouldAllBe(ranked => ranked.Score == null && ranked.Feedback.Count == 0);
    }

    [Fact]
    public void Of_ListsWhatWasPutForwardOrSelectedLocallyOnce()
    {
        var story = Engaged.WithProposal("Night sitting").With("select-service", Local("Night sitting")).With("select-service", Local("Day sitting")).WithServices(1);
        Of(story).Select(ranked => ranked.Service).ShouldBe([.. MadeUp.NationalServices, "Night sitting", "Day sitting"], ignoreOrder: true);
    }

    [Fact]
    public void Of_AServiceThatWasPutForwardInOtherSpelling_ListsItAsItWasSelected()
    {
        var story = Engaged.WithProposal("Night sitting").With("select-service", Local("night  sitting"));
        Of(story).Select(ranked => ranked.Service).ShouldBe([.. MadeUp.NationalServices, "night  sitting"], ignoreOrder: true);
    }

    [Fact]
    public void Of_AServiceThatWasPutForwardAndDropped_KeepsItOnTheList()
    {
        var story = Engaged.WithProposal("Night sitting").With("select-service", Local("Night sitting")).WithDropped("Night sitting");
        Of(story).ShouldContain(ranked => ranked.Service == "Night sitting");
    }

    [Theory]
    [InlineData(60, 40, 4, 1, 2.8)]
    [InlineData(40, 60, 4, 1, 2.2)]
    [InlineData(3, 1, 5, 1, 4)]
    [InlineData(100, 100, 0, 5, 2.5)]
    public void Of_TakesTheMeanByTheWeights(int waiting, int distance, decimal first, decimal second, decimal mean) =>
        ScoreOf(Engaged.WithCriterion(Waiting, waiting).WithCriterion(Distance, distance).WithScores(First, (Waiting, first), (Distance, second)), First).ShouldBe(mean);

    [Fact]
    public void Of_ACriterionThatWasNotScored_CountsAs0() =>
        ScoreOf(Engaged.WithCriterion(Waiting, 50).WithCriterion(Distance, 50).WithScores(First, (Waiting, 4)), First).ShouldBe(2);

    [Fact]
    public void Of_GoesByThePresentWeights()
    {
        var scored = Engaged.WithCriterion(Waiting, 50).WithCriterion(Distance, 50).WithScores(First, (Waiting, 4), (Distance, 1));
        ScoreOf(scored.WithCriterion(Waiting, 0), First).ShouldBe(1);
        ScoreOf(scored.WithCriterion("Cost", 100), First).ShouldBe(1.25m);
        ScoreOf(scored.WithCriterion(Waiting, 0).WithCriterion(Distance, 0), First).ShouldBeNull();
    }

    [Fact]
    public void Of_TheLatestScoresCount() =>
        ScoreOf(Engaged.WithCriterion(Waiting, 50).WithScores(First, (Waiting, 4)).WithScores(First, (Waiting, 2)), First).ShouldBe(2);

    [Fact]
    public void Of_PutsTheBestFirstAndThoseWithoutScoresLast()
    {
        var story = Engaged.WithCriterion(Waiting, 50).WithScores(First, (Waiting, 0)).WithScores(Second, (Waiting, 3)).WithFeedback(Third);
        Of(story).Take(3).Select(ranked => ranked.Service).ShouldBe([Second, First, Third]);
    }

    [Fact]
    public void Of_AmongEquals_PutsTheOneWithMoreFeedbackFirst()
    {
        var story = Engaged.WithCriterion(Waiting, 50).WithScores(First, (Waiting, 3)).WithScores(Second, (Waiting, 3)).WithScores(Third, (Waiting, 3))
            .WithFeedback(Third, Second).WithFeedback(Third);
        var ranking = Of(story);
        ranking.Take(3).Select(ranked => ranked.Service).ShouldBe([Third, Second, First]);
        ranking.Take(3).Select(ranked => ranked.Feedback.Count).ShouldBe([2, 1, 0]);
    }

    private static CaseStory Engaged => Given.Programme().WithAllGroupsEngaged();

    private static JsonObject Local(string service) => Examples.LocalSelection(service);

    private static IReadOnlyList<RankedService> Of(CaseStory story) => ServiceRanking.Of(story.Programme, MadeUp.Bodies);

    private static decimal? ScoreOf(CaseStory story, string service) => Of(story).Single(ranked => ranked.Service == service).Score;
}
