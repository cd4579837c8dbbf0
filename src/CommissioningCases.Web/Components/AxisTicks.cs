namespace CommissioningCases.Web.Components;

/// <summary>The round numbers between two values, for the axis of a chart of measured values.</summary>
public static class AxisTicks
{
    private const int Steps = 3;

    /// <summary>Beyond these no round number can be told from its neighbours, or be read.</summary>
    private const double Greatest = 1e12;
    private const double Least = 1e-9;

    /// <returns>None where the values are one, or too great or too close for it.</returns>
    public static IReadOnlyList<decimal> Between(double low, double high)
    {
        if (high - low < Least || Math.Max(Math.Abs(low), Math.Abs(high)) > Greatest)
        {
            return [];
        }

        var step = Round((high - low) / Steps);
        var first = (long)Math.Ceiling((low / step) - Least);
        var last = (long)Math.Floor((high / step) + Least);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(tick => (decimal)step * (first + tick))];
    }

    /// <summary>The next greater of 1, 2 and 5 times a power of ten.</summary>
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
