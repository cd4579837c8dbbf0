using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>How a cluster finds its priorities, and changes them.</summary>
public class LocalRulesTests
{
    private const string Proposal = "Night sitting";
    private const string Waiting = "Waiting times";

    private static readonly string Service = MadeUp.NationalServices[0];

    [Fact]
    public void CountAttendance_TellsHowManyCame_TheLastTimeThatItWasTold()
    {
        var record = Engaged.LastRecord;
        var story = Engaged.With("count-attendance", new { engagement = record, attending = 40 }).Later().With("count-attendance", new { engagement = record, attending = 41 });
        story.Programme.FindEngagement(record)!.Attending.ShouldBe(41);
        story.Programme.AsOf(Engaged.Day).FindEngagement(record)!.Attending.ShouldBe(40);
        Engaged.Programme.FindEngagement(record)!.Attending.ShouldBeNull();
        Engaged.Try("count-attendance", new { engagement = "entry-1", attending = 41 }).ShouldBeInvalid("engagement");
        Engaged.Try("count-attendance", new { engagement = record, attending = -1 }).ShouldBeInvalid("attending");
        Engaged.Later().WithGroupEngaged("patients").Later(-1).Try("count-attendance", new { engagement = $"entry-{Engaged.File!.LastNumber + 1}", attending = 41 }).ShouldBeInvalid("on");
    }

    [Fact]
    public void RecordFeedback_CountsForEachServiceThatItSpeaksFor()
    {
        var story = Engaged.WithProposal(Proposal).WithFeedback(Service, Proposal).WithFeedback();
        story.Programme.Feedback.Count.ShouldBe(2);
        story.Programme.Feedback[0].SpeaksFor(Service).ShouldBeTrue();
        story.Programme.Feedback[0].SpeaksFor(Proposal).ShouldBeTrue();
        story.Programme.Feedback[0].Group.ShouldBe(story.Programme.Engagements[0].Details.Group);
        story.Programme.Feedback[1].SpeaksFor(Service).ShouldBeFalse();
    }

    [Theory]
    [InlineData("entry-1")]
    [InlineData("entry-99")]
    [InlineData("somewhere")]
    public void RecordFeedback_OfNoEngagement_IsInvalid(string engagement) => Engaged.Try("record-feedback", Said(engagement)).ShouldBeInvalid("engagement");

    [Fact]
    public void RecordFeedback_NamesAnEngagementByTheIdThatItWasGiven() =>
        Engaged.With("engage-locally", new { group = "patients", summary = "At the market", id = "market" }).Try("record-feedback", Said("market")).ShouldBeAccepted();

    [Fact]
    public void RecordFeedback_BeforeItsEngagement_IsInvalid()
    {
        var story = Given.Programme().Later(3).WithGroupEngaged("patients");
        story.Later(-1).Try("record-feedback", Said(story.LastRecord)).ShouldBeInvalid("on");
        story.Try("record-feedback", Said(story.LastRecord)).ShouldBeAccepted();
    }

    [Fact]
    public void RecordFeedback_ForAServiceThatNobodyPutForward_IsInvalid()
    {
        var said = Said(Engaged.LastRecord).And("services", Examples.List(Service, Proposal));
        Engaged.Try("record-feedback", said).ShouldBeInvalid("services");
        Engaged.WithProposal(Proposal).Try("record-feedback", said).ShouldBeAccepted();
        WithLocalService.Try("record-feedback", said).ShouldBeAccepted();
    }

    [Fact]
    public void ProposeService_ThatIsOnTheListAlready_IsInvalid()
    {
        Engaged.WithProposal(Proposal).Try("propose-service", Proposed(Proposal)).ShouldBeInvalid("service");
        Engaged.WithProposal(Proposal).Try("propose-service", Proposed("night  SITTING ")).ShouldBeInvalid("service");
        Engaged.Try("propose-service", Proposed(Service)).ShouldBeInvalid("service");
        Engaged.Try("propose-service", Proposed($"service {Service}")).ShouldBeInvalid("service");
        Engaged.WithProposal(Proposal).Try("propose-service", Proposed("Day sitting")).ShouldBeAccepted();
    }

    [Theory]
    [InlineData(-1, "invalid weight")]
    [InlineData(0, "invalid weight")]
    [InlineData(0.5, "invalid weight")]
    [InlineData(1, "accepted")]
    [InlineData(100, "accepted")]
    [InlineData(101, "invalid weight")]
    public void SetCriterion_ThatIsNew_WeighsFrom1To100(decimal weight, string outcome) =>
        DecisionAssertions.Describe(Engaged.Try("set-criterion", new { criterion = Waiting, weight })).ShouldBe(outcome);

    [Fact]
    public void SetCriterion_OfWeight0_TakesItAway()
    {
        var story = Engaged.WithCriterion(Waiting, 60).WithCriterion(Waiting, 40);
        story.Programme.Criteria[Waiting].Details.Weight.ShouldBe(40);
        story.WithCriterion(Waiting, 0).Programme.Criteria.ShouldBeEmpty();
        story.WithCriterion(Waiting, 0).Try("set-criterion", new { criterion = Waiting, weight = 0 }).ShouldBeInvalid("weight");
    }

    [Fact]
    public void SetCriterion_TheLatestWeightByDayCounts()
    {
        var story = Engaged.Later(5).WithCriterion(Waiting, 60).Later(-1).WithCriterion(Waiting, 40);
        story.Programme.Criteria[Waiting].Details.Weight.ShouldBe(60);
        story.Programme.AsOf(story.Day).Criteria[Waiting].Details.Weight.ShouldBe(40);
        story.Programme.AsOf(story.Day.AddDays(-1)).Criteria.ShouldBeEmpty();
    }

