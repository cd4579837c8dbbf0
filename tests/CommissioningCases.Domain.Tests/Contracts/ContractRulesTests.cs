using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Contracts;

/// <summary>What can be said of a contract, and what not.</summary>
public class ContractRulesTests
{
    private static readonly DateOnly LastDay = new(2012, 3, 31);

    [Fact]
    public void Record_OfAnUnknownBody_OrWithDaysTheWrongWayRound_IsInvalid()
    {
        Try(Examples.Contract().And("pct", "XX")).ShouldBeInvalid("pct");
        Try(Examples.Contract().And("provider", MadeUp.Unknown)).ShouldBeInvalid("provider");
        Try(Examples.Contract().And("until", "2009-03-31")).ShouldBeInvalid("until");
        Try(Examples.Contract().And("services", new JsonArray("Podiatry", "podiatry"))).ShouldBeInvalid("services");
        Try(Examples.Contract().And("until", "2009-04-01")).ShouldBeAccepted();

        static Decision Try(object contract) => Given.Nothing.Try("record-contract", contract);
    }

    [Fact]
    public void ThePassingOfItsLastDay_EndsNoContract()
    {
        var file = Given.Contract().Contract;

        file.StateOn(file.From.AddDays(-1)).ShouldBe(ContractState.Upcoming);
        file.StateOn(file.From).ShouldNotBe(ContractState.Upcoming);
        ContractStates.Tell(ContractState.Upcoming, new DateOnly(2011, 4, 1)).ShouldBe("Begins on 1 April 2011");
        file.StateOn(new DateOnly(2011, 3, 30)).ShouldBe(ContractState.Running);
        file.StateOn(new DateOnly(2011, 3, 31)).ShouldBe(ContractState.Expiring);
        file.StateOn(LastDay).ShouldBe(ContractState.Expiring);
        file.StateOn(LastDay.AddDays(1)).ShouldBe(ContractState.RunOut);
        file.StateOn(DateOnly.MaxValue).ShouldBe(ContractState.RunOut);
        Given.Contract().WithEnd().Contract.StateOn(LastDay).ShouldBe(ContractState.Ended);
    }

    [Fact]
    public void WithoutALastDay_ItRunsUntilItIsEnded()
    {
        var rolling = Given.Nothing.With("record-contract", Examples.Contract().And("until", null));

        rolling.Contract.StateOn(CaseStory.Today).ShouldBe(ContractState.Running);
        rolling.Try("extend-contract", new { until = "2013-03-31", reason = "Longer" }).ShouldBeInvalid("until");
        rolling.Try("end-contract", new { ends = rolling.Day, ground = "expired", reason = "It ran out" }).ShouldBeInvalid("ends");
    }

    [Fact]
    public void Extend_LeadsToALaterDayAlone()
    {
        var contract = Given.Contract();
        contract.Try("extend-contract", new { until = LastDay, reason = "Longer" }).ShouldBeInvalid("until");

        var extended = contract.With("extend-contract", new { until = LastDay.AddDays(1), reason = "Longer" });
        extended.Contract.Until.ShouldBe(LastDay.AddDays(1));
        extended.With("strike", new { record = extended.LastRecord, reason = "Not agreed" }).Contract.Until.ShouldBe(LastDay);
        extended.With("amend-contract", new { until = "2012-06-30", reason = "As signed" }).Contract.Until.ShouldBe(new DateOnly(2012, 6, 30));
    }

    [Theory]
    [InlineData("expired", "2012-03-30", false)]
    [InlineData("expired", "2012-03-31", true)]
    [InlineData("notice", "2010-08-31", false)]
    [InlineData("notice", "2010-09-01", true)]
    [InlineData("agreement", "2010-03-01", true)]
    [InlineData("agreement", "2009-03-31", false)]
    public void End_HoldsToTheContractsOwnDays(string ground, string ends, bool isPossible)
    {
        var decision = Given.Contract().Try("end-contract", new { ends, ground, reason = "They agreed" });

        DecisionAssertions.Describe(decision).ShouldBe(isPossible ? "accepted" : "invalid ends");
    }

    [Fact]
    public void End_BecauseTheServicesWereNotAdequate_AsksForTheProcessThatWasBegunBefore()
    {
        var contract = Given.Contract();

        contract.Try("end-contract", new { ends = LastDay, ground = "inadequate", reason = "Two targets missed" }).ShouldBeRefused("PP.8");
        contract.Try("end-contract", new { ends = LastDay, ground = "inadequate", reason = "Two targets missed", byCase = "CC-1" }).ShouldBeAccepted();
    }

    [Fact]
    public void WhatHasAnEnd_IsNeitherVariedNorEndedAgain_UntilThatIsStruck()
    {
        var ended = Given.Contract().WithEnd();
        ended.Try("vary-contract", new { summary = "More" }).ShouldBeInvalid("stage");
        ended.Try("extend-contract", new { until = "2014-03-31", reason = "Longer" }).ShouldBeInvalid("stage");
        ended.Try("supersede-contract", new { by = "CT-2", ends = LastDay }).ShouldBeInvalid("stage");
        ended.Try("note-contract", new { text = "Both signed" }).ShouldBeAccepted();

        var reopened = ended.With("strike", new { record = ended.LastRecord, reason = "Not signed" });
        reopened.Contract.End.ShouldBeNull();
        reopened.Try("vary-contract", new { summary = "More" }).ShouldBeAccepted();
    }

    [Fact]
    public void WhatAStepOfACaseBroughtAbout_IsNotStruck()
    {
        var varied = Given.Contract().WithVariation(new { summary = "More", byCase = "CC-1", byCaseEntry = 9 });

        varied.Try("strike", new { record = varied.LastRecord, reason = "In error" }).ShouldBeInvalid("record");
    }

    [Fact]
    public void AMeasure_HasItsThresholdOnTheWorseSide_AndStaysInItsUnit()
    {
        var contract = Given.Contract();
        contract.Try("set-contract-measure", Examples.ContractMeasure("healing", target: 90, threshold: 91)).ShouldBeInvalid("threshold");
        contract.Try("set-contract-measure", Examples.ContractMeasure("waits", target: 18, threshold: 10).And("direction", "lower")).ShouldBeInvalid("threshold");

        var measured = contract.WithContractMeasure("healing");
        measured.Try("set-contract-measure", Examples.ContractMeasure("healing").And("unit", "days")).ShouldBeInvalid("unit");
        measured.Try("set-contract-measure", Examples.ContractMeasure("healing").And("direction", "lower").And("threshold", 95)).ShouldBeInvalid("direction");
        measured.WithContractMeasure("healing", target: 95).Contract.Measures.ShouldHaveSingleItem().Details.Target.ShouldBe((ExactNumber)95m);
    }

    [Fact]
    public void WhatIsVaried_HoldsFromThenOn()
    {
        var varied = Given.Contract().Later(10).WithVariation(new { summary = "They took it over", services = new List<string> { "Podiatry" }, provider = MadeUp.Hospitals, value = "large" });

        (varied.Contract.Provider, varied.Contract.Value).ShouldBe((MadeUp.Hospitals, ValueBand.Large));
        varied.Contract.Services.ShouldBe(["Podiatry"]);
        varied.Contract.AsOf(Given.FirstDay).Provider.ShouldBe(MadeUp.Independent);
        varied.Try("vary-contract", new { summary = "Again", provider = MadeUp.Hospitals }).ShouldBeInvalid("provider");
    }
}
