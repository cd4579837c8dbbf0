using System.Diagnostics;
using OpenTelemetry;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Takes out of traces what may hold what somebody typed or who they are: addresses with what stands in them, statements, browsers and network addresses. Whoever collects traces need not be
/// whoever may see cases.
/// </summary>
internal sealed class TraceCleaner : BaseProcessor<Activity>
{
    /// <summary>What is left is the method, the route with the names of its parts, the status, and the name of the use case.</summary>
    private static readonly string[] Taken =
    [
        "url.path", "url.query", "url.full", "user_agent.original", "client.address", "client.port", "network.peer.address", "network.peer.port", "server.address", "enduser.id",
        "db.query.text", "db.statement", "db.connection_string", "db.user", "exception.message", "exception.stacktrace",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Taken)
        {
            data.SetTag(name, null);
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }

        if (data.Events.Any())
        {
            // What went wrong is in the service's log. Its words cannot be taken out of an event.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
