namespace CommissioningCases.Domain.Tests.Scenarios;

public class NewOrRedesignedServiceTests
{
    [Fact]
    public void BeginSpecification_WhenAllWereEngagedAndAllIsPublished_LeadsToSpecification() =>
        Given.CaseReadyFor(scenario: 4, "begin-specification").Taking("begin-specification").Stage.ShouldBe("specification");

    [Fact]
    public void BeginSpecification_WithoutOneOfTheExistingProviders_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm).WithProspectus().WithProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged()
            .Trying("begin-specification").ShouldBeRefused("S4.1");

    [Fact]
    public void BeginSpecification_WithoutStaff_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4).WithProspectus().WithProviderEngaged().WithOtherProviderEngaged().Trying("begin-specification").ShouldBeRefused("S4.1");

    [Fact]
    public void BeginSpecification_WithoutOtherProviders_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4).WithProspectus().WithProviderEngaged().WithStaffEngaged().Trying("begin-specification").ShouldBeRefused("S4.1");

    [Fact]
    public void BeginSpecification_WhenTheyWereEngagedBeforeTheProspectus_IsRefusedUnderS4_1()
    {
        var engaged = Given.Case(scenario: 4).WithProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged();
        engaged.Later().WithProspectus().Trying("begin-specification").ShouldBeRefused("S4.1");
        engaged.WithProspectus().Trying("begin-specification").ShouldBeAccepted();
        engaged.Later().WithProspectus().On(Given.FirstDay).WithProspectus().Later().Trying("begin-specification").ShouldBeAccepted();
    }

    [Fact]
    public void BeginSpecification_WithoutProspectus_IsRefusedUnderS4_2() =>
        Given.Case(scenario: 4).WithProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged().Trying("begin-specification").ShouldBeRefused("S4.2");

    [Fact]
    public void BeginSpecification_WhenTheProspectusIsPublishedOnlyAfterTheStep_IsRefusedUnderS4_2() =>
        Given.Case(scenario: 4).WithProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged().Later().WithProspectus().Later(-1)
            .Trying("begin-specification").ShouldBeRefused("S4.2");

    [Fact]
    public void BeginSpecification_OfANewService_NeedsNeitherExistingProviderNorStaff() =>
        NewService.WithOtherProviderEngaged().WithProspectus().Trying("begin-specification").ShouldBeAccepted();

    [Fact]
    public void BeginSpecification_OfANewServiceWithoutOtherProviders_IsRefusedUnderS4_1() =>
        NewService.WithProspectus().Trying("begin-specification").ShouldBeRefused("S4.1");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CloseSpecification_WhenEachExistingProviderAndAnotherContributedOrDeclined_LeadsToDecision(bool declined) =>
        InSpecification.WithContribution(declined: declined).WithContribution(MadeUp.Hospitals, declined).Taking("close-specification").Stage.ShouldBe("decision");

    [Fact]
    public void CloseSpecification_WithoutAnyOtherProvider_IsRefusedUnderS4_3() => InSpecification.WithContribution().Trying("close-specification").ShouldBeRefused("S4.3");

    [Fact]
    public void CloseSpecification_WhileOneExistingProviderIsSilent_IsRefusedUnderS4_3() =>
        InSpecificationOfTwo.WithContribution(MadeUp.Trust).WithContribution(MadeUp.Hospitals).Trying("close-specification").ShouldBeRefused("S4.3");

    [Fact]
    public void CloseSpecification_WhenBothExistingProvidersSpoke_IsAccepted() =>
        InSpecificationOfTwo.WithContribution(MadeUp.Trust).WithContribution(MadeUp.Arm, declined: true).WithContribution(MadeUp.Hospitals)
            .Trying("close-specification").ShouldBeAccepted();

    [Fact]
    public void CloseSpecification_OfANewServiceWithOnlyDeclines_IsRefusedUnderS4_3() =>
        InSpecificationOfNewService.WithContribution(MadeUp.Hospitals, declined: true).Trying("close-specification").ShouldBeRefused("S4.3");

    [Fact]
    public void CloseSpecification_OfANewServiceWithAContribution_IsAccepted() =>
        InSpecificationOfNewService.WithContribution(MadeUp.Hospitals, declined: true).WithContribution(MadeUp.Independent)
            .Trying("close-specification").ShouldBeAccepted();

    [Theory]
    [InlineData("shaping")]
    [InlineData("specification")]
    public void DecideTender_BeforeTheSpecificationIsClosed_IsRefusedUnderS4_4Alone(string stage)
    {
        Given.CaseIn(scenario: 4, stage).Try("take-step", new { step = "decide-tender", decision = "perhaps", rationale = 7 }).ShouldBeRefused("S4.4");
        Given.CaseIn(scenario: 4, stage).TryProposing("decide-tender").ShouldBeInvalid("step");
        Given.CaseIn(scenario: 4, stage).Later().WithAssurance("sha-assurance").Later(-1).Trying("decide-tender").ShouldBeInvalid("on");
    }

    [Fact]
    public void DecideTender_WhenItIsDecidedAlready_IsInvalid() =>
        Given.CaseIn(scenario: 4, "tender").Trying("decide-tender").ShouldBeInvalid("stage");

    [Theory]
    [InlineData("open-tender", null, "tender")]
    [InlineData("nhs-only-tender", "Intensive care backup", "tender")]
    [InlineData("no-tender", null, "closed")]
    public void DecideTender_LeadsWhereTheDecisionSays(string decision, string? clinicalJustification, string stage) =>
        Given.CasePreparedFor(scenario: 4, "decide-tender").WithEachMechanismHeard()
            .Taking("decide-tender", new { decision, clinicalJustification, provision = "Practices, as now" }).Stage.ShouldBe(stage);

    [Theory]
    [InlineData(null)]
    [InlineData(" - ")]
    public void DecideTender_NhsOnlyWithoutJustification_IsProposedAndRefusedUnderS4_5(string? clinicalJustification) =>
        Given.CasePreparedFor(scenario: 4, "decide-tender").Trying("decide-tender", new { decision = "nhs-only-tender", clinicalJustification }).ShouldBeRefused("S4.5");

    [Fact]
    public void DecideTender_AgainstATender_SaysWhoProvides_AndIsAssuredByTheSha()
    {
        var story = Given.CasePreparedFor(scenario: 4, "decide-tender").WithEachMechanismHeard();
        story.Trying("decide-tender", new { decision = "no-tender" }).ShouldBeInvalid("provision");
        story.WithStruck(story.Case.LatestAssurance(Mechanism.ShaAssurance)!.RecordId).Trying("decide-tender", new { decision = "no-tender", provision = "Nobody" }).ShouldBeRefused("S4.O4");
    }

    [Fact]
    public void DecideTender_WithoutADecision_IsInvalid() =>
        Given.CasePreparedFor(scenario: 4, "decide-tender").Trying("decide-tender", new { }).ShouldBeInvalid("decision");

    [Fact]
    public void Prospectus_OutsideShaping_IsInvalid() =>
        Given.CaseIn(scenario: 4, "specification").Try("publish-prospectus", new { outcomes = "a", reasons = "b", process = "c" }).ShouldBeInvalid("stage");

    [Theory]
    [InlineData("shaping")]
    [InlineData("decision")]
    public void Contribution_OutsideSpecification_IsInvalid(string stage) =>
        Given.CaseIn(scenario: 4, stage).Try("record-contribution", new { provider = MadeUp.Trust, declined = false, summary = "x" }).ShouldBeInvalid("stage");

    [Fact]
    public void Contribution_OfAnUnknownProvider_IsInvalid() =>
        Given.CaseIn(scenario: 4, "specification").Try("record-contribution", new { provider = MadeUp.Unknown, declined = false, summary = "x" })
            .ShouldBeInvalid("provider");

    [Fact]
    public void Contribution_ThatIsDeclined_IsOfAProviderEngagedByThatDay()
    {
        var decline = new { provider = MadeUp.Independent, declined = true, summary = "Asked, and did not answer" };
        InSpecification.Try("record-contribution", decline).ShouldBeInvalid("declined");
        var engaged = InSpecification.Later(3).With("record-engagement", Examples.Engagement("other-provider", MadeUp.Independent));
        engaged.Try("record-contribution", decline).ShouldBeAccepted();
        engaged.Later(-1).Try("record-contribution", decline).ShouldBeInvalid("declined");
        engaged.WithStruck(engaged.LastRecord).Try("record-contribution", decline).ShouldBeInvalid("declined");
    }

    private static CaseStory NewService => Given.Nothing.With("log-case", Examples.Log(scenario: 4).And("providers", Examples.List()));

    private static CaseStory InSpecification => Given.CaseIn(scenario: 4, "specification");

    private static CaseStory InSpecificationOfTwo => Given.CaseIn(Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm), "specification");

    private static CaseStory InSpecificationOfNewService =>
        NewService.WithOtherProviderEngaged().WithProspectus().Later().Taking("begin-specification");
}
