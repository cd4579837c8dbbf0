namespace CommissioningCases.Web.Components;

/// <summary>The numbers along the axis of a chart: round ones, and so few that each can be read.</summary>
public sealed record ChartScale(int Step, int Top)
{
    private const int MostSteps = 4;

    /// <summary>From nothing to the greatest value or a little more.</summary>
    public static ChartScale Of(int greatest)
    {
        var step = 1L;
        while (greatest > step * MostSteps)
        {
            step = Next(step);
        }

        return new ChartScale((int)step, (int)(step * Math.Max(1, (greatest + step - 1) / step)));
    }

    public IEnumerable<int> Ticks => Enumerable.Range(0, (Top / Step) + 1).Select(tick => tick * Step);

    /// <summary>1, 2, 5, 10, 20, 50 and so on.</summary>
    private static long Next(long step) => step.ToString(System.Globalization.CultureInfo.InvariantCulture)[0] == '2' ? step / 2 * 5 : step * 2;
}
