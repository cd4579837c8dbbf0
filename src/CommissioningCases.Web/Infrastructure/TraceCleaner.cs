using System.Collections.Frozen;
using System.Diagnostics;
using CommissioningCases.Application.Measuring;
using OpenTelemetry;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Leaves in traces what tells of nobody and of no case: what else a library puts into them may hold what somebody typed, who they are, where they sit or a statement. Whoever collects traces
/// need not be whoever may see cases.
/// </summary>
internal sealed class TraceCleaner : BaseProcessor<Activity>
{
    private const string Exception = "exception";

    private static readonly FrozenSet<string> Left = FrozenSet.Create(
        StringComparer.Ordinal,
        Measures.OutcomeTag, "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type",
        "db.system", "db.system.name", "db.operation.name", "db.response.status_code");

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Left.Contains(tag.Key)).ToList())
        {
            data.SetTag(name, null);
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }

        if (data.Events.Any(happened => happened.Name == Exception))
        {
            // What went wrong is in the service's log. Its words cannot be taken out of an event.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
