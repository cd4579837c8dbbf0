using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>Writes the notifications of what is recorded, in the batch that records it.</summary>
internal sealed class NotificationWriter(MailSettings mail, JobAlarm alarm, Bodies known, TimeProvider clock)
{
    private NotificationMail NewMail => mail.IsOn ? NotificationMail.Waiting : NotificationMail.Done;

    /// <summary>
    /// What goes with these entries of one history, recorded as one act: of each kind one notification for each person, of the last entry that is told so; one for each entry
    /// that names somebody; and one for whoever watches the case or contract and is told nothing else.
    /// </summary>
    public IEnumerable<NpgsqlBatchCommand> Of(IReadOnlyList<(Entry Entry, CaseState After)> recorded, KnownBodies bodies)
    {
        var told = recorded
            .SelectMany(one => NotificationRules.Of(one.Entry, one.After).Select(notification => (one.Entry, one.After, notification.Kind, notification.Audience)))
            .GroupBy(one => one.Kind)
            .Select(kind => (Kind: kind.Key, kind.Last().Entry, Audience: kind.Select(one => one.Audience).Aggregate((all, audience) => all.And(audience))))
            .ToList();
        var watched = recorded.Where(one => NotificationRules.IsNews(one.Entry) && one.After.File is CaseFile or ContractFile).ToList();
        var named = recorded.Where(one => one.After.File is not null).Select(one => (one.Entry, one.After, Names: Mentions.In(one.Entry, one.After.File!))).Where(one => one.Names.Count > 0).ToList();
        if (told.Count + watched.Count + named.Count == 0)
        {
            return [];
        }

        alarm.Ring();
        var (pcts, shas) = PlaceOf(recorded[^1].After.File!, bodies, clock.Today());
        return
        [
            .. told.Select(one => NotificationSql.Tell(one.Kind, ToldOf.Of(one.Entry), one.Audience, pcts, shas, NewMail, clock.Today())),
            .. named.Select(one => NotificationSql.TellMentioned(one.Entry, one.Names, IsSeenWholeByUnions(one.Entry, one.After.File!), pcts, shas, NewMail, clock.Today())),
            .. watched.TakeLast(1).Select(last => NotificationSql.TellWatchers(
                last.Entry,
                watched.LastOrDefault(one => IsSeenWholeByUnions(one.Entry, one.After.File!)).Entry?.Number,
                last.After.File!,
                told.Select(one => one.Audience).Aggregate(Audience.Nobody, (all, audience) => all.And(audience)),
                [.. named.SelectMany(one => one.Names)],
                pcts,
                shas,
                NewMail,
                clock.Today())),
        ];
    }

    /// <summary>What tells of something that came about and is no entry.</summary>
    /// <param name="told">The entry that it is about.</param>
    public NpgsqlBatchCommand Of(NotificationKind kind, ToldOf told, HistoryFile file, Audience audience, KnownBodies bodies)
    {
        alarm.Ring();
        var (pcts, shas) = PlaceOf(file, bodies, clock.Today());
        return NotificationSql.Tell(kind, told, audience, pcts, shas, NewMail, clock.Today());
    }

    private static bool IsSeenWholeByUnions(Entry entry, HistoryFile file) => file.Kind.SightOf(file, entry.Do, entry.ReadFields()) is { IsAll: true, Hidden: [] };

    /// <summary>The trusts to which a history belongs, and the authority in whose area it lies, each with those that it was merged into.</summary>
    private (IReadOnlyList<string> Pcts, IReadOnlyList<string> Shas) PlaceOf(HistoryFile file, KnownBodies bodies, DateOnly today) => file switch
    {
        CaseFile { Logged.Pct: var pct } => (bodies.WorkedBy([pct], today), bodies.FindPct(pct) is { Sha: var sha } ? AreaOf(sha, today) : []),
        ContractFile { Pct: var pct } => (bodies.WorkedBy([pct], today), bodies.FindPct(pct) is { Sha: var sha } ? AreaOf(sha, today) : []),
        ProgrammeFile { Cluster: var code } when bodies.FindCluster(code) is { } cluster => (bodies.WorkedBy(cluster.Members, today), AreaOf(cluster.Sha, today)),
        _ => ([], []),
    };

    private IReadOnlyList<string> AreaOf(string sha, DateOnly today) => [sha, .. known.Latest.ShaSuccessorsOf(sha, today)];
}
