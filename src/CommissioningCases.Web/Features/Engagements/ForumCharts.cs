namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The pictures of a partnership forum's pack, of the counts beside them.</summary>
internal static class ForumCharts
{
    public static IReadOnlyList<BarChart> Of(ForumPack pack)
    {
        List<BarChart> charts =
        [
            new("opened-chart", "Cases opened by scenario", "cases", [.. pack.Opened.GroupBy(opened => opened.Scenario).OrderBy(rows => rows.Key).Select(rows => new Bar($"Scenario {rows.Key}", rows.Sum(row => row.Cases), null))]),
            new("engaged-chart", "Engagements by kind", "engagements", [.. pack.Engagements.Select(tally => new Bar(ChoiceLabels.Label(tally.Kind), tally.Count, null))]),
            new("judged-chart", "Chances and opportunities judged", "judgements", [.. pack.ChancesJudged.Select(tally => new Bar(ForumWords.Judged(tally), tally.Count, null))]),
            new("not-engaged-chart", "Staff not engaged today, by stage", "cases", [.. pack.NotEngaged.Select(tally => new Bar(ForumWords.Stage(tally), tally.Count, null))]),
        ];
        return [.. charts.Where(chart => chart.Bars.Count > 0)];
    }
}
