using CommissioningCases.Application.Mail;

namespace CommissioningCases.Application.Registers;

/// <summary>What the service sends by mail, and what became of it: never what a message says.</summary>
[Allow(Role.Administrator)]
public sealed record ListMessages() : ListRegister<MessageRow, MessageFilter>(MessageRegister.Definition);

/// <summary>What the list is narrowed to. What is left out narrows nothing.</summary>
public sealed record MessageFilter
{
    /// <summary>Part of the name or email address of whoever gets it.</summary>
    public string? Person { get; init; }

    public MailState? State { get; init; }

    public MailKind? Kind { get; init; }
}

/// <param name="Name">What people call whoever gets it; null where there is no such account any more.</param>
public sealed record MessageRow(Guid Id, DateTimeOffset QueuedAt, MailKind Kind, string? Name, string Address, MailState State, string? Reason);

/// <summary>The messages, the latest first. They are of no case, so that no scope narrows them.</summary>
public sealed class MessageRegister : SqlRegister<MessageRow, MessageFilter>
{
    private static readonly RowOrder<MessageRow> Latest = RowOrder<MessageRow>.Descending(row => row.QueuedAt, row => row.Id);

    public static MessageRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<MessageRow>> Columns { get; } =
    [
        Read("m.id", row => row.Id),
        Column("When", "m.queued_at", row => row.QueuedAt, place: ColumnPlace.List),
        Column("To", "u.name", row => row.Name, place: ColumnPlace.List),
        Read("m.address", row => row.Address),
        Column("What", "m.kind", row => row.Kind, (row, _) => ChoiceLabels.Label(row.Kind), ColumnPlace.List),
        Column("State", "m.state", row => row.State, (row, _) => ChoiceLabels.Label(row.State), ColumnPlace.List),
        Read("m.reason", row => row.Reason),
    ];

    public override IReadOnlyList<RegisterFilter<MessageFilter>> Filters { get; } =
    [
        ByPerson("person", filter => filter.Person, (filter, person) => filter with { Person = person }),
        ByChoice("state", "State", "a state", Enum.GetValues<MailState>(), filter => filter.State, (filter, state) => filter with { State = state }, "m.state"),
        ByChoice("kind", "What", "a kind", Enum.GetValues<MailKind>(), filter => filter.Kind, (filter, kind) => filter with { Kind = kind }, "m.kind"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("mail_messages m left join account_holders u on u.id = m.recipient", "m")];

    private protected override IEnumerable<string> Conditions(MessageFilter filter, RegisterSql sql) => ["true"];

    private protected override RowOrder<MessageRow> OrderOf(MessageFilter filter) => Latest;
}
