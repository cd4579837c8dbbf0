using System.Text.Json;
using CommissioningCases.Web.Features.Histories;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Which entries of a contract's history are asked for: so a measurement of years ago is found among thousands.</summary>
/// <param name="Measure">Short name of the measure that they are about; null for every entry.</param>
/// <param name="Year">The year that a measurement is about, or of whose days another entry is; null for every year.</param>
public sealed record ContractHistoryQuery(string? Measure, int? Year, HistoryPlace Place)
{
    public const string MeasureWord = "measure";
    public const string YearWord = "year";

    public bool IsNarrowed => Measure is not null || Year is not null;
}

/// <summary>A page of a contract's history, the newest entry first.</summary>
/// <param name="Total">How many entries there are of the measure and year asked for.</param>
public sealed record ContractHistoryPage(IReadOnlyList<EntryView> Entries, int Total, KeysetLinks Paging)
{
    public static ContractHistoryPage Of(ContractOverview overview, ContractHistoryQuery query)
    {
        var measures = query.Measure is null ? [] : MeasuresOf(overview.File);
        List<EntryView> wanted = [.. overview.View.Entries.Where(entry => IsOfMeasure(entry, query.Measure, measures) && IsOfYear(entry, query.Year)).Reverse()];
        var page = EntryPage.Of(wanted, query.Place, (end, number) => LinkOf(overview, query, end, number));
        return new ContractHistoryPage(page.Entries, wanted.Count, page.Paging);
    }

    /// <summary>The years that something was measured of or recorded in, the latest first.</summary>
    public static IEnumerable<int> YearsOf(ContractOverview overview) =>
        overview.File.Measurements.SelectMany(one => new[] { one.Details.From.Year, one.Details.Until.Year }).Concat(overview.View.Entries.Select(entry => entry.On.Year)).Distinct().OrderDescending();

    /// <summary>The measure of each fact that others name, such as one that was struck.</summary>
    private static Dictionary<string, string> MeasuresOf(ContractFile file) => file.Measurements.Concat<ContractFact>(file.MeasuresSet).Concat(file.Struck.Values.Select(struck => struck.Fact))
        .Select(fact => (fact.RecordId, Measure: fact.Action switch
        {
            RecordContractMeasurement measurement => measurement.Measure,
            SetContractMeasure measure => measure.Measure,
            _ => null,
        }))
        .Where(one => one.Measure is not null)
        .ToDictionary(one => one.RecordId, one => one.Measure!);

    private static bool IsOfMeasure(EntryView entry, string? measure, Dictionary<string, string> measures) =>
        measure is null
        || TextOf(entry, RecordContractMeasurement.MeasureField) == measure
        || (TextOf(entry, StrikeFromContract.RecordField) is { } record && measures.GetValueOrDefault(record) == measure);

    private static bool IsOfYear(EntryView entry, int? year) =>
        year is null
        || (entry.Do == RecordContractMeasurement.Definition.Name
            && DayOf(entry, RecordContractMeasurement.FromField) is { } from
            && DayOf(entry, RecordContractMeasurement.UntilField) is { } until
                ? from.Year <= year && until.Year >= year
                : entry.On.Year == year);

    private static DateOnly? DayOf(EntryView entry, Field field) => DateOnly.TryParseExact(TextOf(entry, field), "O", out var day) ? day : null;

    private static string? TextOf(EntryView entry, Field field) =>
        entry.Fields.TryGetProperty(field.Name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string LinkOf(ContractOverview overview, ContractHistoryQuery query, string end, int number)
    {
        var link = new QueryBuilder { { end, EnglishFormat.Number(number) } };
        if (query.Measure is { } measure)
        {
            link.Add(ContractHistoryQuery.MeasureWord, measure);
        }

        if (query.Year is { } year)
        {
            link.Add(ContractHistoryQuery.YearWord, DateField.Format(new DateOnly(year, 1, 1))[..4]);
        }

        return overview.Links.History + link.ToString();
    }
}
