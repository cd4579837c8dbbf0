namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>The facts of every scenario: engagements, measures, judgements, assurances, board decisions, and striking them.</summary>
public class CommonFactsTests
{
    [Theory]
    [InlineData("provider", MadeUp.Trust, "accepted")]
    [InlineData("provider", MadeUp.Hospitals, "invalid party")]
    [InlineData("provider", "A trust by its name", "invalid party")]
    [InlineData("other-provider", MadeUp.Hospitals, "accepted")]
    [InlineData("other-provider", MadeUp.Trust, "invalid party")]
    [InlineData("other-provider", "A trust by its name", "invalid party")]
    [InlineData("staff", "UNISON", "accepted")]
    [InlineData("patients", "Public meeting, town hall", "accepted")]
    [InlineData("professionals", "Local medical committee", "accepted")]
    [InlineData("sha", "QDM", "accepted")]
    [InlineData("regulator", "Monitor", "accepted")]
    [InlineData("partnership-forum", "Regional forum", "accepted")]
    [InlineData("press", "Evening paper", "invalid with")]
    public void Engagement_IsWithAPartyOfItsKind(string with, string party, string outcome) =>
        DecisionAssertions.Describe(Given.Case(scenario: 3).Try("record-engagement", Examples.Engagement(with, party))).ShouldBe(outcome);

    [Fact]
    public void Engagement_WithADepartureThatNoClauseNeeds_IsNoDeparture() =>
        Given.Case(scenario: 3).WithOtherProviderEngaged(departure: "To be safe").Case.Departures.ShouldBe(0);

    [Fact]
    public void SetMeasure_WithAnIdOfThisCaseAlready_IsInvalid() =>
        Given.Case(scenario: 1).WithMeasures().Try("set-measure", new { measure = "healing", name = "x", kind = "quality", unit = "%", baseline = 1, target = 2 })
            .ShouldBeInvalid("measure");

    [Fact]
    public void RecordMeasurement_OfAnUnknownMeasure_IsInvalid() =>
        Given.Case(scenario: 1).WithMeasures().Try("record-measurement", new { measure = "falls", value = 3 }).ShouldBeInvalid("measure");

    [Theory]
    [InlineData(1, "scale-significant")]
    [InlineData(2, "shortcomings-serious-quality")]
    [InlineData(2, "shortcomings-serious-value")]
    [InlineData(3, "support-necessary")]
    [InlineData(3, "unresolvable")]
    public void Judge_AnswersAQuestionOfTheScenario(int scenario, string question)
    {
        Given.Case(scenario).WithAnswer(question, "no").Case.Judgements.Count.ShouldBe(1);
        foreach (var other in Enumerable.Range(1, 6).Except([scenario]))
        {
            Given.Case(other).Try("judge", new { question, answer = "no", rationale = "x" }).ShouldBeInvalid("question");
        }
    }

    [Fact]
    public void Judge_WithBlankRationale_IsRefusedUnderPP_6b() =>
        Given.Case(scenario: 1).Try("judge", new { question = "scale-significant", answer = "yes", rationale = "\t" }).ShouldBeRefused("PP.6b");

    [Theory]
    [InlineData(1, "sha-performance-regime wcc-assurance sha-assurance partnership-forum")]
    [InlineData(2, "wcc-assurance tcs-assurance sha-strategy-sign-off sha-assurance partnership-forum")]
    [InlineData(3, "sha-performance-regime wcc-assurance sha-assurance regulator partnership-forum")]
    [InlineData(4, "wcc-assurance tcs-assurance sha-strategy-sign-off sha-assurance cooperation-and-competition-panel partnership-forum")]
    [InlineData(5, "wcc-assurance tcs-assurance sha-strategy-sign-off sha-assurance cooperation-and-competition-panel partnership-forum")]
    [InlineData(6, "wcc-assurance sha-strategy-sign-off sha-assurance cooperation-and-competition-panel competition-law partnership-forum")]
    public void RecordAssurance_IsOfAMechanismThatOverseesTheScenario(int scenario, string mechanisms)
    {
        var overseeing = mechanisms.Split(' ');
        foreach (var mechanism in ExchangeNames.All<Domain.Cases.Mechanism>())
        {
            var decision = Given.Case(scenario).Try("record-assurance", new { mechanism, outcome = "assured", notes = "Letter" });
            DecisionAssertions.Describe(decision).ShouldBe(overseeing.Contains(mechanism) ? "accepted" : "invalid mechanism", mechanism);
        }
    }

