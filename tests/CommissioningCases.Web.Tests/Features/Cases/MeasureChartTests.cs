using System.Globalization;
using System.Text.Json;
using CommissioningCases.Web.Features.Histories;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Cases;

public sealed class MeasureChartTests
{
    private static MeasureChart Healing => MeasureChart.Of(Walk.Named("scenario-1").Case, Walk.Today)[0];

    private static MeasureChart Wait => MeasureChart.Of(Walk.Named("scenario-1").Case, Walk.Today)[2];

    [Fact]
    public void Of_AMeasure_HasItsBaselineMeasurementsAndResultsByDay() => Healing.Points.Select(point => (point.Source, point.Value)).ShouldBe(
    [
        ("Baseline", 40m),
        ("Measured", 44m),
        ("Result of chance 1", 45m),
        ("Result of chance 2", 47m),
    ]);

    [Fact]
    public void Of_AStruckMeasurement_IsLeftOut() => Wait.Points.ShouldNotContain(point => point.Value == 17.5m);

    [Fact]
    public void Of_AMeasure_HasAStretchForEachChance() => Healing.Spans.ShouldBe(
    [
        new("Chance 1", new DateOnly(2010, 1, 12), new DateOnly(2010, 3, 2)),
        new("Chance 2", new DateOnly(2010, 3, 3), new DateOnly(2010, 5, 4)),
    ]);

    [Fact]
    public void Label_SaysEveryValueAndTheTarget() => Healing.Label.ShouldBe(
        "Healing at 12 weeks: 40% on 8 January 2010, 44% on 1 February 2010, 45% on 2 March 2010 and 47% on 4 May 2010, against a target of 60%.");

    [Fact]
    public void Across_KeepsWithinThePicture()
    {
        var chart = Healing;

        chart.Across(chart.From).ShouldBe(14);
        chart.Across(chart.To).ShouldBe(92);
    }

    [Fact]
    public void Down_PutsHigherValuesHigher()
    {
        var chart = Healing;

        chart.Down(60).ShouldBeLessThan(chart.Down(47));
        chart.TargetY.ShouldBe(chart.Down(60));
        chart.Down(40).ShouldBeLessThan(MeasureChart.Height);
        chart.IsLastBelowTarget.ShouldBeTrue();
        Wait.IsLastBelowTarget.ShouldBeFalse();
    }

    [Fact]
    public void Ticks_AreRoundNumbersWithTheUnit_WithinWhatIsDrawn()
    {
        var chart = Healing;

        chart.Ticks.Select(tick => tick.Text).ShouldBe(["40%", "50%", "60%"]);
        chart.AxisTitle.ShouldBeNull();
        chart.Ticks.ShouldAllBe(tick => chart.Down(tick.Value) > 0 && chart.Down(tick.Value) < MeasureChart.Axis);
    }

    [Fact]
    public void Today_IsDrawn_OnlyWhereTheCaseIsOpenAndItIsNear()
    {
        Healing.Today.ShouldBeNull(); // the case is closed

        var open = WithMeasure("50", "80");
        var near = MeasureChart.Of(open, new DateOnly(2010, 2, 10)).Single();
        (near.Today, near.To, near.Across(near.To)).ShouldBe((new DateOnly(2010, 2, 10), new DateOnly(2010, 2, 17), 92));
        MeasureChart.Of(open, new DateOnly(2010, 3, 1)).Single().To.ShouldBe(new DateOnly(2010, 3, 1));
        MeasureChart.Of(open, new DateOnly(2012, 3, 1)).Single().Today.ShouldBeNull();
    }

    [Theory]
    [InlineData("9e28", "-9e28")]
    [InlineData("1e-28", "0")]
    public void Down_OfExtremeValues_StaysWithinThePicture(string baseline, string target)
    {
        var chart = MeasureChart.Of(WithMeasure(baseline, target), Walk.Today).Single();

        chart.Down(chart.Last.Value).ShouldBeInRange(0, MeasureChart.Height);
        chart.TargetY.ShouldBeInRange(0, MeasureChart.Height);
        chart.Across(chart.Last.On).ShouldBeInRange(0, 100);
    }

    private static CaseFile WithMeasure(string baseline, string target)
    {
        var fields = JsonDocument.Parse(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"on":"2010-01-20","measure":"m","name":"M","kind":"quality","unit":"%","baseline":{{baseline}},"target":{{target}}}""")).RootElement;
        var decision = RuleSets.Standard.Current.Decide(Walk.Named("scenario-3").After(3), new SubmittedAction("set-measure", fields), 4, new DecisionContext(Walk.Bodies, Walk.Today, _ => false, _ => null)).Decision;
        return (CaseFile)((Decision.Accepted)decision).After;
    }
}
