using CommissioningCases.Application.Events;

namespace CommissioningCases.Application.Registers;

/// <summary>What one did oneself, and what happened to one's account.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Administrator, Role.Auditor, Role.DepartmentReader)]
public sealed record ListOwnActivity() : ListRegister<OwnActivityLine, OwnActivityFilter>(OwnActivityRegister.Definition);

/// <summary>What it is narrowed to. What is left out narrows nothing.</summary>
public sealed record OwnActivityFilter
{
    public ServiceEventKind? Kind { get; init; }
}

/// <param name="Name">Who did it, as they were called then; null where nobody had signed in.</param>
/// <param name="Address">From where; null where somebody else did it, whose address is theirs.</param>
/// <param name="UserAgent">By which browser; null as the address is.</param>
public sealed record OwnActivityLine(long Number, DateTimeOffset At, ServiceEventKind Kind, string? Name, string? Subject, string? Address, string? UserAgent);

/// <summary>The events of one's own account, the latest first.</summary>
public sealed class OwnActivityRegister : SqlRegister<OwnActivityLine, OwnActivityFilter>
{
    private static readonly RowOrder<OwnActivityLine> Latest = RowOrder<OwnActivityLine>.Descending(line => line.Number);

    public static OwnActivityRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<OwnActivityLine>> Columns { get; } =
    [
        Read("e.number", line => line.Number),
        Column("When", "e.at", line => line.At, place: ColumnPlace.List),
        Column("What", "e.kind", line => line.Kind, (line, _) => ChoiceLabels.Label(line.Kind), ColumnPlace.List),
        Column("By whom", "coalesce(e.person_name, u.name)", line => line.Name, (line, _) => line.Name ?? "Nobody signed in", ColumnPlace.List),
        Read("e.subject", line => line.Subject),
        Column("From", IfNotOfAnother("e.address"), line => line.Address, place: ColumnPlace.List),
        Read(IfNotOfAnother("e.user_agent"), line => line.UserAgent),
    ];

    public override IReadOnlyList<RegisterFilter<OwnActivityFilter>> Filters { get; } =
    [
        ByChoice("kind", "What", "an event", Enum.GetValues<ServiceEventKind>(), filter => filter.Kind, (filter, kind) => filter with { Kind = kind }, "e.kind"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [new("service_events e left join account_holders u on u.id = e.person", "e")];

    private protected override IEnumerable<string> Conditions(OwnActivityFilter filter, RegisterSql sql)
    {
        var person = sql.Add(sql.Context.Person!.Id);
        return [$"(e.person = {person} or e.account = {person})"];
    }

    private protected override RowOrder<OwnActivityLine> OrderOf(OwnActivityFilter filter) => Latest;

    /// <summary>Nothing where somebody else did it to the account: what is listed is one's own or happened to one's account.</summary>
    private static string IfNotOfAnother(string column) => $"case when e.person is null or e.account is null or e.person = e.account then {column} end";
}
