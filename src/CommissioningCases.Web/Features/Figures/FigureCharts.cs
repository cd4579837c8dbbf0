namespace CommissioningCases.Web.Features.Figures;

/// <summary>The pictures of a trust's figures.</summary>
public sealed class FigureCharts(TrustFigures figures)
{
    private const string Period = "Quarter";

    private IReadOnlyList<ChartColumn> Quarters => [.. figures.OverTime.Select((quarter, i) => ColumnOf(quarter.Quarter, isFirst: i == 0, isLast: i == figures.OverTime.Count - 1))];

    /// <summary>A chart for each scenario with open cases, its stages in their order, all to one scale.</summary>
    public IReadOnlyList<BarChart> Stages
    {
        get
        {
            List<BarChart> charts =
            [
                .. from scenario in RuleSets.Standard.Current.Scenarios
                   let stages = figures.Stages.Where(stage => stage.Scenario == scenario.Number).ToList()
                   where stages.Any(stage => stage.Open > 0)
                   select new BarChart($"stages-{scenario.Number}", $"{scenario.Number} {scenario.Title}", "cases", [.. stages.Select(stage => BarOf(scenario, stage))])
                   {
                       OpenMeans = "in the stage for longer than the median",
                   },
            ];
            var scale = charts.MaxBy(chart => chart.Scale.Top)?.Scale;
            return [.. charts.Select(chart => chart with { Scale = scale! })];
        }
    }

    public ColumnChart Cases => new(
        "cases",
        "Cases logged and closed",
        "cases",
        Period,
        Quarters,
        [
            new ColumnSeries("Logged", Values(quarter => quarter.Logged, quarter => CaseLists.Href(new CaseFilter { State = ShownCases.Either, LoggedFrom = quarter.From, LoggedTo = quarter.To }, CaseOrder.Begun))),
            new ColumnSeries("Closed", Values(quarter => quarter.Closed, quarter => CaseLists.Href(new CaseFilter { State = ShownCases.Closed, ClosedFrom = quarter.From, ClosedTo = quarter.To }))),
        ]);

    public ColumnChart Refusals => new("refusals", "Attempts refused because a clause was not met", "attempts", Period, Quarters, [new ColumnSeries("Refused", Values(quarter => quarter.Refused))]);

    public ColumnChart Engagements => new(
        "engagements",
        "Engagements recorded",
        "engagements",
        Period,
        Quarters,
        [
            new ColumnSeries("With providers of the cases", With(EngagedWith.Provider)),
            new ColumnSeries("With staff", With(EngagedWith.Staff)),
            new ColumnSeries("With others", [.. figures.OverTime.Select(quarter => new ColumnValue(quarter.Engagements.Where(one => one.Key is not (EngagedWith.Provider or EngagedWith.Staff)).Sum(one => one.Value)))]),
        ]);

    private static ChartColumn ColumnOf(Quarter quarter, bool isFirst, bool isLast)
    {
        var (number, year) = quarter.Title.Split(' ') is [var q, var y] ? (q, y) : (quarter.Title, "");
        return new ChartColumn(isLast ? $"{quarter.Title}, so far" : quarter.Title, number, isFirst || quarter.IsFirstOfYear ? year[2..] : null);
    }

    private static Bar BarOf(Scenario scenario, StageFigures stage) => new(
        scenario.FindStage(stage.Stage)!.Title, stage.Open, CaseLists.Href(new CaseFilter { Scenarios = [scenario.Number], Stages = [stage.Stage] }))
    {
        Open = stage.Stay?.Longer ?? 0,
    };

    private List<ColumnValue> Values(Func<QuarterFigures, int> count, Func<Quarter, string>? href = null) =>
        [.. figures.OverTime.Select(quarter => new ColumnValue(count(quarter), href?.Invoke(quarter.Quarter)))];

    private List<ColumnValue> With(EngagedWith with) => Values(
        quarter => quarter.Engagements.GetValueOrDefault(with),
        quarter => RegisterLinks.Engagements.With(new EngagementFilter { Kind = ExchangeNames.Of(with), From = quarter.From, To = quarter.To }).ToString());
}