    [Fact]
    public void ScoreService_WithoutCriteria_IsInvalid() => Engaged.Try("score-service", Scored(Service, Waiting, 3)).ShouldBeInvalid("scores");

    [Theory]
    [InlineData(Waiting, -0.5, "invalid scores")]
    [InlineData(Waiting, 0, "accepted")]
    [InlineData(Waiting, 2.5, "accepted")]
    [InlineData(Waiting, 5, "accepted")]
    [InlineData(Waiting, 5.5, "invalid scores")]
    [InlineData("waiting times", 3, "invalid scores")]
    public void ScoreService_ScoresTheCriteriaFrom0To5(string criterion, decimal score, string outcome) =>
        DecisionAssertions.Describe(Engaged.WithCriterion(Waiting, 60).Try("score-service", Scored(Service, criterion, score))).ShouldBe(outcome);

    [Fact]
    public void ScoreService_ByACriterionThatWasTakenAway_IsInvalid() =>
        Engaged.WithCriterion("Distance", 10).WithCriterion(Waiting, 60).WithCriterion(Waiting, 0).Try("score-service", Scored(Service, Waiting, 3)).ShouldBeInvalid("scores");

    [Fact]
    public void ScoreService_ThatIsNotOnTheList_IsInvalid()
    {
        Engaged.WithCriterion(Waiting, 60).Try("score-service", Scored(Proposal, Waiting, 3)).ShouldBeInvalid("service");
        Engaged.WithCriterion(Waiting, 60).WithProposal(Proposal).Try("score-service", Scored(Proposal, Waiting, 3)).ShouldBeAccepted();
    }

    [Fact]
    public void DropService_TakesItOutAndKeepsItWithTheReason()
    {
        var story = Selected.WithOffer(Service).WithDropped(Service);
        story.Programme.Services.Keys.ShouldNotContain(Service);
        var dropped = story.Programme.Dropped.ShouldHaveSingleItem();
        dropped.Details.Reason.ShouldBe("Few patients");
        dropped.Selected.Offers.Count.ShouldBe(1);
        story.Try("drop-service", Dropped(Service)).ShouldBeInvalid("service");
    }

    [Fact]
    public void DropService_BeforeItsSelection_IsInvalid() => Selected.Later(-1).Try("drop-service", Dropped(Service)).ShouldBeInvalid("on");

    [Fact]
    public void DropService_ThatIsLive_IsInvalid() =>
        Selected.WithShaNotified().On(ProgrammeRules.RollOut).WithAllInPlace(Service).With("go-live", new { service = Service }).With("select-service", Examples.LocalSelection(Proposal))
            .Try("drop-service", Dropped(Service)).ShouldBeInvalid("service");

    [Fact]
    public void DropService_OfThreeOfWhichTheShaWasTold_IsInvalid()
    {
        Selected.WithShaNotified().Try("drop-service", Dropped(Service)).ShouldBeInvalid("service");
        Selected.WithShaNotified().With("select-service", Examples.LocalSelection(Proposal)).Try("drop-service", Dropped(Service)).ShouldBeAccepted();
    }

    [Fact]
    public void DropService_WhileAnApplicationWaits_IsInvalid()
    {
        var story = Selected.WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);
        story.Try("drop-service", Dropped(Service)).ShouldBeInvalid("service");
        story.Try("drop-service", Dropped(MadeUp.NationalServices[1])).ShouldBeAccepted();
        story.With("withdraw-application", new { application = story.LastRecord, reason = "No premises" }).Try("drop-service", Dropped(Service)).ShouldBeAccepted();
    }

    [Fact]
    public void DropService_BelowThree_MovesTheMilestoneBack()
    {
        Milestone.Of(Selected.Programme)[1].ReachedOn.ShouldBe(Selected.Day);
        var story = Selected.WithDropped(Service);
        Milestone.Of(story.Programme)[1].ReachedOn.ShouldBeNull();
        story.Try("notify-sha").ShouldBeRefused("CP.2");
    }

    [Fact]
    public void AServiceSelectedAnew_BeginsFromNothing()
    {
        var before = Selected.WithPrice(Service).WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);
        var application = before.LastRecord;
        var story = before.With("withdraw-application", new { application, reason = "No premises" }).WithQualified(Service, MadeUp.Trust).Later()
            .WithDropped(Service).Later().With("select-service", Examples.Selection(Service));
        var anew = story.Programme.Services[Service];
        anew.Prices.ShouldBeEmpty();
        anew.Offers.ShouldBeEmpty();
        anew.Listed.ShouldBeEmpty();
        story.Programme.FindApplication(application)!.Selection.ShouldBe(story.Programme.Dropped[0].Selected.Mark.Number);
        story = story.WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);
        story.Programme.FindApplication(story.LastRecord)!.Selection.ShouldBe(anew.Mark.Number);
        story.WithQualified(MadeUp.NationalServices[1], MadeUp.Trust).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Trust)).ShouldBeAccepted();
    }

    private static CaseStory Engaged => Given.Programme().WithAllGroupsEngaged();

    private static CaseStory Selected => Engaged.Later(5).WithServices(3);

    private static CaseStory WithLocalService => Engaged.With("select-service", Examples.LocalSelection(Proposal));

    private static JsonObject Said(string engagement) => Examples.Json(new { engagement, statement = "Too far away" });

    private static object Proposed(string service) => new { service, reason = "Carers ask for it" };

    private static object Scored(string service, string criterion, decimal score) => new { service, scores = new Dictionary<string, decimal> { [criterion] = score } };

    private static object Dropped(string service) => new { service, reason = "Few patients" };
}
