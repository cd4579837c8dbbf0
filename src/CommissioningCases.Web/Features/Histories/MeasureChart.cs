
namespace CommissioningCases.Web.Features.Histories;

/// <summary>A value of a measure on a day, and where it comes from.</summary>
/// <param name="Number">The entry that says so.</param>
public sealed record MeasurePoint(DateOnly On, ExactNumber Value, string Source, int Number);

/// <summary>A measure as its chart draws it.</summary>
/// <param name="About">What stands below its name.</param>
/// <param name="Threshold">What is never to be passed; null where it has none.</param>
/// <param name="IsMetBy">Whether a value meets the target.</param>
public sealed record DrawnMeasure(string Name, string About, string Unit, ExactNumber Target, ExactNumber? Threshold, Func<ExactNumber, bool> IsMetBy);

/// <summary>A formal chance as a stretch of time on the chart.</summary>
public sealed record ChanceSpan(string Label, DateOnly From, DateOnly To);

/// <summary>
/// The values of one measure against its target, ready to be drawn between two axes: across in per cent of the width, so that the words keep their size on
/// a narrow screen; down in pixels. All charts are alike in size.
/// </summary>
public sealed class MeasureChart
{
    public const int Height = 228;

    /// <summary>How far down the axis of the days is.</summary>
    public const int Axis = 184;

    private const int Top = 58;
    private const int Bottom = 160;

    /// <summary>Before it stand the numbers of the axis of the values.</summary>
    private const double Left = 14;
    private const double Right = 92;

    /// <summary>The fewest days that are drawn where there is but one.</summary>
    private const int FewestDays = 28;

    /// <summary>A number with its unit has room at the axis up to this length.</summary>
    private const int LongestTick = 8;

    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly double _low;
    private readonly double _high;

    public MeasureChart(DrawnMeasure measure, IReadOnlyList<MeasurePoint> points, IReadOnlyList<ChanceSpan> spans, DateOnly? today)
    {
        (Measure, Points, Spans) = (measure, points, spans);
        _from = points.Select(point => point.On).Concat(spans.Select(span => span.From)).Min();
        var to = points.Select(point => point.On).Concat(spans.Select(span => span.To)).Max();
        _to = to > _from ? to : _from.AddDays(FewestDays);
        Today = today is { } day && day >= _from && day.DayNumber - _to.DayNumber <= _to.DayNumber - _from.DayNumber ? today : null;
        _to = Today > _to ? Today.Value : _to;
        var values = points.Select(point => (double)point.Value).Append((double)measure.Target).Concat(measure.Threshold is { } threshold ? [(double)threshold] : []).ToList();
        (_low, _high) = (values.Min(), values.Max());
    }

    public DrawnMeasure Measure { get; }

    /// <summary>The baseline, the measurements that count, and the results of judged chances, by day.</summary>
    public IReadOnlyList<MeasurePoint> Points { get; }

    public IReadOnlyList<ChanceSpan> Spans { get; }

    /// <summary>Today, where the case is open and it is not further off than what there is to draw is long; else null.</summary>
    public DateOnly? Today { get; }

    /// <summary>The round numbers of the axis, and how each is written there.</summary>
    public IReadOnlyList<(decimal Value, string Text)> Ticks => [.. AxisTicks.Between(_low, _high).Select(tick => (tick, TickCarriesUnit ? EnglishFormat.Amount(tick, Unit) : EnglishFormat.Number(tick)))];

    /// <summary>What stands above the axis; null where its numbers say it.</summary>
    public string? AxisTitle => TickCarriesUnit || Ticks.Count == 0 ? null : Unit;

    /// <summary>The months that begin while it goes on: none where there are so many that nobody could tell them apart.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var months = Enumerable.Range(1, 36).Select(month => _from.MonthStart().AddMonths(month)).TakeWhile(month => month <= _to).ToList();
            return months.Count < 36 ? months : [];
        }
    }

    public DateOnly From => _from;

    public DateOnly To => _to;

    public MeasurePoint Last => Points[^1];

    public double TargetY => Down(Measure.Target);

    /// <summary>Whether the last value lies below the target line; labels keep to either side of it.</summary>
    public bool IsLastBelowTarget => Last.Value < Measure.Target;

    /// <summary>What the chart shows, for those who cannot see it.</summary>
    public string Label
    {
        get
        {
            var values = EnglishFormat.List([.. Points.Select(point => $"{EnglishFormat.Amount(point.Value, Unit)} on {EnglishFormat.Day(point.On)}")]);
            return $"{Measure.Name}: {values}, against a target of {EnglishFormat.Amount(Measure.Target, Unit)}{(Measure.Threshold is { } threshold ? $" and a threshold of {EnglishFormat.Amount(threshold, Unit)}" : "")}.";
        }
    }

    private string Unit => Measure.Unit;

    private bool TickCarriesUnit => AxisTicks.Between(_low, _high).All(tick => EnglishFormat.Amount(tick, Unit).Length <= LongestTick);

    /// <summary>A chart for each measure of the case, in the order in which they were set.</summary>
    public static IReadOnlyList<MeasureChart> Of(CaseFile file, DateOnly today) =>
        [.. file.MeasuresSet.Select(measure => Of(file, measure, file.IsClosed ? null : today))];

    public double Across(DateOnly day) => Left + ((Right - Left) * (day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber));

    public double Down(ExactNumber value) => _high == _low
        ? (Top + Bottom) / 2.0
        : Bottom - ((Bottom - Top) * ((double)value - _low) / (_high - _low));

    private static MeasureChart Of(CaseFile file, Measure measure, DateOnly? today)
    {
        var id = measure.Details.Measure;
        var points = new List<MeasurePoint> { new(measure.On, measure.Details.Baseline, "Baseline", measure.Mark.Number) };
        foreach (var measurement in file.Measurements.Where(one => one.Details.Measure == id))
        {
            points.Add(new MeasurePoint(measurement.On, measurement.Details.Value, "Measured", measurement.Mark.Number));
        }

        var spans = new List<ChanceSpan>();
        for (var i = 0; i < file.Chances.Count; i++)
        {
            var chance = file.Chances[i];
            spans.Add(new ChanceSpan($"Chance {i + 1}", chance.On, chance.Judged?.On ?? chance.Details.Due));
            if (chance.Judged is { } judged && judged.Details.Results.TryGetValue(id, out var result))
            {
                points.Add(new MeasurePoint(judged.On, result, $"Result of chance {i + 1}", judged.Mark.Number));
            }
        }

        var details = measure.Details;
        var about = $"{ChoiceLabels.Label(details.Kind)}, from {EnglishFormat.Amount(details.Baseline, details.Unit)} to a target of {EnglishFormat.Amount(details.Target, details.Unit)}";
        return new MeasureChart(new DrawnMeasure(details.Name, about, details.Unit, details.Target, null, measure.IsMetBy), [.. points.OrderBy(point => point.On).ThenBy(point => point.Number)], spans, today);
    }
}
