using CommissioningCases.Application.Tests.Oversight;
using System.Text;

namespace CommissioningCases.Application.Tests.Registers.Oversight;

public sealed class ListDeparturesTests(SeededOversight cases) : IClassFixture<SeededOversight>
{
    [Fact]
    public async Task ListsEveryStandingDeparture_TheNewestFirst()
    {
        var rows = await ListAsync(SeededOversight.Reviewer, new DepartureFilter());
        var standing = (await cases.FilesAsync(SeededOversight.Reviewer)).SelectMany(file => file.StandingDepartures.Select(departure => (departure.On, State: file.StateOf(departure), departure.RecordId))).ToList();

        rows.Select(row => (row.OnDay, row.State, row.Record)).ShouldBe(standing.OrderByDescending(one => one.On));
    }

    [Fact]
    public async Task ADepartureDealtWith_TellsWhatWasAskedAndAnswered()
    {
        var row = (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { State = DepartureState.Accepted })).ShouldHaveSingleItem();

        row.Clause.ShouldBe("S2.3");
        row.Asked.ShouldBe("Was a price named, and has the present provider been told?");
        row.Explained.ShouldStartWith("No price was named.");
        row.Reasons.ShouldStartWith("Inadvertent");
        row.RequiredAction.ShouldBeNull();
    }

    [Fact]
    public async Task NarrowsToStateClauseTrustAndScenario()
    {
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { IsWaiting = true })).ShouldHaveSingleItem().State.ShouldBe(DepartureState.Open);
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { Clause = "S1.2" })).ShouldAllBe(row => row.Clause == "S1.2");
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { Scenario = 2 })).ShouldAllBe(row => row.Case.Scenario == 2);
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { Pct = DemonstrationBodies.SecondPct })).ShouldBeEmpty();
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { State = DepartureState.Breach })).ShouldHaveSingleItem().RequiredAction.ShouldStartWith("Tell the present provider");
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { State = DepartureState.Completed })).ShouldHaveSingleItem().Clause.ShouldBe("S2.3");
        (await ListAsync(SeededOversight.Reviewer, new DepartureFilter { State = DepartureState.MoreAsked })).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryoneSeesThoseOfTheirArea()
    {
        (await ListAsync(SeededOversight.StrangeReviewer, new DepartureFilter())).ShouldHaveSingleItem().Explanation.ShouldBe("Elsewhere");
        (await ListAsync(SeededOversight.Commissioner, new DepartureFilter())).ShouldAllBe(row => row.Case.Pct == DemonstrationBodies.FirstPct);
        (await ListAsync(SeededOversight.Commissioner, new DepartureFilter { Pct = "5PR" })).ShouldBeEmpty();
        (await ListAsync(SeededOversight.Auditor, new DepartureFilter())).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(Role.BoardSecretary, DemonstrationBodies.FirstPct)]
    [InlineData(Role.UnionRepresentative, "QDM")]
    [InlineData(Role.Administrator, null)]
    public async Task ForOthers_IsForbidden(Role role, string? organisation)
    {
        var person = SeededOversight.Someone(role, organisation);

        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new ListDepartures()));
        await Should.ThrowAsync<ForbiddenException>(() => cases.SendAsync(person, new ExportDepartures(new DepartureFilter(), Stream.Null)));
    }

    [Fact]
    public async Task AsATable_HasTheRowsOfTheFilter()
    {
        using var output = new MemoryStream();
        (await cases.SendAsync(SeededOversight.Reviewer, new ExportDepartures(new DepartureFilter { Clause = "S2.3" }, output))).Rows.ShouldBe(3);

        var text = Encoding.UTF8.GetString(output.ToArray());
        text.ShouldContain("Was a price named");
        text.ShouldNotContain("Elsewhere");
    }

    private async Task<IReadOnlyList<DepartureRow>> ListAsync(Person person, DepartureFilter filter) =>
        (await cases.SendAsync(person, new ListDepartures { Filter = filter })).Page.Rows;
}
