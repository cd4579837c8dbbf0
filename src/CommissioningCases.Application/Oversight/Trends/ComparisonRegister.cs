using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes the comparison of trusts as a table for a spreadsheet.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportTrustComparison(ComparisonFilter Filter, string? Sort, Stream Output) : ExportTable(Output);

/// <summary>A number by which trusts are compared.</summary>
/// <param name="Word">How addresses call it.</param>
/// <param name="Value">Null where there is nothing of which it could be.</param>
public sealed record ComparedNumber(string Word, string Heading, Func<TrendFigures, decimal?> Value);

/// <summary>The comparison of trusts, or of authorities: a row for each, and for all together.</summary>
public sealed class ComparisonRegister : Register<ComparedTrust, ComparisonFilter>
{
    /// <summary>What stands behind the word of a number where the least is to be first.</summary>
    private const string LeastFirst = "-least";

    public static IReadOnlyList<ComparedNumber> Numbers { get; } =
    [
        new("open", "Open", figures => figures.OpenAfter),
        new("logged", "Logged", figures => figures.Logged),
        new("closed", "Closed", figures => figures.Closed),
        new("stage-days", "Days in a stage", figures => figures.DaysInStage),
        new("answer-days", "Days to an answer", figures => figures.DaysToAnswer),
        new("refused", "Refused per 100", figures => figures.PerHundred(figures.Refused)),
        new("departures", "Departures per 100", figures => figures.PerHundred(figures.Departures)),
        new("disputes", "Disputes per 100", figures => figures.PerHundred(figures.Disputes)),
        new("engaged", "Both engaged, %", figures => TrendFigures.PerCent(figures.KeyStepsAfterEngagement, figures.KeySteps)),
        new("improved", "Improved, %", figures => EndedAs(figures, CaseEnding.Improved)),
        new("tendered", "Tendered, %", figures => EndedAs(figures, CaseEnding.TenderedToNhs, CaseEnding.TenderedToOthers)),
    ];

    public static ComparisonRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<ComparedTrust>> Columns { get; } =
    [
        Told("Code", trust => trust.Code),
        Told("Name", trust => trust.Name),
        .. Numbers.Select(number => Told(number.Heading, trust => number.Value(trust.Figures))),
    ];

    public override IReadOnlyList<RegisterFilter<ComparisonFilter>> Filters { get; } =
    [
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }) with { Blank = "All" },
        ByChoice("by", "A row for each", "what a row is", [(true, new FilterOption("authority", "Strategic Health Authority"))], filter => filter.IsByAuthority, (filter, isByAuthority) => filter with { IsByAuthority = isByAuthority })
            with { Blank = "Primary Care Trust" },
        ByQuarter(TrendRegister.UntilWord, "The year until the end of", filter => filter.Until, (filter, until) => filter with { Until = until }),
    ];

    public override IReadOnlyList<FilterOption> Sorts { get; } =
    [
        new("name", "Name"),
        .. Numbers.SelectMany(number => new FilterOption[] { new(number.Word, $"{number.Heading}, the greatest first"), new(number.Word + LeastFirst, $"{number.Heading}, the least first") }),
    ];

    /// <summary>The word for the order in which the column's heading puts the rows: the greatest first, and once they are so, the least.</summary>
    public static string NextSort(ComparedNumber number, string? sort) => sort == number.Word ? number.Word + LeastFirst : number.Word;

    /// <summary>Whether rows are in the order of the column, and if so, whether the least is first.</summary>
    public static bool? IsLeastFirst(ComparedNumber number, string? sort) => sort == number.Word ? false : sort == number.Word + LeastFirst ? true : null;

    /// <summary>Trusts without the number are last, whichever way they are ordered.</summary>
    internal static IEnumerable<ComparedTrust> InOrder(IEnumerable<ComparedTrust> trusts, string? sort)
    {
        var number = Numbers.FirstOrDefault(number => IsLeastFirst(number, sort) is not null);
        if (number is null)
        {
            return trusts;
        }

        var sign = IsLeastFirst(number, sort) == true ? 1 : -1;
        return trusts.OrderBy(trust => number.Value(trust.Figures) is null).ThenBy(trust => sign * number.Value(trust.Figures));
    }

    private static decimal? EndedAs(TrendFigures figures, params CaseEnding[] endings) => TrendFigures.PerCent(endings.Sum(figures.Endings.GetValueOrDefault), figures.Closed);
}

internal sealed class ExportTrustComparisonHandler(ISender sender, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportTrustComparison, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportTrustComparison request, CancellationToken cancellationToken)
    {
        var comparison = await sender.Send(new GetTrustComparison(request.Filter, request.Sort), cancellationToken);
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, comparison.Today);
        return await Spreadsheet.WriteAsync(ComparisonRegister.Definition.Columns, comparison.Trusts.Append(comparison.Together), context, request, cancellationToken);
    }
}
