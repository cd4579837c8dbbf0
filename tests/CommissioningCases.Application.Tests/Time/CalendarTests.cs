namespace CommissioningCases.Application.Tests.Time;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2010-06-30T22:59:59Z", "2010-06-30")]
    [InlineData("2010-06-30T23:00:00Z", "2010-07-01")]
    [InlineData("2010-12-31T23:59:59Z", "2010-12-31")]
    public void DayOf_IsTheDayInEngland(string moment, string day) =>
        Calendar.DayOf(DateTimeOffset.Parse(moment, null)).ToString("O", null).ShouldBe(day);

    [Fact]
    public void ATimeZoneThatTheMachineDoesNotKnow_IsNamed_AndNotTakenForAnother() =>
        Should.Throw<TimeZoneNotFoundException>(() => Calendar.Find("Europe/Londinium")).Message.ShouldStartWith("This machine has no time zone Europe/Londinium");
}
