namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>An application through its whole life, and what of it is shown to whom.</summary>
public class QualificationApplicationTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly CaseStory Applied = Given.Programme().WithAllGroupsEngaged().WithServices(1).On(ProgrammeRules.RollOut)
        .WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);

    private static readonly string Record = Applied.LastRecord;

    [Theory]
    [InlineData("qualified", ApplicationState.Qualified)]
    [InlineData("not-qualified", ApplicationState.NotQualified)]
    public void State_FollowsItToItsOutcome(string outcome, ApplicationState last)
    {
        var story = Applied;
        StateOf(story).ShouldBe(ApplicationState.Received);
        StateOf(story = story.WithAssessors(Record)).ShouldBe(ApplicationState.BeingAssessed);
        StateOf(story = story.WithAssessment(Record, "ann")).ShouldBe(ApplicationState.BeingAssessed);
        StateOf(story = story.WithAssessment(Record, "bob", "not-qualified")).ShouldBe(ApplicationState.Assessed);
        Of(story).IsPending.ShouldBeTrue();
        story = story.Later(9).With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, outcome));
        StateOf(story).ShouldBe(last);
        Of(story).IsPending.ShouldBeFalse();
        Of(story).Outcome!.On.ShouldBe(story.Day);
        story.Programme.PendingApplication(Service, MadeUp.Independent).ShouldBeNull();
        StateOf(story.Later().Later()).ShouldBe(last);
    }

    [Fact]
    public void State_OfOneThatNobodyWasAskedToAssess_IsBeingAssessedFromTheFirstAssessment() =>
        StateOf(Applied.WithAssessment(Record, "ann")).ShouldBe(ApplicationState.BeingAssessed);

    [Fact]
    public void State_OfOneThatWasTakenBack_IsWithdrawnHoweverFarItWas()
    {
        var withdrawal = new { application = Record, reason = "No premises" };
        StateOf(Applied.With("withdraw-application", withdrawal)).ShouldBe(ApplicationState.Withdrawn);
        StateOf(Applied.WithAssessment(Record, "ann").WithAssessment(Record, "bob").With("withdraw-application", withdrawal)).ShouldBe(ApplicationState.Withdrawn);
    }

    [Fact]
    public void Outcome_OfTheNextApplication_LeavesThatOfTheFirst()
    {
        var first = Decided("not-qualified");
        var second = first.Later().WithApplicationOf(MadeUp.Independent, Service);
        second = second.WithAssessment(second.LastRecord, "ann").WithAssessment(second.LastRecord, "bob").WithQualified(Service);
        second.Programme.Applications.Values.Select(application => application.State).ShouldBe([ApplicationState.NotQualified, ApplicationState.Qualified]);
    }

    [Fact]
    public void ShowsMarksOf_KeepsThemFromTheOtherUntilBothAreIn()
    {
        var one = Of(Applied.WithAssessment(Record, "ann"));
        one.ShowsMarksOf(one.Assessments[0], "ann").ShouldBeTrue();
        one.ShowsMarksOf(one.Assessments[0], "bob").ShouldBeFalse();
        var both = Of(Applied.WithAssessment(Record, "ann").WithAssessment(Record, "bob"));
        both.Assessments.ShouldAllBe(assessment => both.ShowsMarksOf(assessment, "ann") && both.ShowsMarksOf(assessment, "bob"));
        both.Assessments[0].Total.ShouldBe(Examples.Marks.Values.Sum());
    }

    [Fact]
    public void ShowsMarksOf_KeepsThemAlsoOnceItWasTakenBack()
    {
        var withdrawn = Of(Applied.WithAssessment(Record, "ann").With("withdraw-application", new { application = Record, reason = "No premises" }));
        withdrawn.ShowsMarksOf(withdrawn.Assessments[0], "bob").ShouldBeFalse();
    }

    [Fact]
    public void WaitsFor_ThoseWhoWereAskedAndHaveNotAssessedIt()
    {
        Of(Applied).WaitsFor("ann").ShouldBeFalse();
        var assigned = Applied.WithAssessors(Record);
        Of(assigned).WaitsFor("ann").ShouldBeTrue();
        Of(assigned.WithAssessment(Record, "ann")).WaitsFor("ann").ShouldBeFalse();
        Of(assigned.WithAssessment(Record, "ann")).WaitsFor("bob").ShouldBeTrue();
        Of(assigned.With("withdraw-application", new { application = Record, reason = "No premises" })).WaitsFor("ann").ShouldBeFalse();
    }

    [Fact]
    public void RecordId_IsTheIdThatItWasGiven()
    {
        var story = Given.Programme().WithAllGroupsEngaged().WithServices(1).On(ProgrammeRules.RollOut).WithOffer(Service)
            .With("record-application", Exemplars.Named("record-application").Values.And("id", "north"));
        story.Programme.FindApplication("north")!.RecordId.ShouldBe("north");
        story.Programme.FindApplication(story.LastRecord).ShouldBe(story.Programme.FindApplication("north"));
        story.WithAssessment("north", "ann").Programme.FindApplication("north")!.Assessments.Count.ShouldBe(1);
    }

    [Fact]
    public void AsOf_IsTheApplicationAsItWasOnThatDay()
    {
        var story = Applied.Later().WithAssessors(Record).Later().WithAssessment(Record, "ann").WithAssessment(Record, "bob").Later()
            .With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent));
        ApplicationState?[] states = [null, ApplicationState.Received, ApplicationState.BeingAssessed, ApplicationState.Assessed, ApplicationState.Qualified];
        states.ShouldBe(Enumerable.Range(-1, 5).Select(days => story.Programme.AsOf(Applied.Day.AddDays(days)).FindApplication(Record)?.State));
        story.Programme.AsOf(Applied.Day.AddDays(2)).PendingApplication(Service, MadeUp.Independent).ShouldNotBeNull();
    }

    [Fact]
    public void AnOutcomeThatIsStruck_LetsItWaitAgain()
    {
        var story = Decided("not-qualified");
        var struck = story.WithStruck(story.LastRecord);
        StateOf(struck).ShouldBe(ApplicationState.Assessed);
        struck.Programme.PendingApplication(Service, MadeUp.Independent)!.RecordId.ShouldBe(Record);
        StateOf(struck.WithQualified(Service)).ShouldBe(ApplicationState.Qualified);
    }

    [Fact]
    public void AnOutcomeThatIsStruckWhileTheNextWaits_LetsBothWaitInTheirTurn()
    {
        var first = Decided("not-qualified");
        var outcome = first.LastRecord;
        var second = first.WithApplicationOf(MadeUp.Independent, Service);
        var next = second.LastRecord;
        var struck = second.WithAssessment(next, "ann").WithAssessment(next, "bob").WithStruck(outcome);
        struck.Programme.Pending.Count.ShouldBe(2);
        var decided = struck.WithoutQualified(Service);
        decided.Programme.PendingApplication(Service, MadeUp.Independent)!.RecordId.ShouldBe(next);
        decided.WithQualified(Service).Programme.Pending.ShouldBeEmpty();
    }

    private static CaseStory Decided(string outcome) => Applied.WithAssessment(Record, "ann").WithAssessment(Record, "bob")
        .With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, outcome));

    private static QualificationApplication Of(CaseStory story) => story.Programme.FindApplication(Record)!;

    private static ApplicationState StateOf(CaseStory story) => Of(story).State;
}
