using CommissioningCases.Application.Notifications;

namespace CommissioningCases.Application.Registers;

/// <summary>What one was told.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record ListNotifications() : ListRegister<NotificationRow, NotificationFilter>(NotificationRegister.Definition);

/// <summary>What it is narrowed to. What is left out narrows nothing.</summary>
public sealed record NotificationFilter
{
    public NotificationKind? Kind { get; init; }

    /// <summary>Whether what was read is left out.</summary>
    public bool IsUnread { get; init; }
}

/// <param name="Reference">The case's, or the programme's name; null where it is of none.</param>
/// <param name="Service">The case's; null where it is of none.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it is of none.</param>
/// <param name="Contract">The contract's name; null where it is of none.</param>
/// <param name="Due">The day on which something is due, where that is what it tells.</param>
/// <param name="Number">Of the entry, of the seal, of the finding, or of the verification; null where it is of none of them.</param>
/// <param name="AgainAt">When its reader wants to be reminded of it; null where they do not.</param>
/// <param name="Action">Name of the entry's action; null where it is of none.</param>
public sealed record NotificationRow(Guid Id, DateTimeOffset At, NotificationKind Kind, string? Action, string? Reference, string? Service, string? Cluster, string? Contract, DateOnly? Due, int? Number, DateTimeOffset? ReadAt, DateTimeOffset? AgainAt)
{
    /// <summary>Which of its kind it is, in a few words; null where there is nothing to say.</summary>
    public string? Told => NotificationRules.ToldOf(Kind, Action);
}

/// <summary>What one was told, the latest first, as far as it is of what one sees now.</summary>
public sealed class NotificationRegister : SqlRegister<NotificationRow, NotificationFilter>
{
    private const string UnreadWord = "new";

    private static readonly RowOrder<NotificationRow> Latest = RowOrder<NotificationRow>.Descending(row => row.At, row => row.Id);

    public static NotificationRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<NotificationRow>> Columns { get; } =
    [
        Read("n.id", row => row.Id),
        Column("When", "n.at", row => row.At, place: ColumnPlace.List),
        Column("What", "n.kind", row => row.Kind, (row, _) => ChoiceLabels.Label(row.Kind), ColumnPlace.List),
        Read("e.do", row => row.Action),
        Column("Of", "h.name", row => row.Reference, place: ColumnPlace.List),
        Read("s.service", row => row.Service),
        Read("p.cluster", row => row.Cluster),
        Read("t.name", row => row.Contract),
        Read("n.due", row => row.Due),
        Read("n.number", row => row.Number),
        Read("n.again_at", row => row.AgainAt),
        Column("Read", "n.read_at", row => row.ReadAt, place: ColumnPlace.List),
    ];

    public override IReadOnlyList<RegisterFilter<NotificationFilter>> Filters { get; } =
    [
        ByChoice("kind", "What", "a kind", Enum.GetValues<NotificationKind>(), filter => filter.Kind, (filter, kind) => filter with { Kind = kind }, "n.kind") with
        {
            Options = context => context.Person is not { } person ? [] : [.. NotificationUse.Of(person.Role).Select(use => new FilterOption(ExchangeNames.Of(use.Kind), ChoiceLabels.Label(use.Kind)))],
        },
        ByTick("show", UnreadWord, "Not read", filter => filter.IsUnread, (filter, isUnread) => filter with { IsUnread = isUnread }, _ => "n.read_at is null"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new(
            """
            notifications n
            left join case_histories h on h.id = n.case_id
            left join entries e on e.case_id = n.case_id and e.number = n.number
            left join case_summaries s on s.case_id = n.case_id
            left join choice_programmes p on p.case_id = n.case_id
            left join contracts t on t.case_id = n.case_id
            """,
            "n"),
    ];

    /// <summary>Of a case that was in sight when it was told and is not any more, nothing is said.</summary>
    private protected override IEnumerable<string> Conditions(NotificationFilter filter, RegisterSql sql) => [$"n.person = {sql.Add(sql.Context.Person!.Id)}", "(n.case_id is null or h.id is not null)"];

    private protected override RowOrder<NotificationRow> OrderOf(NotificationFilter filter) => Latest;
}
