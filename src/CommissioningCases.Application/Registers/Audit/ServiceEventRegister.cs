using CommissioningCases.Application.Events;

namespace CommissioningCases.Application.Registers;

[Allow(Role.Administrator, Role.Auditor)]
public sealed record ListServiceEvents() : ListRegister<ServiceEventLine, ServiceEventFilter>(ServiceEventRegister.Definition);

[Allow(Role.Administrator, Role.Auditor)]
public sealed record ExportServiceEvents(ServiceEventFilter Filter, Stream Output) : ExportRegister<ServiceEventLine, ServiceEventFilter>(ServiceEventRegister.Definition, Filter, Output)
{
    public override string Subject => "service log";
}

/// <summary>What the log is narrowed to. What is left out narrows nothing.</summary>
public sealed record ServiceEventFilter
{
    /// <summary>Part of the name or email address of whoever did something.</summary>
    public string? Person { get; init; }

    /// <summary>Part of the name or email address of whoever holds the account that it happened to.</summary>
    public string? Account { get; init; }

    /// <summary>Part of what else it is about.</summary>
    public string? Subject { get; init; }

    public ServiceEventKind? Kind { get; init; }

    /// <summary>The first day on which it happened.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it happened.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>The service's log, the latest first. It is of no case, so that no scope narrows it.</summary>
public sealed class ServiceEventRegister : SqlRegister<ServiceEventLine, ServiceEventFilter>
{
    private static readonly RowOrder<ServiceEventLine> Latest = RowOrder<ServiceEventLine>.Descending(line => line.Number);

    public static ServiceEventRegister Definition { get; } = new();

    public override int PageSize => 50;

    public override IReadOnlyList<RegisterColumn<ServiceEventLine>> Columns { get; } =
    [
        Column("Number", "e.number", line => line.Number),
        Column("When", "e.at", line => line.At, place: ColumnPlace.Both),
        Column("What", "e.kind", line => line.Kind, (line, _) => ChoiceLabels.Label(line.Kind), ColumnPlace.Both),
        Column("Who", "coalesce(e.person_name, u.name)", line => line.Name, (line, _) => line.Name ?? "Nobody signed in", ColumnPlace.Both),
        Column("Email", "u.user_name", line => line.Email),
        Column("Role", "e.role", line => line.Role, (line, _) => line.Role?.Title()),
        Column("Organisation", "e.organisation", line => line.Organisation),
        Column("Account", "a.name", line => line.Account, place: ColumnPlace.Both),
        Column("Account email", "a.user_name", line => line.AccountEmail),
        Column("About", "e.subject", line => line.Subject, place: ColumnPlace.Both),
        Column("Details", "e.details::text", line => line.Details, (line, _) => line.DetailsText),
        Column("From", "e.address", line => line.Address, place: ColumnPlace.Both),
        Column("Browser", "e.user_agent", line => line.UserAgent),
        Column("Hash", "encode(e.hash, 'hex')", line => line.Hash),
    ];

    public override IReadOnlyList<RegisterFilter<ServiceEventFilter>> Filters { get; } =
    [
        ByText("person", "Who did it", filter => filter.Person, (filter, person) => filter with { Person = person }, IsBy, FilterControl.Search, chip: "By"),
        ByText("account", "Whose account", filter => filter.Account, (filter, account) => filter with { Account = account }, IsOf, FilterControl.Search, chip: "Account:"),
        ByText("about", "About", filter => filter.Subject, (filter, subject) => filter with { Subject = subject }, IsAbout),
        ByChoice("kind", "What", "an event", Enum.GetValues<ServiceEventKind>(), filter => filter.Kind, (filter, kind) => filter with { Kind = kind }, "e.kind"),
        ByDay("from", "From", filter => filter.From, (filter, day) => filter with { From = day }, (day, sql) => $"e.at >= {StartOf(sql.Add(day))}"),
        ByDay("to", "To", filter => filter.To, (filter, day) => filter with { To = day }, (day, sql) => $"e.at < {StartOf($"{sql.Add(day)} + 1")}"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new(
            """
            service_events e
            left join account_holders u on u.id = e.person
            left join account_holders a on a.id = e.account
            """,
            "e"),
    ];

    private protected override IEnumerable<string> Conditions(ServiceEventFilter filter, RegisterSql sql) => ["true"];

    private protected override RowOrder<ServiceEventLine> OrderOf(ServiceEventFilter filter) => Latest;

    /// <summary>By the name of the day, or as the account is called now.</summary>
    private static string IsBy(string text, RegisterSql sql)
    {
        var part = sql.Add(LikePattern.Containing(text) ?? "%");
        return $"(e.person_name ilike {part} or u.name ilike {part} or u.user_name ilike {part})";
    }

    private static string IsOf(string text, RegisterSql sql)
    {
        var part = sql.Add(LikePattern.Containing(text) ?? "%");
        return $"(a.name ilike {part} or a.user_name ilike {part})";
    }

    private static string IsAbout(string text, RegisterSql sql) => $"e.subject ilike {sql.Add(LikePattern.Containing(text) ?? "%")}";
}
