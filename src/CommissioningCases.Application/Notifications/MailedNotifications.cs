using CommissioningCases.Application.Mail;
using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>A notification as it is put into a message.</summary>
/// <param name="Address">The reader's email address; null where there is no such account any more.</param>
/// <param name="Action">Name of the action of the entry that it tells of; null where it tells of none.</param>
/// <param name="Reference">The case's, or the programme's name; null where it is of none.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it is of none.</param>
/// <param name="Contract">The contract's name; null where it is of none.</param>
/// <param name="Choice">What its reader has chosen; null where they have chosen nothing.</param>
/// <param name="IsTold">Whether it is still news to its reader, who can still use the account and may still see the case.</param>
internal sealed record MailedNotification(Guid Id, Guid Person, string? Address, string? Name, NotificationKind Kind, string? Action, string? Reference, string? Cluster, string? Contract, DateOnly? Due, NotificationDelivery? Choice, bool IsTold);

/// <summary>Reads notifications that are to be put into messages, and notes that they were.</summary>
internal sealed class MailedNotifications(CasesDbContext db, Bodies bodies, TimeProvider clock)
{
    private static readonly string Pcts = HolderSql.WithSuccessors("coalesce(p.pcts, array[coalesce(s.pct, o.pct)])", "$2", "$3");
    private static readonly string Shas = HolderSql.WithSuccessors("array[coalesce(p.sha, s.sha, o.sha)]", "$4", "$5");

    private static readonly RowShape<MailedNotification> Shape = new()
    {
        { "n.id", notification => notification.Id },
        { "n.person", notification => notification.Person },
        { "h.user_name", notification => notification.Address },
        { "h.name", notification => notification.Name },
        { "n.kind", notification => notification.Kind },
        { "e.do", notification => notification.Action },
        { "t.name", notification => notification.Reference },
        { "p.cluster", notification => notification.Cluster },
        { "o.name", notification => notification.Contract },
        { "n.due", notification => notification.Due },
        { "c.delivery", notification => notification.Choice },
        {
            $"""
            coalesce(
                n.read_at is null and h.id is not null and {HolderSql.IsInUse("h", "$1")}
                    and (n.case_id is null or ({NotificationSql.MaySee("h", Pcts, Shas)})),
                false)
            """,
            notification => notification.IsTold
        },
    };

    /// <summary>Those that meet a condition, which others leave alone until the end of the command's transaction.</summary>
    /// <param name="condition">Over <c>n</c>; its own parameters begin with the sixth.</param>
    /// <param name="order">How they are ordered, and how many are taken.</param>
    public async Task<IReadOnlyList<MailedNotification>> TakeAsync(string condition, string order, CancellationToken cancellationToken, params NpgsqlParameter[] own)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        await using var take = new NpgsqlCommand(
            $"""
            select {Shape.Select}
            from notifications n
            left join account_holders h on h.id = n.person
            left join notification_choices c on c.person = n.person and c.kind = n.kind
            left join case_histories t on t.id = n.case_id
            left join entries e on e.case_id = n.case_id and e.number = n.number
            left join case_summaries s on s.case_id = n.case_id
            left join choice_programmes p on p.case_id = n.case_id
            left join contracts o on o.case_id = n.case_id
            where {condition}
            {order}
            for update of n skip locked
            """,
            db.NpgsqlConnection());
        take.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = clock.Today() });
        take.Parameters.AddRange(MergerParameters.Of(known, clock.Today()));
        take.Parameters.AddRange(own);
        await using var reader = await take.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(Shape, cancellationToken);
    }

    public async Task NoteAsync(IEnumerable<MailedNotification> notifications, NotificationMail mail, CancellationToken cancellationToken)
    {
        await using var note = new NpgsqlCommand("update notifications set mail = $1 where id = any ($2)", db.NpgsqlConnection())
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = ExchangeNames.Of(mail) },
                new NpgsqlParameter<Guid[]> { TypedValue = [.. notifications.Select(notification => notification.Id)] },
            },
        };
        await note.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Puts notifications into words: which kind it is and of which case, and nothing of what that holds.</summary>
internal sealed class NotificationText(MailSettings settings)
{
    private const int MostTold = 50;

    /// <summary>A message of one notification.</summary>
    public MailText Of(MailedNotification notification) => new(Headline(notification), $"""
        Dear {notification.Name},

        {Line(notification)}

        {settings.Links.News}
        lists all that is new. You choose what you are told by mail at
        {settings.Links.Choices}
        """.ReplaceLineEndings("\n"));

    /// <summary>A message of all that is new to somebody.</summary>
    public MailText OfDay(IReadOnlyList<MailedNotification> notifications)
    {
        var more = notifications.Count > MostTold ? $"\n\nand {notifications.Count - MostTold} more." : "";
        return new MailText($"What is new: {EnglishFormat.Count(notifications.Count, "notification", "notifications")}", $"""
            Dear {notifications[0].Name},

            {string.Join("\n\n", notifications.Take(MostTold).Select(Line))}{more}

            {settings.Links.News}
            lists all that is new. You choose what you are told by mail at
            {settings.Links.Choices}
            """.ReplaceLineEndings("\n"));
    }

    private static string Headline(MailedNotification notification)
    {
        var more = notification.Due is { } due ? EnglishFormat.Day(due) : NotificationRules.ToldOf(notification.Kind, notification.Action);
        var told = more is null ? ChoiceLabels.Label(notification.Kind) : $"{ChoiceLabels.Label(notification.Kind)}, {more}";
        return notification.Reference is { } reference ? $"{reference}: {EnglishFormat.LowerFirst(told)}" : told;
    }

    private string Line(MailedNotification notification) => notification switch
    {
        { Cluster: { } cluster } => $"{Headline(notification)}\n{settings.Links.Programme(cluster)}",
        { Contract: { } contract } => $"{Headline(notification)}\n{settings.Links.Contract(contract)}",
        { Reference: { } reference } => $"{Headline(notification)}\n{settings.Links.Case(reference)}",
        { Kind: NotificationKind.AuditFinding or NotificationKind.FindingAnswered } => $"{Headline(notification)}\n{settings.Links.Findings}",
        { Kind: NotificationKind.TrailNotWhole } => $"{Headline(notification)}\n{settings.Links.Trail}",
        _ => Headline(notification),
    };
}
