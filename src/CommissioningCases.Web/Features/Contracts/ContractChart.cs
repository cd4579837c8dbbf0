using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The values of a measure of a contract against its target and threshold, and where it is worth to look.</summary>
/// <param name="Chart">Null while nothing was measured.</param>
/// <param name="Hints">What the run rules of statistical process control mark in the values that are drawn; they ask nothing.</param>
/// <param name="Total">How many values there are, the latest of which are drawn.</param>
public sealed record ContractChart(ContractMeasure Measure, MeasureChart? Chart, IReadOnlyList<string> Hints, int Total)
{
    /// <summary>As many as can be told apart on a narrow screen: three years of months.</summary>
    public const int MostDrawn = 36;

    public static IReadOnlyList<ContractChart> Of(ContractFile file, DateOnly today) => [.. file.Measures.Select(measure => Of(file, measure, today))];

    private static ContractChart Of(ContractFile file, ContractMeasure measure, DateOnly today)
    {
        var details = measure.Details;
        var all = file.MeasurementsOf(details.Measure);
        if (all.Count == 0)
        {
            return new ContractChart(measure, null, [], 0);
        }

        IReadOnlyList<ContractMeasurement> measurements = [.. all.TakeLast(MostDrawn)];

        var about = $"{ChoiceLabels.Label(details.Kind)}, {EnglishFormat.LowerFirst(ChoiceLabels.Label(details.Direction))}: target {EnglishFormat.Amount(details.Target, details.Unit)}, threshold {EnglishFormat.Amount(details.Threshold, details.Unit)}";
        var points = measurements.Select(one => new MeasurePoint(one.Details.Until, one.Details.Value, one.Details.Source ?? "Measured", one.Mark.Number)).ToList();
        var drawn = new DrawnMeasure(details.Name, about, details.Unit, details.Target, details.Threshold, details.Meets);
        return new ContractChart(measure, new MeasureChart(drawn, points, [], file.End is null ? today : null), [.. HintsOf(measurements)], all.Count);
    }

    private static IEnumerable<string> HintsOf(IReadOnlyList<ContractMeasurement> measurements)
    {
        IReadOnlyList<ExactNumber> values = [.. measurements.Select(one => one.Details.Value)];
        foreach (var shift in RunRules.ShiftsIn(values))
        {
            yield return $"A shift: {shift.Count} values running on one side of the mean, {Span(shift)}.";
        }

        foreach (var trend in RunRules.TrendsIn(values))
        {
            yield return $"A trend: {trend.Count} values running in one direction, {Span(trend)}.";
        }

        string Span(ValueRun run) => EnglishFormat.Span(measurements[run.First].Details.From, measurements[run.Last].Details.Until);
    }
}
