using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CommissioningCases.Application.Measuring;

/// <summary>
/// What the service counts of itself, for whoever collects it. Nothing here names a person, a case or what was typed; without a collector nothing is kept.
/// </summary>
public static class Measures
{
    /// <summary>By which collectors call the meter and the source of traces.</summary>
    public const string Name = "CommissioningCases";

    /// <summary>What came of a use case, in a word.</summary>
    public const string OutcomeTag = "outcome";

    private const string RequestTag = "request";
    private const string ActionTag = "action";
    private const string JobTag = "job";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("cases.attempts", unit: "{attempt}", description: "Attempts on cases and programmes that were recorded, accepted or refused");
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("cases.jobs", unit: "{job}", description: "Jobs that were run to their end, or cut off");
    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("cases.request.duration", unit: "s", description: "How long use cases took");

    /// <param name="action">Name of the action.</param>
    public static void CountAttempt(string action, bool isAccepted) => Attempts.Add(1, new(ActionTag, action), new(OutcomeTag, isAccepted ? "accepted" : "refused"));

    public static void CountJob(Type job, bool isCutOff) => Jobs.Add(1, new(JobTag, job.Name), new(OutcomeTag, isCutOff ? "cut off" : "done"));

    /// <param name="elapsed">In milliseconds.</param>
    public static void CountRequest(Type request, string outcome, double elapsed)
    {
        if (Requests.Enabled)
        {
            Requests.Record(TimeSpan.FromMilliseconds(elapsed).TotalSeconds, new(RequestTag, request.Name), new(OutcomeTag, outcome));
        }
    }

    /// <summary>What a trace shows of a use case; null where nobody collects traces.</summary>
    public static Activity? Trace(Type request) => Source.StartActivity(request.Name);

    /// <summary>What is counted when it is asked for.</summary>
    public static void Gauge(string name, string description, Func<long> read) => Meter.CreateObservableGauge(name, read, description: description);
}
