namespace CommissioningCases.Domain.Tests.Scenarios;

public class ExpiryOfContractTests
{
    [Theory]
    [InlineData(true, "pre-tender")]
    [InlineData(false, "closed")]
    public void DecideContinue_LeadsWhereTheDecisionSays(bool @continue, string stage) =>
        Given.CasePreparedFor(scenario: 6, "decide-continue").WithEachMechanismHeard().Taking("decide-continue", new { @continue }).Stage.ShouldBe(stage);

    [Fact]
    public void DecideContinue_WithoutADecision_IsInvalid() =>
        Given.Case(scenario: 6).TryProposing("decide-continue", new { }).ShouldBeInvalid("continue");

    [Fact]
    public void DecideContinue_NotToContinueUnheard_IsRefusedUnderEachMechanismButCompetitionLaw() =>
        Given.Case(scenario: 6).Trying("decide-continue", new { @continue = false }).ShouldBeRefused("PP.10d", "S6.O1", "S6.O2", "S6.O3", "S6.O4");

    [Fact]
    public void BeginTender_WhenAllWereEngaged_LeadsToTender() =>
        Given.CaseReadyFor(scenario: 6, "begin-tender").Taking("begin-tender").Stage.ShouldBe("tender");

    [Fact]
    public void BeginTender_WithoutOtherProviders_IsRefusedUnderS6_3() =>
        InPreTender.WithProviderEngaged().WithStaffEngaged().Trying("begin-tender").ShouldBeRefused("S6.3");

    [Fact]
    public void BeginTender_WithoutTheProvider_IsRefusedUnderPP_3() =>
        InPreTender.WithOtherProviderEngaged().WithStaffEngaged().Trying("begin-tender").ShouldBeRefused("PP.3");

    [Fact]
    public void BeginTender_WithoutStaff_IsRefusedUnderPP_4() =>
        InPreTender.WithOtherProviderEngaged().WithProviderEngaged().Trying("begin-tender").ShouldBeRefused("PP.4");

    [Fact]
    public void BeginTender_WhenAllWereEngagedInReview_CountsSinceTheCaseBegan()
    {
        var engaged = Given.Case(scenario: 6).WithOtherProviderEngaged().WithProviderEngaged().WithStaffEngaged();
        Given.CaseIn(engaged, "pre-tender").Trying("begin-tender").ShouldBeAccepted();
    }

    [Fact]
    public void BeginTender_WhenAllWereEngagedOnlyAfterTheStep_IsRefusedUnderEachClause() =>
        InPreTender.Later().WithOtherProviderEngaged().WithProviderEngaged().WithStaffEngaged().Later(-1)
            .Trying("begin-tender").ShouldBeRefused("PP.3", "PP.4", "S6.3");

    private static CaseStory InPreTender => Given.CaseIn(scenario: 6, "pre-tender");
}
