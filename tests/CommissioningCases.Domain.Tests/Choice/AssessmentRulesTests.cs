using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>Two people assess an application, each by themselves, before its outcome.</summary>
public class AssessmentRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly CaseStory Applied = Given.Programme().WithAllGroupsEngaged().WithServices(1).On(ProgrammeRules.RollOut)
        .WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);

    private static readonly string Application = Applied.LastRecord;

    [Fact]
    public void AssessApplication_ByTheSamePersonTwice_IsInvalid() =>
        Applied.WithAssessment(Application, "ann").Try("assess-application", Assessment("ann")).ShouldBeInvalid("application");

    [Fact]
    public void AssessApplication_ByAThirdPerson_IsInvalid() =>
        Applied.WithAssessment(Application, "ann").WithAssessment(Application, "bob").Try("assess-application", Assessment("cat")).ShouldBeInvalid("application");

    [Fact]
    public void AssessApplication_ByOneWhoWasNotAsked_IsInvalid()
    {
        Applied.Try("assess-application", Assessment("cat")).ShouldBeAccepted();
        var assigned = Applied.WithAssessors(Application);
        assigned.Try("assess-application", Assessment("cat")).ShouldBeInvalid("application");
        assigned.Try("assess-application", Assessment("bob")).ShouldBeAccepted();
        assigned.WithAssessors(Application, "bob", "cat").Try("assess-application", Assessment("cat")).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("1", 0, "accepted")]
    [InlineData("1", 5, "accepted")]
    [InlineData("1", -1, "invalid marks")]
    [InlineData("1", 6, "invalid marks")]
    [InlineData("1", 2.5, "invalid marks")]
    [InlineData("0", 3, "invalid marks")]
    [InlineData("4", 3, "invalid marks")]
    [InlineData("01", 3, "invalid marks")]
    [InlineData("+1", 3, "invalid marks")]
    [InlineData("one", 3, "invalid marks")]
    public void AssessApplication_MarksEachQuestionFrom0To5(string question, decimal mark, string outcome)
    {
        var marks = new Dictionary<string, decimal> { ["2"] = 3, ["3"] = 4, [question] = mark };
        DecisionAssertions.Describe(Applied.Try("assess-application", Assessment("ann").And("marks", Examples.Json(marks)))).ShouldBe(outcome);
    }

    [Fact]
    public void AssessApplication_ThatLeavesOutAQuestion_IsInvalid() =>
        Applied.Try("assess-application", Assessment("ann").And("marks", Examples.Json(new Dictionary<string, decimal> { ["1"] = 3, ["2"] = 3 }))).ShouldBeInvalid("marks");

    [Theory]
    [InlineData("{}", "accepted")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"2":{"result":"pass","reason":"Shown"}}""", "accepted")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"3":{"result":"pass","reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"2":{"result":"pass","reason":" - "}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"2":{"reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"2":{"result":"met","reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"02":{"result":"pass","reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"two":{"result":"pass","reason":"Shown"}}""", "invalid criteria")]
    [InlineData("""{"1":{"result":"pass","reason":"Shown"},"2":true}""", "invalid criteria")]
    public void AssessApplication_SaysOfEachCriterionWhetherItIsMet(string criteria, string outcome) =>
        DecisionAssertions.Describe(Applied.Try("assess-application", Assessment("ann").And("criteria", JsonNode.Parse(criteria)))).ShouldBe(outcome);

    [Fact]
    public void AssessApplication_ThatWasRecordedBeforeCriteriaWereJudged_IsAccepted() =>
        Applied.Try("assess-application", Assessment("ann").Without("criteria")).ShouldBeAccepted();

    [Fact]
    public void AssessApplication_OfAProviderThatFailsACriterion_DoesNotRecommendIt()
    {
        var failing = Assessment("ann").And("criteria", Examples.Findings("pass", "fail"));

        Applied.Try("assess-application", failing).ShouldBeInvalid("recommends");
        Applied.Try("assess-application", failing.And("recommends", "not-qualified")).ShouldBeAccepted();
        Applied.Try("assess-application", Assessment("ann").And("recommends", "not-qualified")).ShouldBeAccepted();
    }

    [Fact]
    public void AssessApplication_BeforeItCameIn_IsInvalid() => Applied.Later(-1).Try("assess-application", Assessment("ann")).ShouldBeInvalid("on");

    [Theory]
    [InlineData("entry-1")]
    [InlineData("entry-99")]
    [InlineData("somewhere")]
    public void AssessApplication_OfNone_IsInvalid(string application) =>
        Applied.Try("assess-application", Assessment("ann").And("application", application)).ShouldBeInvalid("application");

    [Fact]
    public void AssessApplication_ThatWasDecidedOrWithdrawn_IsInvalid()
    {
        Decided.Try("assess-application", Assessment("cat")).ShouldBeInvalid("application");
        Withdrawn.Try("assess-application", Assessment("ann")).ShouldBeInvalid("application");
    }

    [Fact]
    public void AssessApplication_OfAServiceThatIsNoLongerSelected_IsInvalid()
    {
        var dropped = Withdrawn.WithDropped(Service);
        dropped.Try("assess-application", Assessment("ann")).ShouldBeInvalid("application");
        dropped.With("select-service", Examples.Selection(Service)).Try("assess-application", Assessment("ann")).ShouldBeInvalid("application");
    }

    [Fact]
    public void AssignAssessors_AreTwoPeople() => Applied.Try("assign-assessors", Assignment("ann", "ann", Application)).ShouldBeInvalid("second");

    [Fact]
    public void AssignAssessors_KeepsWhoeverHasAssessedAlready()
    {
        var assessed = Applied.WithAssessment(Application, "ann");
        assessed.Try("assign-assessors", Assignment("bob", "cat", Application)).ShouldBeInvalid("first");
        assessed.Try("assign-assessors", Assignment("bob", "ann", Application)).ShouldBeAccepted();
    }

    [Fact]
    public void AssignAssessors_GivesThemManyAtOnce()
    {
        var two = Applied.WithApplicationOf(MadeUp.SecondIndependent, Service);
        var assigned = two.With("assign-assessors", Assignment("ann", "bob", Application, two.LastRecord));
        assigned.Programme.Applications.Values.ShouldAllBe(application => application.WaitsFor("ann") && application.WaitsFor("bob") && !application.WaitsFor("cat"));
        two.Try("assign-assessors", Assignment("ann", "bob", Application, Application)).ShouldBeInvalid("applications");
        two.Try("assign-assessors", Assignment("ann", "bob", Application, "entry-1")).ShouldBeInvalid("applications");
        two.Try("assign-assessors", Assignment("ann", "bob")).ShouldBeInvalid("applications");
        two.Later(-1).Try("assign-assessors", Assignment("ann", "bob", Application)).ShouldBeInvalid("on");
        Decided.Try("assign-assessors", Assignment("ann", "bob", Application)).ShouldBeInvalid("applications");
    }

    [Fact]
    public void Remind_IsOfApplicationsThatWait()
    {
        Applied.With("remind", Reminder(Application)).Programme.FindApplication(Application)!.Reminded!.Value.On.ShouldBe(Applied.Day);
        Applied.Try("remind", Reminder("entry-1")).ShouldBeInvalid("applications");
        Applied.Try("remind", Reminder(Application, Application)).ShouldBeInvalid("applications");
        Decided.Try("remind", Reminder(Application)).ShouldBeInvalid("applications");
    }

    [Fact]
    public void QualifyProvider_WhileAnAssessmentIsMissing_IsInvalid()
    {
        var qualification = Examples.Qualification(Service, MadeUp.Independent);
        Applied.Try("qualify-provider", qualification).ShouldBeInvalid("provider");
        Applied.WithAssessment(Application, "ann").Try("qualify-provider", qualification).ShouldBeInvalid("provider");
        Assessed.Try("qualify-provider", qualification).ShouldBeAccepted();
        Applied.Try("qualify-provider", Examples.Qualification(Service, MadeUp.SecondIndependent)).ShouldBeAccepted();
    }

    [Fact]
    public void QualifyProvider_BeforeItsApplicationCameIn_IsInvalid() =>
        Assessed.Later(-1).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("on");

    [Fact]
    public void QualifyProvider_BeforeTheSecondAssessment_IsInvalid()
    {
        var story = Applied.WithAssessment(Application, "ann").Later(2).WithAssessment(Application, "bob");
        story.Later(-1).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("on");
        story.Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeAccepted();
    }

    [Fact]
    public void AssessApplication_ThatSaysNothingOfItself_IsInvalidInEachField() =>
        Applied.Try("assess-application", new { application = Application, assessor = "", marks = "high" }).ShouldBeInvalid("assessor", "comments", "marks", "recommends");

    [Fact]
    public void AttachEvidence_ToAnApplicationThatNoLongerWaits_IsInvalid()
    {
        var evidence = Exemplars.Named("attach-evidence").Values.And("application", Application);
        var attached = Applied.With("attach-evidence", evidence);
        attached.Programme.FindApplication(Application)!.Evidence.ShouldBe([attached.File!.LastNumber]);
        Decided.Try("attach-evidence", evidence).ShouldBeInvalid("application");
        Withdrawn.Try("attach-evidence", evidence).ShouldBeInvalid("application");
    }

    private static CaseStory Assessed => Applied.WithAssessment(Application, "ann").WithAssessment(Application, "bob", "not-qualified");

    private static CaseStory Decided => Assessed.WithQualified(Service);

    private static CaseStory Withdrawn => Applied.With("withdraw-application", new { application = Application, reason = "No premises" });

    private static JsonObject Assessment(string assessor) => Examples.Assessment(Application, assessor);

    private static object Assignment(string first, string second, params string[] applications) => new { applications, first, second };

    private static object Reminder(params string[] applications) => new { applications, text = "By Friday, please" };
}
