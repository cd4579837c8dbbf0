using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes trends as a table for a spreadsheet.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportCaseTrends(TrendFilter Filter, Stream Output) : ExportTable(Output);

/// <summary>Trends: a row for each month or quarter.</summary>
public sealed class TrendRegister : Register<PeriodTrend, TrendFilter>
{
    public const string UntilWord = "until";

    public static TrendRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<PeriodTrend>> Columns { get; } =
    [
        Told("Period", trend => trend.Period.Title),
        Told("First day", trend => trend.Period.From),
        Told("Last day", trend => trend.Period.To),
        Told("Open at the beginning", trend => trend.Figures.OpenBefore),
        Told("Logged", trend => trend.Figures.Logged),
        Told("Closed", trend => trend.Figures.Closed),
        Told("Open at the end", trend => trend.Figures.OpenAfter),
        Told("Attempts refused", trend => trend.Figures.Refused),
        Told("Departures", trend => trend.Figures.Departures),
        Told("Disputes", trend => trend.Figures.Disputes),
        Told("Assurances answered", trend => trend.Figures.Answered),
        Told("Average days to the answer", trend => trend.Figures.DaysToAnswer),
        Told("Stages left", trend => trend.Figures.StagesLeft),
        Told("Average days in the stage", trend => trend.Figures.DaysInStage),
        Told("Key steps", trend => trend.Figures.KeySteps),
        Told("Key steps after engagement with providers and staff", trend => trend.Figures.KeyStepsAfterEngagement),
        .. Enum.GetValues<CaseEnding>().Select(ending => Told($"Ended: {ChoiceLabels.Label(ending)}", trend => trend.Figures.Endings.GetValueOrDefault(ending))),
    ];

    public override IReadOnlyList<RegisterFilter<TrendFilter>> Filters { get; } =
    [
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }) with { Blank = "All" },
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }) with { Blank = "All" },
        ByChoice("by", "By", "a way to divide time", [(true, new FilterOption("month", "Month"))], filter => filter.IsByMonth, (filter, isByMonth) => filter with { IsByMonth = isByMonth }) with { Blank = "Quarter" },
        ByQuarter(UntilWord, "Until the end of", filter => filter.Until, (filter, until) => filter with { Until = until }),
    ];
}

internal sealed class ExportCaseTrendsHandler(ISender sender, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportCaseTrends, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportCaseTrends request, CancellationToken cancellationToken)
    {
        var trends = await sender.Send(new GetCaseTrends(request.Filter), cancellationToken);
        return await Spreadsheet.WriteAsync(TrendRegister.Definition.Columns, trends.Periods, new RegisterContext(current.Person, bodies.Latest.Bodies, trends.Today), request, cancellationToken);
    }
}
