namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The pictures of trends, each period a column.</summary>
public sealed class TrendCharts(CaseTrends trends, TrendFilter filter)
{
    private string Period => filter.IsByMonth ? "Month" : "Quarter";

    public ColumnChart Open => Chart("open", "Open cases at the end", "cases", Series("Open", figures => figures.OpenAfter));

    public ColumnChart Cases => Chart(
        "cases",
        "Cases logged and closed",
        "cases",
        Series("Logged", figures => figures.Logged, period => CasesHref(new CaseFilter { State = ShownCases.Either, LoggedFrom = period.From, LoggedTo = period.To }, CaseOrder.Begun)),
        Series("Closed", figures => figures.Closed, period => CasesHref(new CaseFilter { State = ShownCases.Closed, ClosedFrom = period.From, ClosedTo = period.To })));

    public ColumnChart Stages => Chart("stages", "Average days in a stage that cases left", "days", Series("Days", figures => Rounded(figures.DaysInStage)));

    public ColumnChart Answers => Chart("answers", "Average days from a request to its answer", "days", Series("Days", figures => Rounded(figures.DaysToAnswer)));

    public ColumnChart Refusals => Chart("refusals", "Attempts refused because a clause was not met", "attempts", Series("Refused", figures => figures.Refused));

    public ColumnChart Departures => Chart(
        "departures",
        "Departures and disputes",
        "records",
        Series("Departures", figures => figures.Departures),
        Series("Disputes of the staff side", figures => figures.Disputes));

    public ColumnChart KeySteps => Chart(
        "key-steps",
        "Engagement before key steps",
        "key steps",
        Series("Providers and staff engaged", figures => figures.KeyStepsAfterEngagement),
        Series("Not both engaged", figures => figures.KeySteps - figures.KeyStepsAfterEngagement));

    /// <summary>How the cases of all periods ended, one bar for each way.</summary>
    public BarChart Endings => new(
        "endings",
        "How cases ended",
        "cases",
        [.. Enum.GetValues<CaseEnding>().Select(ending => new Bar(ChoiceLabels.Label(ending), trends.Together.Endings.GetValueOrDefault(ending), null))]);

    private ColumnChart Chart(string id, string title, string unit, params IReadOnlyList<ColumnSeries> series) =>
        new(id, title, unit, Period, [.. trends.Periods.Select((trend, i) => ColumnOf(trend.Period, isFirst: i == 0))], series);

    private ChartColumn ColumnOf(TrendPeriod period, bool isFirst)
    {
        var name = period.Holds(trends.Today) ? $"{period.Title}, so far" : period.Title;
        if (filter.IsByMonth)
        {
            return new ChartColumn(name, period.Title[..1], isFirst || period.From.Month == 1 ? $"{period.From.Year}" : null);
        }

        var words = period.Title.Split(' ');
        return new ChartColumn(name, words[0], isFirst || Quarter.Of(period.From).IsFirstOfYear ? words[1][2..] : null);
    }

    private ColumnSeries Series(string name, Func<TrendFigures, int> count, Func<TrendPeriod, string>? href = null) =>
        new(name, [.. trends.Periods.Select(trend => new ColumnValue(count(trend.Figures), href?.Invoke(trend.Period)))]);

    private string CasesHref(CaseFilter cases, CaseOrder order = CaseOrder.Latest) => CaseLists.Href(
        cases with { Pcts = filter.Pct is { } pct ? [pct] : [], Scenarios = filter.Scenario is { } scenario ? [scenario] : [] }, order);

    private static int Rounded(decimal? days) => (int)Math.Round(days ?? 0, MidpointRounding.AwayFromZero);
}
