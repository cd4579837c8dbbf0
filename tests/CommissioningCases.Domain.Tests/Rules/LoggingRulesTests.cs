using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Rules;

public class LoggingRulesTests
{
    [Theory]
    [InlineData(1, "concerns")]
    [InlineData(2, "review")]
    [InlineData(3, "support")]
    [InlineData(4, "shaping")]
    [InlineData(5, "design")]
    [InlineData(6, "review")]
    public void LogCase_BeginsInTheScenariosFirstStage(int scenario, string stage) => Given.Case(scenario).Stage.ShouldBe(stage);

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 0, false)]
    [InlineData(2, 2, false)]
    [InlineData(3, 0, false)]
    [InlineData(3, 2, false)]
    [InlineData(4, 0, true)]
    [InlineData(4, 1, true)]
    [InlineData(4, 3, true)]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    [InlineData(5, 3, true)]
    [InlineData(6, 0, false)]
    [InlineData(6, 2, false)]
    public void LogCase_HasAsManyExistingProvidersAsTheScenarioAllows(int scenario, int count, bool isAllowed)
    {
        string[] providers = scenario == 6
            ? [MadeUp.Independent, MadeUp.ThirdSector]
            : [MadeUp.Trust, MadeUp.FoundationTrust, MadeUp.Independent];
        var outcome = With("providers", Examples.List(providers[..count]), scenario);
        DecisionAssertions.Describe(outcome).ShouldBe(isAllowed ? "accepted" : "invalid providers");
    }

    [Fact]
    public void LogCase_WithoutProviders_IsAcceptedInScenario4Only()
    {
        Given.Nothing.Try("log-case", Examples.Log(4).Without("providers")).ShouldBeAccepted();
        foreach (var scenario in new[] { 1, 2, 3, 5, 6 })
        {
            Given.Nothing.Try("log-case", Examples.Log(scenario).Without("providers")).ShouldBeInvalid("providers");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void LogCase_NamingAProviderTwice_IsInvalid(int scenario) =>
        With("providers", Examples.List(MadeUp.Trust, MadeUp.Arm, MadeUp.Trust), scenario).ShouldBeInvalid("providers");

    [Fact]
    public void LogCase_NamingAnUnknownProvider_IsInvalid() =>
        With("providers", Examples.List(MadeUp.Trust, MadeUp.Unknown), scenario: 5).ShouldBeInvalid("providers");

    [Theory]
    [InlineData(MadeUp.Independent, true)]
    [InlineData(MadeUp.ThirdSector, true)]
    [InlineData(MadeUp.Trust, false)]
    [InlineData(MadeUp.FoundationTrust, false)]
    [InlineData(MadeUp.CareTrust, false)]
    [InlineData(MadeUp.Arm, false)]
    public void LogCase_InScenario6_IsOfAProviderOutsideTheNhs(string provider, bool isAllowed) =>
        DecisionAssertions.Describe(With("providers", Examples.List(provider), scenario: 6)).ShouldBe(isAllowed ? "accepted" : "invalid providers");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(1.5)]
    [InlineData(-1)]
    public void LogCase_OfAScenarioOutsideTheLetter_IsInvalid(double scenario) =>
        Given.Nothing.Try("log-case", Examples.Log(1).And("scenario", scenario)).ShouldBeInvalid("scenario");

    [Fact]
    public void LogCase_InScenario6_SaysWhenTheContractExpires()
    {
        Given.Nothing.Try("log-case", Examples.Log(6).Without("contractExpires")).ShouldBeInvalid("contractExpires");
        Given.Nothing.Try("log-case", Examples.Log(6).And("contractExpires", "next year")).ShouldBeInvalid("contractExpires");
        Given.Case(scenario: 6).Case.Logged.ContractExpires.ShouldBe(new DateOnly(2011, 3, 31));
    }

    [Fact]
    public void LogCase_InAnotherScenario_IgnoresWhenTheContractExpires() =>
        Given.Nothing.With("log-case", Examples.Log(1).And("contractExpires", 7)).Case.Logged.ContractExpires.ShouldBeNull();

    [Theory]
    [InlineData(365, "accepted")]
    [InlineData(366, "invalid contractExpires")]
    [InlineData(-900, "accepted")]
    public void LogCase_OfAContractThatExpiredLongAgo_IsInvalid(int days, string outcome) =>
        DecisionAssertions.Describe(With("contractExpires", DateField.Format(Given.FirstDay.AddDays(-days)), scenario: 6)).ShouldBe(outcome);

    [Theory]
    [InlineData(MadeUp.ClosedCase, 0, "accepted")]
    [InlineData(MadeUp.ClosedCase, -1, "invalid continues")]
    [InlineData("XC-2", 0, "invalid continues")]
    [InlineData(" . ", 0, "accepted")]
    public void LogCase_GoesOnFromACaseThatWasClosedByThatDay(string name, int days, string outcome) =>
        DecisionAssertions.Describe(Given.Nothing.Later(days).Try("log-case", Examples.Log(1).And("continues", name))).ShouldBe(outcome);

    [Fact]
    public void LogCase_GoingOnFromACaseOfAnotherPct_IsInvalid() =>
        Given.Nothing.Try("log-case", Examples.Log(1).And("pct", "XD2").And("continues", MadeUp.ClosedCase)).ShouldBeInvalid("continues");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("—")]
    public void LogCase_WithBlankNeeds_IsInvalid(string needs) => With("needs", needs).ShouldBeInvalid("needs");

    [Fact]
    public void LogCase_WithABlankCodeAmongItsProviders_IsInvalid() => With("providers", Examples.List(MadeUp.Trust, " "), scenario: 5).ShouldBeInvalid("providers");

    [Fact]
    public void LogCase_OfAnUnknownPct_IsInvalid() => With("pct", MadeUp.Trust).ShouldBeInvalid("pct");

    private static Decision With(string field, JsonNode value, int scenario = 1) =>
        Given.Nothing.Try("log-case", Examples.Log(scenario).And(field, value));
}
