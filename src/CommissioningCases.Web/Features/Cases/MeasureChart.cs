
namespace CommissioningCases.Web.Features.Cases;

/// <summary>A value of a measure on a day, and where it comes from.</summary>
/// <param name="Number">The entry that says so.</param>
public sealed record MeasurePoint(DateOnly On, ExactNumber Value, string Source, int Number);

/// <summary>A formal chance as a stretch of time on the chart.</summary>
public sealed record ChanceSpan(string Label, DateOnly From, DateOnly To);

/// <summary>
/// The values of one measure against its target, ready to be drawn: across in per cent of the width, so that the words keep their size on
/// a narrow screen; down in pixels.
/// </summary>
public sealed class MeasureChart
{
    public const int Height = 196;
    private const int Top = 44;
    private const int Bottom = 146;
    private const double Left = 2;
    private const double Right = 92;

    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly double _low;
    private readonly double _high;

    private MeasureChart(Measure measure, IReadOnlyList<MeasurePoint> points, IReadOnlyList<ChanceSpan> spans)
    {
        (Measure, Points, Spans) = (measure, points, spans);
        _from = points.Select(point => point.On).Concat(spans.Select(span => span.From)).Min();
        var to = points.Select(point => point.On).Concat(spans.Select(span => span.To)).Max();
        _to = to > _from ? to : _from.AddDays(28);
        var values = points.Select(point => (double)point.Value).Append((double)measure.Details.Target).ToList();
        (_low, _high) = (values.Min(), values.Max());
    }

    public Measure Measure { get; }

    /// <summary>The baseline, the measurements that count, and the results of judged chances, by day.</summary>
    public IReadOnlyList<MeasurePoint> Points { get; }

    public IReadOnlyList<ChanceSpan> Spans { get; }

    public DateOnly From => _from;

    public DateOnly To => _to;

    public MeasurePoint Last => Points[^1];

    public double TargetY => Down(Measure.Details.Target);

    /// <summary>Whether the last value lies below the target line; labels keep to either side of it.</summary>
    public bool IsLastBelowTarget => Last.Value < Measure.Details.Target;

    /// <summary>What the chart shows, for those who cannot see it.</summary>
    public string Label
    {
        get
        {
            var details = Measure.Details;
            var values = EnglishFormat.List([.. Points.Select(point => $"{EnglishFormat.Amount(point.Value, details.Unit)} on {EnglishFormat.Day(point.On)}")]);
            return $"{details.Name}: {values}, against a target of {EnglishFormat.Amount(details.Target, details.Unit)}.";
        }
    }

    /// <summary>A chart for each measure of the case, in the order in which they were set.</summary>
    public static IReadOnlyList<MeasureChart> Of(CaseFile file) =>
        [.. file.MeasuresSet.Select(measure => Of(file, measure))];

    public double Across(DateOnly day) => Left + ((Right - Left) * (day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber));

    public double Down(ExactNumber value) => _high == _low
        ? (Top + Bottom) / 2.0
        : Bottom - ((Bottom - Top) * ((double)value - _low) / (_high - _low));

    private static MeasureChart Of(CaseFile file, Measure measure)
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

        return new MeasureChart(measure, [.. points.OrderBy(point => point.On).ThenBy(point => point.Number)], spans);
    }
}
