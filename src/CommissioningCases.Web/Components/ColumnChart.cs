namespace CommissioningCases.Web.Components;

/// <summary>A stretch of time along the axis.</summary>
/// <param name="Name">In full.</param>
/// <param name="Tick">Below the axis, where there is little room.</param>
/// <param name="Group">Below that, where a new group begins; null where it goes on.</param>
public sealed record ChartColumn(string Name, string Tick, string? Group);

/// <summary>A number of a stretch of time, and the list behind it, if there is one.</summary>
public sealed record ColumnValue(int Value, string? Href = null);

/// <summary>What is told of each stretch of time.</summary>
public sealed record ColumnSeries(string Name, IReadOnlyList<ColumnValue> Values);

/// <summary>
/// Columns beside one another, for the partial <c>_ColumnChart</c>: for each stretch of time one for each series. All such charts are alike in size. Across in per cent of
/// the width, so that the words keep their size on a narrow screen; down in pixels.
/// </summary>
/// <param name="Id">Tells it from the page's other charts.</param>
/// <param name="Unit">What the numbers count, such as "cases".</param>
/// <param name="Period">What a stretch of time is called, such as "Quarter".</param>
/// <param name="Series">As many as there are colours for.</param>
public sealed record ColumnChart(string Id, string Title, string Unit, string Period, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ColumnSeries> Series)
{
    public const int Height = 212;

    /// <summary>How far down the axis is.</summary>
    public const int Axis = 166;

    private const int Top = 26;

    /// <summary>Where columns begin: before them are the numbers of the axis.</summary>
    private const double Left = 11;

    /// <summary>How much of the room of a stretch of time is drawn upon.</summary>
    private const double Filled = 0.72;

    private readonly double _slot = (100 - Left) / Columns.Count;

    public ChartScale Scale { get; } = ChartScale.Of(Series.SelectMany(series => series.Values).Max(value => value.Value));

    public int Total => Series.Sum(series => series.Values.Sum(value => value.Value));

    public double ColumnWidth => _slot * Filled / Series.Count;

    /// <summary>What the chart shows, for those who cannot see it.</summary>
    public string Label => $"{Title}. {string.Join("; ", Columns.Select((column, i) => $"{column.Name}: {string.Join(", ", Series.Select(series => $"{EnglishFormat.LowerFirst(series.Name)} {series.Values[i].Value}"))}"))}.";

    /// <summary>Where the room of a stretch of time begins.</summary>
    public double Start(int column) => Left + (_slot * (column + ((1 - Filled) / 2)));

    public double Across(int column, int series) => Start(column) + (ColumnWidth * series);

    public double Middle(int column) => Left + (_slot * (column + 0.5));

    public double Down(int value) => Axis - ((double)(Axis - Top) * value / Scale.Top);
}