    [Theory]
    [InlineData(1, "consider-alternatives", "accepted")]
    [InlineData(1, "award", "accepted")]
    [InlineData(1, "begin-improvement", "invalid step")]
    [InlineData(1, "abandon-tender", "invalid step")]
    [InlineData(1, "withdraw-case", "invalid step")]
    [InlineData(1, "resolve", "invalid step")]
    [InlineData(3, "resolve", "accepted")]
    public void BoardDecision_IsOnAKeyStepOfTheScenario(int scenario, string step, string outcome) =>
        DecisionAssertions.Describe(Given.Case(scenario).Try("board-decision", new { step, approved = true, minute = "7" })).ShouldBe(outcome);

    [Fact]
    public void Strike_OfAnyStrikeableFact_LeavesItVisibleButNotCounting()
    {
        var story = Given.Case(scenario: 1).WithMeasures();
        CaseStory[] recorded =
        [
            story.WithStaffEngaged(),
            story.With("record-measurement", new { measure = "healing", value = 71 }),
            story.WithAssurance("sha-assurance"),
            story.WithBoardApproval("award"),
            story.WithAnswer("scale-significant", "yes"),
        ];
        foreach (var fact in recorded)
        {
            var struck = fact.WithStruck(fact.LastRecord).Case;
            struck.StrikeableFacts.Single().RecordId.ShouldBe(fact.LastRecord);
            struck.Counts(struck.StrikeableFacts.Single()).ShouldBeFalse();
        }
    }

    [Fact]
    public void Strike_ByTheIdThatTheLineGaveItsFact_IsAccepted() =>
        Given.Case(scenario: 1).With("record-engagement", Examples.Engagement("staff", "RCN").And("id", "talks")).WithStruck("talks")
            .Case.Struck.Count.ShouldBe(1);

    [Fact]
    public void Strike_ByTheNumberOfAFactThatHasAnId_IsInvalid()
    {
        var story = Given.Case(scenario: 1).With("record-engagement", Examples.Engagement("staff", "RCN").And("id", "talks"));
        story.Try("strike", new { record = story.LastRecord, reason = "Wrong day" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Strike_OfAFactStruckAlready_IsInvalid()
    {
        var story = Given.Case(scenario: 1).WithStaffEngaged();
        story.WithStruck(story.LastRecord).Try("strike", new { record = story.LastRecord, reason = "Again" }).ShouldBeInvalid("record");
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("entry-99")]
    [InlineData("entry-")]
    [InlineData("entry-1")]
    [InlineData("concern")]
    public void Strike_OfWhatIsNoStrikeableFact_IsInvalid(string record) =>
        Given.Case(scenario: 1).With("record-concern", new { text = "Healing rates fell", id = "concern" })
            .Try("strike", new { record, reason = "Wrong" }).ShouldBeInvalid("record");

    [Fact]
    public void Strike_WithBlankReason_IsRefusedUnderPP_6b()
    {
        var story = Given.Case(scenario: 1).WithStaffEngaged();
        story.Try("strike", new { record = story.LastRecord, reason = " " }).ShouldBeRefused("PP.6b");
    }

    [Fact]
    public void Strike_OfADeparture_NoLongerCountsIt()
    {
        var story = Given.Case(scenario: 1).WithOtherProviderEngaged("They came to us");
        story.Case.Departures.ShouldBe(1);
        story.WithStruck(story.LastRecord).Case.Departures.ShouldBe(0);
    }

    [Fact]
    public void Strike_AfterAStep_LeavesTheStepStanding()
    {
        var engaged = Given.Case(scenario: 1).WithConcern().WithMeasures().WithProviderEngaged();
        engaged.Later().Taking("begin-improvement").WithStruck(engaged.LastRecord).Stage.ShouldBe("improvement");
    }
}
