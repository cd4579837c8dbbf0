using CommissioningCases.Web.Components;

namespace CommissioningCases.Web.Tests.Components;

public sealed class PersonOptionsTests
{
    [Fact]
    public void Of_PeopleOfOneName_TellsThemApartByTheirUserNames() =>
        PersonOptions.Of([new Colleague("a@x.example", "Jo Ward"), new Colleague("b@x.example", "jo ward"), new Colleague("c@x.example", "Ann Lee")])
            .Select(option => option.Text)
            .ShouldBe(["Jo Ward (a@x.example)", "jo ward (b@x.example)", "Ann Lee"]);
}
