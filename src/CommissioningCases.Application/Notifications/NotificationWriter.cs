using CommissioningCases.Application.Mail;
using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>Writes the notifications of what is recorded, in the batch that records it.</summary>
internal sealed class NotificationWriter(MailSettings mail, MailAlarm alarm, TimeProvider clock)
{
    /// <summary>What goes with these entries of one history, recorded as one act: of each kind one notification for each person, of the last entry that is told so.</summary>
    public IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<(Entry Entry, CaseState After)> recorded, KnownBodies bodies)
    {
        var told = recorded
            .SelectMany(one => NotificationRules.Of(one.Entry, one.After).Select(notification => (one.Entry, one.After, notification.Kind, notification.Audience)))
            .GroupBy(one => one.Kind)
            .ToList();
        if (told.Count == 0)
        {
            return [];
        }

        alarm.Ring();
        var (pcts, sha) = PlaceOf(recorded[^1].After.File!, bodies, clock.Today());
        return told.Select(kind => NotificationSql.Tell(
            kind.Key,
            kind.Last().Entry,
            kind.Select(one => one.Audience).Aggregate((all, audience) => all.And(audience)),
            pcts,
            sha,
            mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done,
            clock.Today()));
    }

    /// <summary>The trusts to which a history belongs, with those that they were merged into, and the authority in whose area it lies.</summary>
    private static (IReadOnlyList<string> Pcts, string Sha) PlaceOf(HistoryFile file, KnownBodies bodies, DateOnly today) => file switch
    {
        CaseFile { Logged.Pct: var pct } => (bodies.WorkedBy([pct], today), bodies.FindPct(pct)?.Sha ?? ""),
        ProgrammeFile { Cluster: var code } when bodies.FindCluster(code) is { } cluster => (bodies.WorkedBy(cluster.Members, today), cluster.Sha),
        _ => ([], ""),
    };
}
