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
    [InlineData("professionals", MadeUp.Hospitals, "invalid party")]
    [InlineData("staff", " demonstration independent health LTD ", "invalid party")]
    [InlineData("patients", "xdn", "invalid party")]
    [InlineData("sha", ".", "invalid party")]
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
    public void Judge_WithBlankRationale_IsInvalid() =>
        Given.Case(scenario: 1).Try("judge", new { question = "scale-significant", answer = "yes", rationale = "..." }).ShouldBeInvalid("rationale");

    [Fact]
    public void SetMeasure_WhoseTargetIsItsBaseline_IsInvalid() =>
        Given.Case(scenario: 1).Try("set-measure", new { measure = "falls", name = "Falls", kind = "quality", unit = "%", baseline = 7, target = 7.0m }).ShouldBeInvalid("target");

    [Fact]
    public void RecordMeasurement_MayBeDatedBeforeItsMeasureWasSet_AndTellItsTime()
    {
        var measured = Given.Case(scenario: 1).Later(9).WithMeasures().Later(-9);
        measured.Try("record-measurement", new { measure = "healing", value = 60 }).ShouldBeAccepted();
        measured.Later(3).Try("record-measurement", new { measure = "healing", value = 60, from = Given.FirstDay, until = Given.FirstDay.AddDays(3) }).ShouldBeAccepted();
        measured.Later(3).Try("record-measurement", new { measure = "healing", value = 60, until = Given.FirstDay.AddDays(4) }).ShouldBeInvalid("until");
        measured.Later(3).Try("record-measurement", new { measure = "healing", value = 60, from = Given.FirstDay.AddDays(4) }).ShouldBeInvalid("from");
        measured.Later(3).Try("record-measurement", new { measure = "healing", value = 60, from = Given.FirstDay.AddDays(2), until = Given.FirstDay.AddDays(1) }).ShouldBeInvalid("from");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void RecordAssurance_IsOfAnyMechanism_ThoughOnlyTheScenariosOwnBearOnItsSteps(int scenario)
    {
        foreach (var mechanism in ExchangeNames.All<Mechanism>())
        {
            Given.Case(scenario).Try("record-assurance", new { mechanism, outcome = "not-assured", notes = "Letter" }).ShouldBeAccepted();
        }
    }

    [Fact]
    public void RecordAssurance_OfAMechanismOfOtherScenarios_KeepsNoStepBack() =>
        Given.CaseReadyFor(scenario: 1, "market-test").WithAssurance("tcs-assurance", "not-assured").Trying("market-test").ShouldBeAccepted();

    [Fact]
    public void RecordAssurance_UnderConditions_SaysWhich()
    {
        var conditional = new { mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish", conditionsDue = Given.FirstDay };
        Given.Case(scenario: 1).Try("record-assurance", conditional).ShouldBeAccepted();
        Given.Case(scenario: 1).Later().Try("record-assurance", conditional).ShouldBeInvalid("conditionsDue");
        Given.Case(scenario: 1).Try("record-assurance", Examples.Json(conditional).And("conditions", "-")).ShouldBeInvalid("conditions");
    }

    [Theory]
    [InlineData(1, "consider-alternatives", "invalid step")]
    [InlineData(1, "begin-improvement", "invalid step")]
    [InlineData(1, "withdraw-case", "invalid step")]
    [InlineData(1, "resolve", "invalid step")]
    public void Proposal_OfWhatTheStageDoesNotAllowNow_IsInvalid(int scenario, string step, string outcome) =>
        DecisionAssertions.Describe(Given.Case(scenario).TryProposing(step)).ShouldBe(outcome);

    [Fact]
    public void AmendCase_PutsOneOfTheThreeInBetterWords()
    {
        var story = Given.Case(scenario: 1);
        var amended = story.With("amend-case", new { service = "Wound care", reason = "Misnamed" });
        (amended.Case.Service, amended.Case.Summary).ShouldBe(("Wound care", "Made-up case"));
        amended.Later(-1).Try("amend-case", new { summary = "Anew", reason = "Too short" }).ShouldBeInvalid("on");
        story.Try("amend-case", new { reason = "Nothing to say", service = " . " }).ShouldBeInvalid("service");
        Given.ClosedCase(scenario: 1).Try("amend-case", new { service = "Wound care", reason = "Misnamed" }).ShouldBeInvalid("stage");
    }

    [Fact]
    public void HoldCase_IsOneAtATime_AndKeepsNothingBack()
    {
        var held = Given.Case(scenario: 1).With("hold-case", new { reason = "The manager is away" });
        held.Try("hold-case", new { reason = "Again" }).ShouldBeInvalid("do");
        held.Try("record-concern", new { text = "Healing rates fell" }).ShouldBeAccepted();
        held.Trying("withdraw-case").ShouldBeAccepted();
        held.With("resume-case", new { reason = "She is back" }).Try("resume-case", new { reason = "Again" }).ShouldBeInvalid("do");
        held.With("resume-case", new { reason = "She is back" }).With("hold-case", new { reason = "Away again" }).Case.OpenHold.ShouldNotBeNull();
    }

    [Fact]
    public void Strike_OfAnyStrikeableFact_LeavesItVisibleButNotCounting()
    {
        var story = Given.CaseIn(scenario: 1, "improvement");
        CaseStory[] recorded =
        [
            story.WithStaffEngaged(),
            story.WithMeasurement("healing", 71),
            story.WithMeasure("falls", "quality"),
            story.WithAssurance("sha-assurance"),
            story.With("request-review", new { mechanism = "sha-assurance", question = "Ready?" }),
            story.Proposing("consider-alternatives"),
            story.Proposing("consider-alternatives").WithBoardDecision("consider-alternatives"),
            story.WithAnswer("scale-significant", "yes"),
            story.WithConcern(),
            story.WithChance(),
            story.WithChance().WithChanceJudged("sufficient"),
        ];
        foreach (var fact in recorded)
        {
            var struck = fact.WithStruck(fact.LastRecord).Case;
            struck.StrikeableFacts.ShouldNotContain(standing => standing.RecordId == fact.LastRecord);
            struck.Struck.Single().Value.Fact.RecordId.ShouldBe(fact.LastRecord);
            struck.FindRecorded(fact.LastRecord).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Strike_ByItsIdOrByItsNumber_IsAccepted()
    {
        var story = Given.Case(scenario: 1).With("record-engagement", Examples.Engagement("staff", "RCN").And("id", "talks"));
        story.WithStruck(" talks ").Case.Struck.Count.ShouldBe(1);
        story.WithStruck("entry-2").Case.Struck.Count.ShouldBe(1);
    }

    [Fact]
    public void Strike_OfAFactStruckAlready_IsInvalid()
    {
        var story = Given.Case(scenario: 1).WithStaffEngaged();
        story.WithStruck(story.LastRecord).Try("strike", new { record = story.LastRecord, reason = "Again" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Strike_DatedBeforeWhatItStrikes_IsInvalid()
    {
        var story = Given.Case(scenario: 1).Later(5).WithStaffEngaged();
        story.Later(-1).Try("strike", new { record = story.LastRecord, reason = "Wrong union" }).ShouldBeInvalid("on");
    }

    [Fact]
    public void Strike_WorksWhateverItsOwnDay()
    {
        var story = Given.CaseReadyFor(scenario: 1, "market-test");
        var staff = story.Case.Engagements.FindLast(engagement => engagement.IsWithStaff)!.RecordId;
        story.Later(30).WithStruck(staff).On(story.Day).Trying("market-test").ShouldBeRefused("S1.5");
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("entry-99")]
    [InlineData("entry-")]
    [InlineData("entry-0")]
    [InlineData("entry-02")]
    [InlineData("entry-1")]
    [InlineData("note")]
    public void Strike_OfWhatIsNoStrikeableFact_IsInvalid(string record) =>
        Given.Case(scenario: 1).With("add-note", new { text = "Healing rates fell", id = "note" }).Try("strike", new { record, reason = "Wrong" }).ShouldBeInvalid("record");

    [Fact]
    public void Strike_OfARefusedEntry_IsInvalid()
    {
        var book = new InMemoryHistories(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);
        book.Tell("A", "log-case", Examples.Log(1)).ShouldBe("accepted");
        book.Tell("A", "record-engagement", Examples.Engagement("other-provider", MadeUp.Hospitals)).ShouldBe("refused S1.2");
        book.Tell("A", "record-concern", Examples.Json(new { text = "Healing rates fell" })).ShouldBe("accepted");
        book.Tell("A", "strike", Examples.Json(new { record = "entry-2", reason = "Refused" })).ShouldBe("invalid record");
        book.Tell("A", "strike", Examples.Json(new { record = "entry-3", reason = "Wrong case" })).ShouldBe("accepted");
    }

    [Fact]
    public void Strike_OfAStep_OfTheLogging_OrOfAStrike_IsInvalid()
    {
        var stepped = Given.CaseIn(scenario: 1, "improvement");
        stepped.Try("strike", new { record = stepped.LastRecord, reason = "Too soon" }).ShouldBeInvalid("record");
        var struck = stepped.WithStruck("entry-2");
        struck.Try("strike", new { record = struck.LastRecord, reason = "It was right" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void Strike_OfAMeasureThatWasMeasured_IsInvalid_AndOfAnotherFreesItsName()
    {
        var set = Given.Case(scenario: 1).WithMeasure("falls", "quality");
        set.WithMeasurement("falls", 3).Try("strike", new { record = set.LastRecord, reason = "Wrong" }).ShouldBeInvalid("record");
        set.WithStruck(set.LastRecord).WithMeasure("falls", "activity").Case.MeasuresSet.Single().Details.Kind.ShouldBe(MeasureKind.Activity);
    }

    [Fact]
    public void Strike_OfADeparture_NoLongerCountsIt()
    {
        var story = Given.Case(scenario: 1).WithOtherProviderEngaged("They came to us");
        story.Case.Departures.ShouldBe(1);
        story.WithStruck(story.LastRecord).Case.Departures.ShouldBe(0);
    }

    [Theory]
    [InlineData("accepted", "invalid record")]
    [InlineData("breach", "invalid record")]
    [InlineData("more-asked", "accepted")]
    public void Strike_OfADepartureThatTheShaDealtWith_IsInvalid(string outcome, string struck)
    {
        var story = Given.Case(scenario: 1).WithOtherProviderEngaged("They came to us");
        var dealt = story.With("deal-with-departure", new { record = story.LastRecord, outcome, reasons = "Not so", requiredAction = "Tell them", actionDue = CaseStory.Today });
        DecisionAssertions.Describe(dealt.Try("strike", new { record = story.LastRecord, reason = "Wrong case" })).ShouldBe(struck);
    }

    [Fact]
    public void Strike_AfterAStep_LeavesTheStepStanding()
    {
        var engaged = Given.Case(scenario: 1).WithConcern().WithMeasures().WithProviderEngaged();
        engaged.Later().Taking("begin-improvement").WithStruck(engaged.LastRecord).Stage.ShouldBe("improvement");
    }
}
