namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>Interests that assessors declare, ends that they come to together, and appeals against outcomes.</summary>
public class AppealRulesTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly CaseStory Applied = Given.Programme().WithAllGroupsEngaged().WithServices(1).On(ProgrammeRules.RollOut)
        .WithOffer(Service).WithApplicationOf(MadeUp.Independent, Service);

    private static readonly string Record = Applied.LastRecord;

    private static readonly CaseStory Differing = Applied.WithAssessment(Record, "ann").WithAssessment(Record, "bob", "not-qualified");

    private static readonly CaseStory Rejected = Differing.Later().With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, "not-qualified"));

    private static readonly CaseStory Appealed = Rejected.Later().With("appeal-outcome", Appeal);

    [Fact]
    public void WhoeverDeclaresAnInterest_HasNoPartInItFromThenOn()
    {
        var declared = Applied.WithAssessors(Record).WithAssessment(Record, "ann").With("declare-interest", Interest("ann"));

        Of(declared).Assessments.ShouldBeEmpty("what she had said counts no more");
        declared.Try("assess-application", Examples.Assessment(Record, "ann")).ShouldBeInvalid("application");
        declared.Try("declare-interest", Interest("ann")).ShouldBeInvalid("application");
        declared.Try("assign-assessors", new { applications = new[] { Record }, first = "ann", second = "cat" }).ShouldBeInvalid("first");
        var again = declared.WithAssessors(Record, "bob", "cat").WithAssessment(Record, "bob").WithAssessment(Record, "cat");
        Of(again).IsAssessed.ShouldBeTrue();
    }

    [Fact]
    public void WhoeverHoldsAnInterest_DoesNotAssess()
    {
        Applied.Try("assess-application", Examples.Assessment(Record, "ann").And("interest", "held")).ShouldBeInvalid("interest");
        Applied.Try("assess-application", Examples.Assessment(Record, "ann").And("interest", "none")).ShouldBeAccepted();
    }

    [Fact]
    public void TwoWhoDiffer_ComeToOneEnd()
    {
        Of(Differing).Differs.ShouldBeTrue();
        Differing.Try("moderate-assessments", Moderated).ShouldBeAccepted();
        Applied.WithAssessment(Record, "ann").WithAssessment(Record, "bob").Try("moderate-assessments", Moderated).ShouldBeInvalid("application");
        Applied.WithAssessment(Record, "ann").Try("moderate-assessments", Moderated).ShouldBeInvalid("application");
        Differing.Later(3).With("moderate-assessments", Moderated).Later(-1).Try("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).ShouldBeInvalid("on");
    }

    [Fact]
    public void AnAppeal_IsAgainstAnOutcomeThatSaysNo_AndOnce()
    {
        Of(Appealed).State.ShouldBe(ApplicationState.Appealed);
        Of(Appealed).IsPending.ShouldBeFalse();
        Appealed.Try("appeal-outcome", Appeal).ShouldBeInvalid("application");
        Applied.Try("appeal-outcome", Appeal).ShouldBeInvalid("application");
        Differing.With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent)).Try("appeal-outcome", Appeal).ShouldBeInvalid("application");
        Rejected.Later(-1).Try("appeal-outcome", Appeal).ShouldBeInvalid("on");
    }

    [Fact]
    public void AnAppealThatIsDismissed_LeavesTheOutcome()
    {
        var dismissed = Appealed.Later().With("decide-appeal", Decision("dismissed"));

        Of(dismissed).State.ShouldBe(ApplicationState.NotQualified);
        dismissed.Try("appeal-outcome", Appeal).ShouldBeInvalid("application");
        dismissed.Try("decide-appeal", Decision("upheld")).ShouldBeInvalid("application");
    }

    [Fact]
    public void AnAppealThatIsUpheld_SetsTheOutcomeAside_UntilThereIsAnother()
    {
        var upheld = Appealed.Later().With("decide-appeal", Decision("upheld"));

        Of(upheld).State.ShouldBe(ApplicationState.Assessed);
        Of(upheld).IsPending.ShouldBeTrue();
        Of(upheld).Appeals.ShouldHaveSingleItem().Decision!.Reasons.ShouldBe("They were");
        var qualified = upheld.Later().WithQualified(Service);
        Of(qualified).State.ShouldBe(ApplicationState.Qualified);
        qualified.Programme.Services[Service].StandingOf(MadeUp.Independent, qualified.Day).ShouldBe(ProviderStanding.Qualified);

        // It is another outcome.
        var again = upheld.Later().With("qualify-provider", Examples.Qualification(Service, MadeUp.Independent, "not-qualified"));
        again.Try("appeal-outcome", Appeal).ShouldBeAccepted();
    }

    [Fact]
    public void AnAppeal_IsNotUpheldWhereTheProviderHasAppliedAgain()
    {
        var applied = Appealed.Later().WithApplicationOf(MadeUp.Independent, Service);

        applied.Try("decide-appeal", Decision("upheld")).ShouldBeInvalid("application");
        applied.Try("decide-appeal", Decision("dismissed")).ShouldBeAccepted();
    }

    [Fact]
    public void TheFileOfAnEarlierDay_KnowsNothingOfALaterDecision()
    {
        var upheld = Appealed.Later().With("decide-appeal", Decision("upheld"));

        upheld.Programme.AsOf(Appealed.Day).FindApplication(Record)!.OpenAppeal.ShouldNotBeNull();
        upheld.Programme.AsOf(Rejected.Day).FindApplication(Record)!.Appeals.ShouldBeEmpty();
    }

    private static object Appeal => new { application = Record, grounds = "The rooms were seen before they were ready" };

    private static object Moderated => new { application = Record, recommends = "not-qualified", reasons = "The rooms are too small" };

    private static object Interest(string person) => new { application = Record, person, interest = "Her brother works there" };

    private static object Decision(string decision) => new { application = Record, decision, reasons = "They were" };

    private static QualificationApplication Of(CaseStory story) => story.Programme.FindApplication(Record)!;
}
