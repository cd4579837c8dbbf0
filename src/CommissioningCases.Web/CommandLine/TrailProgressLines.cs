using System.Globalization;

namespace CommissioningCases.Web.CommandLine;

/// <summary>Tells on standard error how far going through the trail has come, once a second at most.</summary>
internal sealed class TrailProgressLines(string what) : IProgress<TrailProgress>
{
    private long _last = Environment.TickCount64;

    public void Report(TrailProgress value)
    {
        if (Environment.TickCount64 - _last >= 1000)
        {
            _last = Environment.TickCount64;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.CasesDone:N0} of {value.Cases:N0} cases {what}, {value.Entries:N0} entries"));
        }
    }
}
