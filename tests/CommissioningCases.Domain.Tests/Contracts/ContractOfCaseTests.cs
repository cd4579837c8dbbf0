using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Contracts;

/// <summary>What the steps of cases bring about in contracts.</summary>
public class ContractOfCaseTests
{
    private const string Case = "CC-1";

    public static TheoryData<string> Steps => [.. RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Steps, (scenario, step) => $"{scenario.Number} {step.Name}")];

    [Theory]
    [MemberData(nameof(Steps))]
    public void WhateverAStepBringsAbout_TheContractTakes_AndNamesTheStep(string name)
    {
        var (scenario, step) = (name[0] - '0', name[2..]);
        var after = Given.CaseReadyFor(scenario, step).Taking(step);
        var contract = Given.Contract().On(after.Day);

        var made = ContractOfCase.NewOf(after.Case, Case, contract.Contract);
        var changed = ContractOfCase.ChangeOf(after.Case, Case, contract.Contract, made is null ? null : "CT-2");

        (made is null).ShouldBe(step != "award");
        (made ?? changed).HasValue.ShouldBe(step is "award" or "revise-contract" or "adopt-other-solution" or "resolve");
        (after.Case.Scenario.FindStep(step)!.InContract is not null).ShouldBe(made is not null || changed is not null || step == "decide-continue");
        if (made is { } begun)
        {
            NamesTheStep(after, Accepted(null, begun).Recorded.Cause);
        }

        if (changed is { } change)
        {
            var file = Accepted(contract.Contract, change);
            NamesTheStep(after, (file.End ?? (ContractFact)file.Variations[^1]).Cause);
        }
    }

    [Fact]
    public void AnAward_MakesExactlyOneContract_WithTheWinner_AndEndsTheOneBefore()
    {
        var after = Given.CaseReadyFor(1, "award").Taking("award");
        var made = Accepted(null, ContractOfCase.NewOf(after.Case, Case, Given.Contract().Contract)!.Value);
        var superseded = Accepted(Given.Contract().Contract, ContractOfCase.ChangeOf(after.Case, Case, Given.Contract().Contract, "CT-2")!.Value);

        made.Provider.ShouldBe(after.Case.Tenders[^1].AwardedTo);
        made.Services.ShouldBe(Given.Contract().Contract.Services);
        superseded.StateOn(after.Day).ShouldBe(ContractState.Superseded);
        superseded.End!.By.ShouldBe("CT-2");
        made.From.ShouldBe(superseded.End.Ends.AddDays(1));
    }

    [Fact]
    public void AnAwardWithoutAContract_MakesOneAllTheSame_ForTheServiceOfTheCase()
    {
        var after = Given.CaseReadyFor(4, "award").Taking("award");

        Accepted(null, ContractOfCase.NewOf(after.Case, Case, null)!.Value).Services.ShouldBe([after.Case.Service]);
        ContractOfCase.ChangeOf(after.Case, Case, null, "CT-2").ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AServiceThatIsNotContinued_EndsItsContract_OnItsLastDay(bool isContinued)
    {
        var after = Given.CasePreparedFor(6, "decide-continue").WithEachMechanismHeard().Approved("decide-continue", new { @continue = isContinued }).Taking("decide-continue");
        var change = ContractOfCase.ChangeOf(after.Case, Case, Given.Contract().Contract, null);

        change.HasValue.ShouldBe(!isContinued);
        if (change is { } ended)
        {
            var file = Accepted(Given.Contract().Contract, ended);
            (((Ending)file.End!).Details.Ground, file.End.Ends).ShouldBe((EndingGround.NotContinued, file.Until!.Value));
        }
    }

    [Fact]
    public void AContractWhoseEndWasSaid_StaysAsItIs()
    {
        var after = Given.CaseReadyFor(2, "revise-contract").Taking("revise-contract");

        ContractOfCase.ChangeOf(after.Case, Case, Given.Contract().WithEnd().Contract, null).ShouldBeNull();
    }

    private static void NamesTheStep(CaseStory after, CauseInCase? cause) => cause.ShouldBe(new CauseInCase(Case, after.Case.StepsTaken[^1].Mark.Number));

    private static ContractFile Accepted(ContractFile? file, SubmittedAction submitted) =>
        (ContractFile)RuleSets.Standard.Current.Decide(file, submitted, (file?.LastNumber ?? 0) + 1, CaseStory.Surroundings).Decision.ShouldBeOfType<Decision.Accepted>(JsonSerializer.Serialize(submitted.Fields)).After;
}
