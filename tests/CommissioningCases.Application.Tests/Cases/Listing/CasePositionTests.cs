namespace CommissioningCases.Application.Tests.Cases.Listing;

public class CasePositionTests
{
    [Theory]
    [InlineData(CaseOrder.Latest, "2010-06-01T09:00:00.000001Z")]
    [InlineData(CaseOrder.Due, "2010-06-01")]
    [InlineData(CaseOrder.Due, "")]
    [InlineData(CaseOrder.Begun, "2010-06-01")]
    [InlineData(CaseOrder.Service, "Podiatry & \u201cfoot care\u201d")]
    public void Parse_OfWhatItWrote_GivesItBack(CaseOrder order, string key)
    {
        var position = new CasePosition(key, Guid.NewGuid(), IsBackwards: true);

        CasePosition.Parse(position.ToString(), order, isBackwards: true).ShouldBe(position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("****************************************")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Parse_OfAnythingElse_GivesNothing(string text) =>
        CasePosition.Parse(text, CaseOrder.Latest, isBackwards: false).ShouldBeNull();

    [Fact]
    public void Parse_OfAServiceThatTheDatabaseCannotHold_GivesNothing() =>
        CasePosition.Parse(new CasePosition("Podiatry\0", Guid.NewGuid(), false).ToString(), CaseOrder.Service, isBackwards: false).ShouldBeNull();

    [Fact]
    public void Parse_OfAnotherOrder_GivesNothing() =>
        CasePosition.Parse(new CasePosition("2010-06-01", Guid.NewGuid(), false).ToString(), CaseOrder.Latest, isBackwards: false).ShouldBeNull();
}
