namespace CommissioningCases.Domain.Tests.Rules;

/// <summary>That staff transfer with a contract: what is recorded of it, and when.</summary>
public class TransferTests
{
    private static readonly object May = new { transfersOn = CaseStory.Today, staff = 41, tupe = "applies", arrangements = "Meetings in May" };

    [Fact]
    public void Transfer_IsRecordedWhileATenderIsOpen_AndOnceItIsAwarded()
    {
        var testing = Given.CaseIn(scenario: 1, "market-test");
        testing.Try("record-transfer", May).ShouldBeInvalid("stage");
        testing.WithOpenTender().Try("record-transfer", May).ShouldBeAccepted();
        var awarded = Given.CaseReadyFor(scenario: 1, "award").Taking("award");
        awarded.Try("record-transfer", May).ShouldBeAccepted();
        awarded.With("record-transfer", May).Case.StaffTransfers.ShouldHaveSingleItem().Details.Staff.ShouldBe(41);
        testing.WithOpenTender().Taking("abandon-tender", new { rationale = "Too dear" }).Try("record-transfer", May).ShouldBeInvalid("stage");
    }

    [Fact]
    public void Transfer_IsOfADayOnOrAfterTheOpening_AndOfWholePeople()
    {
        var tender = Given.CaseIn(scenario: 1, "market-test").WithOpenTender();
        tender.Try("record-transfer", Examples.Json(May).And("transfersOn", DateField.Format(tender.Day.AddDays(-1)))).ShouldBeInvalid("transfersOn");
        tender.Try("record-transfer", Examples.Json(May).And("staff", 1.5)).ShouldBeInvalid("staff");
        tender.Later(-1).Try("record-transfer", May).ShouldBeInvalid("on");
    }

    [Fact]
    public void Transfer_IsSeenByUnions() => new RecordTransfer(CaseStory.Today, 41, TupeView.Applies, "Meetings in May").SeenByUnions(Given.Case(scenario: 1).Case).IsAll.ShouldBeTrue();
}
