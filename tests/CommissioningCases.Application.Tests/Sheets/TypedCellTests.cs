namespace CommissioningCases.Application.Tests.Sheets;

public sealed class TypedCellTests
{
    [Theory]
    [InlineData("31/03/2013", "2013-03-31")]
    [InlineData("31/3/13", "2013-03-31")]
    [InlineData("31.03.2013", "2013-03-31")]
    [InlineData("2013-03-31", "2013-03-31")]
    [InlineData("2013-03-31T00:00:00", "2013-03-31")]
    [InlineData("31/03/2013 00:00", "2013-03-31")]
    [InlineData("20130331", "2013-03-31")]
    [InlineData("31 March 2013", "2013-03-31")]
    [InlineData("31-Mar-13", "2013-03-31")]
    [InlineData("1 Sept 2012", "2012-09-01")]
    [InlineData("41364", "2013-03-31")]
    [InlineData("31/02/2013", "31/02/2013")]
    [InlineData("soon", "soon")]
    [InlineData("", "")]
    public void Day_InAnyFormOfPeople_IsThatOfTheExchangeFormat(string text, string day) => TypedCell.Day(text).ShouldBe(day);

    [Theory]
    [InlineData("March 2013")]
    [InlineData("Mar-13")]
    [InlineData("Mar 2013")]
    [InlineData("2013-03")]
    [InlineData("03/2013")]
    public void TryReadMonth_InAnyFormOfPeople_IsItsFirstDay(string text)
    {
        TypedCell.TryReadMonth(text, out var first).ShouldBeTrue();
        first.ShouldBe(new DateOnly(2013, 3, 1));
    }

    [Theory]
    [InlineData("62", "62")]
    [InlineData("+62.50", "62.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("-1,234,567", "-1234567")]
    [InlineData("1,5", "\"1,5\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("n/a", "\"n/a\"")]
    public void Number_AsPeopleWriteIt_IsOne_OrTheTextThatIsNone(string text, string json) => TypedCell.Number(text).ToJsonString().ShouldBe(json);
}
