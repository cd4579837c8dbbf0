namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>Which contract a case is about, said once it is logged.</summary>
public class NameContractTests
{
    private static readonly object First = new { contract = "CT-1", reason = "It was not on the register" };
    private static readonly object Second = new { contract = "CT-2", reason = "The other was meant" };
    private static readonly object None = new { reason = "It was about another service" };

    [Fact]
    public void TheLatest_Holds_AndNoneCanBeSaidOnlyWhereThereIsOne()
    {
        var logged = Given.Case(scenario: 1);
        logged.Case.Contract.ShouldBeNull();
        logged.Try("name-contract", None).ShouldBeInvalid("contract");

        var named = logged.With("name-contract", First);
        named.Case.Contract.ShouldBe("CT-1");
        named.Try("name-contract", First).ShouldBeInvalid("contract");
        named.With("name-contract", Second).Case.Contract.ShouldBe("CT-2");
        named.With("name-contract", None).Case.Contract.ShouldBeNull();
    }

    [Fact]
    public void Struck_TheOneBeforeHoldsAgain()
    {
        var wrong = Given.Case(scenario: 1).With("name-contract", First).With("name-contract", Second);

        wrong.With("strike", new { record = wrong.LastRecord, reason = "Not that one" }).Case.Contract.ShouldBe("CT-1");
    }

    [Fact]
    public void OnAClosedCase_ItIsNotSaid() =>
        Given.CaseReadyFor(1, "award").Taking("award").Try("name-contract", First).ShouldBeInvalid("stage");

    [Fact]
    public void OnceAStepHasWrittenToContracts_ItStays()
    {
        var named = Given.CaseReadyFor(1, "award").With("name-contract", First);
        var awarded = named.With("take-step", Examples.Json(new { step = "award" }).And("contracts", new System.Text.Json.Nodes.JsonArray("CT-1, entry 2")));

        awarded.Case.Contract.ShouldBe("CT-1");
        awarded.Try("strike", new { record = named.LastRecord, reason = "Not that one" }).ShouldBeInvalid("record");
    }
}
