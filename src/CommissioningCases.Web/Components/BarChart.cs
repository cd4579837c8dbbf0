namespace CommissioningCases.Web.Components;

/// <summary>A bar: what it stands for, how much, and how much of that is still open.</summary>
/// <param name="Href">The list behind it; null where there is none.</param>
public sealed record Bar(string Label, int Value, string? Href)
{
    /// <summary>The part that is drawn darker.</summary>
    public int Open { get; init; }
}

/// <summary>
/// Bars below one another on an axis, each with its label before it and its number behind it, for the partial <c>_BarChart</c>. Across in per cent of the width, so that
/// the words keep their size on a narrow screen; down in pixels.
/// </summary>
/// <param name="Id">Tells it from the page's other charts.</param>
/// <param name="Unit">What the numbers count, such as "cases".</param>
public sealed record BarChart(string Id, string Title, string Unit, IReadOnlyList<Bar> Bars)
{
    public const int RowHeight = 30;
    public const int BarHeight = 18;

    /// <summary>Where bars begin, and the widest that one can be: behind it there must be room for its number.</summary>
    public const double Left = 44;
    private const double Widest = 46;

    /// <summary>The room for the numbers of the axis.</summary>
    private const int AxisHeight = 22;

    /// <summary>As far as the greatest value of this chart goes, and of those that are to be compared with it.</summary>
    public ChartScale Scale { get; init; } = ChartScale.Of(Bars.Count == 0 ? 1 : Bars.Max(bar => bar.Value));

    /// <summary>What the darker part is; null where there is none.</summary>
    public string? OpenMeans { get; init; }

    /// <summary>How far down the axis is.</summary>
    public int Axis => Bars.Count * RowHeight;

    public int Height => Axis + AxisHeight;

    public int Total => Bars.Sum(bar => bar.Value);

    /// <summary>What the chart shows, for those who cannot see it.</summary>
    public string Label => $"{Title}: {string.Join(", ", Bars.Select(bar => $"{bar.Label} {bar.Value}{(OpenMeans is null ? "" : $", of them {bar.Open} {OpenMeans}")}"))}.";

    public double Width(int value) => Widest * value / Scale.Top;
}
