namespace CommissioningCases.Domain.Tests.Scenarios;

public class NewOrRedesignedServiceTests
{
    [Fact]
    public void BeginSpecification_WhenAllWereEngagedAndAllIsPublished_LeadsToSpecification() =>
        Given.CaseReadyFor(scenario: 4, "begin-specification").Taking("begin-specification").Stage.ShouldBe("specification");

    [Fact]
    public void BeginSpecification_WithoutOneOfTheExistingProviders_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm).WithProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged().WithProspectus()
            .Trying("begin-specification").ShouldBeRefused("S4.1");

    [Fact]
    public void BeginSpecification_WithoutStaff_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4).WithProviderEngaged().WithOtherProviderEngaged().WithProspectus()
            .Trying("begin-specification").ShouldBeRefused("S4.1");

    [Fact]
    public void BeginSpecification_WithoutOtherProviders_IsRefusedUnderS4_1() =>
        Given.Case(scenario: 4).WithProviderEngaged().WithStaffEngaged().WithProspectus().Trying("begin-specification").ShouldBeRefused("S4.1");

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
    public void CloseSpecification_WhenEachExistingProviderContributedOrDeclined_LeadsToDecision(bool declined) =>
        Given.CaseIn(scenario: 4, "specification").WithContribution(declined: declined).Taking("close-specification").Stage.ShouldBe("decision");

    [Fact]
    public void CloseSpecification_WhileOneExistingProviderIsSilent_IsRefusedUnderS4_3() =>
        InSpecificationOfTwo.WithContribution(MadeUp.Trust).WithContribution(MadeUp.Hospitals).Trying("close-specification").ShouldBeRefused("S4.3");

    [Fact]
    public void CloseSpecification_WhenBothExistingProvidersSpoke_IsAccepted() =>
        InSpecificationOfTwo.WithContribution(MadeUp.Trust).WithContribution(MadeUp.Arm, declined: true).Trying("close-specification").ShouldBeAccepted();

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
    public void DecideTender_BeforeTheSpecificationIsClosed_IsRefusedUnderS4_4Alone(string stage) =>
        Given.CaseIn(scenario: 4, stage).Try("take-step", new { step = "decide-tender", decision = "perhaps", rationale = 7 }).ShouldBeRefused("S4.4");

    [Fact]
    public void DecideTender_BeforeTheSpecificationIsClosedOnADayBeforeTheStage_IsInvalid() =>
        Given.CaseIn(scenario: 4, "specification").On(Given.FirstDay).Trying("decide-tender").ShouldBeInvalid("on");

    [Fact]
    public void DecideTender_WhenItIsDecidedAlready_IsInvalid() =>
        Given.CaseIn(scenario: 4, "tender").Trying("decide-tender").ShouldBeInvalid("stage");

    [Theory]
    [InlineData("open-tender", null, "tender")]
    [InlineData("nhs-only-tender", "Intensive care backup", "tender")]
    [InlineData("no-tender", null, "closed")]
    public void DecideTender_LeadsWhereTheDecisionSays(string decision, string? clinicalJustification, string stage) =>
        Given.CaseReadyFor(scenario: 4, "decide-tender").Taking("decide-tender", new { decision, clinicalJustification }).Stage.ShouldBe(stage);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void DecideTender_NhsOnlyWithoutJustification_IsRefusedUnderS4_5(string? clinicalJustification) =>
        Given.CaseReadyFor(scenario: 4, "decide-tender").Trying("decide-tender", new { decision = "nhs-only-tender", clinicalJustification })
            .ShouldBeRefused("S4.5");

    [Fact]
    public void DecideTender_WithoutADecision_IsInvalid() =>
        Given.CaseReadyFor(scenario: 4, "decide-tender").Trying("decide-tender", new { }).ShouldBeInvalid("decision");

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

    private static CaseStory NewService => Given.Nothing.With("log-case", Examples.Log(scenario: 4).And("providers", Examples.List()));

    private static CaseStory InSpecificationOfTwo => Given.Case(scenario: 4, MadeUp.Trust, MadeUp.Arm)
        .WithEachProviderEngaged().WithStaffEngaged().WithOtherProviderEngaged().WithProspectus().Later().Taking("begin-specification");

    private static CaseStory InSpecificationOfNewService =>
        NewService.WithOtherProviderEngaged().WithProspectus().Later().Taking("begin-specification");
}
