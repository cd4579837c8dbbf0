namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>A board of more trusts than a page holds.</summary>
public sealed class BoardPagesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(152)]
    public void EveryTrust_IsOnOnePage_ForwardsAndBackwards(int trusts)
    {
        var board = Board(trusts);
        List<RegisterPage<PrimaryCareTrust>> pages = [board.PageOf(null)];
        while (pages[^1].Next is { } next)
        {
            pages.Add(board.PageOf(next));
        }

        pages.SelectMany(page => page.Rows).ShouldBe(board.Pcts);
        pages.ShouldAllBe(page => page.Rows.Count <= 25);
        for (var page = pages.Count - 1; page > 0; page--)
        {
            board.PageOf(pages[page].Previous).Rows.ShouldBe(pages[page - 1].Rows);
        }
    }

    [Fact]
    public void AfterATrustThatIsGone_BeginsTheFirstPage()
    {
        var page = Board(30).PageOf(RowPosition.After("GONE"));

        page.Rows[0].Code.ShouldBe("T000");
        page.Previous.ShouldBeNull();
    }

    [Fact]
    public void APlaceInTheBoard_IsReadFromItsAddress()
    {
        var next = Board(30).PageOf(null).Next!;

        AssuranceRegister.Definition.Knows(next, new DashboardFilter(), sort: null).ShouldBeTrue();
        AssuranceRegister.Definition.Knows(new RowPosition("?", IsBackwards: false), new DashboardFilter(), sort: null).ShouldBeFalse();
    }

    private static AssuranceDashboard Board(int trusts)
    {
        PrimaryCareTrust[] pcts = [.. Enumerable.Range(0, trusts).Select(number => new PrimaryCareTrust($"T{number:000}", $"Trust {number:000}", "Q30"))];
        return new AssuranceDashboard { Area = pcts, Pcts = pcts, Stages = [], Standings = [], Departures = [], Overdue = [], StaffNotEngaged = [], Waits = [], Today = new DateOnly(2012, 4, 2) };
    }
}
