namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The pictures beside the board, of the same counts.</summary>
public static class BoardCharts
{
    private static readonly string[] Waited = ["A week or less", "Up to 4 weeks", "Up to 8 weeks", "Longer"];

    /// <summary>A chart for each scenario, its stages in their order, all to one scale.</summary>
    public static IReadOnlyList<BarChart> Stages(AssuranceDashboard board, DashboardFilter filter)
    {
        var pcts = board.Pcts.Select(pct => pct.Code).ToHashSet();
        var counts = board.Stages.Where(row => pcts.Contains(row.Pct)).ToLookup(row => (row.Scenario, row.Stage), row => row.Cases);
        List<BarChart> charts =
        [
            .. from scenario in RuleSets.Standard.Current.Scenarios
               where filter.Scenario is null || filter.Scenario == scenario.Number
               select new BarChart(
                   $"stages-{scenario.Number}",
                   $"{scenario.Number} {scenario.Title}",
                   "cases",
                   [.. scenario.Stages.Select(stage => new Bar(stage.Title, counts[(scenario.Number, stage.Name)].Sum(), Cases(filter, scenario, stage)))]),
        ];
        var scale = charts.MaxBy(chart => chart.Scale.Top)!.Scale;
        return [.. charts.Select(chart => chart with { Scale = scale })];
    }

    /// <summary>How long what was asked has waited.</summary>
    public static BarChart Waits(AssuranceDashboard board)
    {
        int[] upTo = [.. Waited.Select((_, i) => board.Waits.Sum(wait => wait.UpTo[i]))];
        return new BarChart("waits", "How long requests have waited", "requests", [.. Waited.Select((label, i) => new Bar(label, upTo[i] - (i == 0 ? 0 : upTo[i - 1]), null))]);
    }

    /// <summary>Departures by the clause that they depart from.</summary>
    public static BarChart Departures(AssuranceDashboard board, DashboardFilter filter) => new(
        "departures",
        "Departures by clause",
        "departures",
        [
            .. board.Departures.GroupBy(row => row.Clause).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows =>
                new Bar(rows.Key, rows.Sum(row => row.Departures), RegisterLinks.Departures.With(new DepartureFilter { Clause = rows.Key, Pct = filter.Pct, Scenario = filter.Scenario }).ToString())
                {
                    Open = rows.Where(row => AssuranceDashboard.IsOpen(row.State)).Sum(row => row.Departures),
                }),
        ])
    {
        OpenMeans = "not yet dealt with",
    };

    private static string Cases(DashboardFilter filter, Scenario scenario, Stage stage) =>
        BoardCell.CasesHref(BoardCell.CasesOf(filter.Pct, scenario.Number) with { Stages = [stage.Name] });
}
