namespace CommissioningCases.Domain.Tests.Bodies;

public sealed class MergersTests
{
    private static readonly DateOnly Day = new(2012, 4, 1);

    [Fact]
    public void FromItsClosingDayOn_ATrustIsAPartOfItsSuccessor()
    {
        var bodies = Bodies(("A", "B", Day), ("B", null, null));

        bodies.SuccessorsOf("A", Day.AddDays(-1)).ShouldBeEmpty();
        bodies.SuccessorsOf("A", Day).ShouldBe(["B"]);
        bodies.MergedInto("B", Day).ShouldBe(["A"]);
        bodies.MergedInto("A", Day).ShouldBeEmpty();
    }

    [Fact]
    public void AChain_LeadsToEachThatFollows()
    {
        var bodies = Bodies(("A", "B", Day), ("B", "C", Day.AddDays(1)), ("C", null, null), ("D", null, null));

        bodies.SuccessorsOf("A", Day.AddDays(1)).ShouldBe(["B", "C"]);
        bodies.MergedInto("C", Day.AddDays(1)).ShouldBe(["A", "B"]);
        bodies.MergedInto("B", Day.AddDays(1)).ShouldBe(["A"]);
        bodies.MergedInto("D", Day.AddDays(1)).ShouldBeEmpty();
        bodies.MergersOn(Day).ShouldBe([("A", "B")]);
    }

    [Fact]
    public void OneThatClosedAlone_HasNoSuccessor() => Bodies(("A", null, Day)).MergersOn(Day).ShouldBeEmpty();

    [Fact]
    public void TwoThatAreSaidToBePartsOfEachOther_ComeToAnEnd()
    {
        var bodies = Bodies(("A", "B", Day), ("B", "A", Day), ("C", "A", Day));

        bodies.SuccessorsOf("A", Day).ShouldBe(["B"]);
        bodies.SuccessorsOf("C", Day).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void BehindSuccessors_KeepsTheOrderOfTheOthers()
    {
        var bodies = Bodies(("A", "C", Day), ("B", null, null), ("C", null, null), ("D", "B", Day));

        IReadOnlyList<PrimaryCareTrust> named = [.. bodies.Pcts.OrderBy(pct => pct.Code)];

        named.BehindSuccessors(bodies, Day).Select(pct => pct.Code).ShouldBe(["B", "D", "C", "A"]);
        named.BehindSuccessors(bodies, Day.AddDays(-1)).ShouldBe(named);
    }

    private static KnownBodies Bodies(params IEnumerable<(string Code, string? Into, DateOnly? On)> pcts) => new(
        [.. pcts.Select(pct => new PrimaryCareTrust(pct.Code, pct.Code, "S") { Closure = pct.On is { } on ? new BodyClosure(on, "Clusters", pct.Into) : null })], [], [], [], []);
}
