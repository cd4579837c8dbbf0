namespace CommissioningCases.Application.Registers;

[Allow(Role.Auditor)]
public sealed record ListRefusals() : ListRegister<RefusalRow, RefusalFilter>(RefusalRegister.Definition);

[Allow(Role.Auditor)]
public sealed record ExportRefusals(RefusalFilter Filter, Stream Output) : ExportRegister<RefusalRow, RefusalFilter>(RefusalRegister.Definition, Filter, Output);

/// <summary>What the register is narrowed to. What is left out narrows nothing.</summary>
public sealed record RefusalFilter
{
    /// <summary>Part of a person's name or email address.</summary>
    public string? Person { get; init; }

    /// <summary>The name of an action.</summary>
    public string? Action { get; init; }

    /// <summary>The id of a clause that was not met.</summary>
    public string? Clause { get; init; }

    /// <summary>The first day on which it was tried.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it was tried.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>An attempt that the letter refused.</summary>
/// <param name="Reference">The case's, or the programme's name.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it was a case. Both it and the service are null where nothing but refusals was ever tried.</param>
/// <param name="Service">The case's; null where it was a programme.</param>
/// <param name="Contract">The contract's name; null where it was none.</param>
/// <param name="OnDay">The day on which it would have happened, by its own account.</param>
/// <param name="Name">What people call whoever tried, or called them then.</param>
public sealed record RefusalRow(
    Guid CaseId,
    int Number,
    DateTimeOffset At,
    string Reference,
    string? Cluster,
    string? Service,
    string? Pct,
    string Action,
    DateOnly OnDay,
    IReadOnlyList<string> Clauses,
    string Name,
    string? Email,
    Role Role,
    string? Organisation,
    string? Contract)
{
    /// <summary>What people call the action.</summary>
    public string Title => RefusalRegister.Actions.FirstOrDefault(action => action.Name == Action)?.Title ?? Action;
}

/// <summary>The refused attempts on every case, programme and contract, the latest first, read from an index that holds no other entry.</summary>
public sealed class RefusalRegister : SqlRegister<RefusalRow, RefusalFilter>
{
    private static readonly RowOrder<RefusalRow> Latest = RowOrder<RefusalRow>.Descending(row => row.At, row => row.CaseId, row => row.Number);

    /// <summary>What can be tried, by its title.</summary>
    public static IReadOnlyList<ActionDefinition> Actions { get; } =
        [.. RuleSets.Standard.Current.Kinds.SelectMany(kind => kind.Actions).DistinctBy(action => action.Name).OrderBy(action => action.Title, StringComparer.Ordinal)];

    /// <summary>What a form calls it: where two kinds of history have something of the same title, with the kind.</summary>
    internal static string OptionOf(ActionDefinition action) => Actions.Count(one => one.Title == action.Title) == 1
        ? action.Title
        : $"{action.Title} ({RuleSets.Standard.Current.Kinds.First(kind => kind.Actions.Contains(action)).Name})";

    public static RefusalRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<RefusalRow>> Columns { get; } =
    [
        Read("e.case_id", row => row.CaseId),
        Read("e.number", row => row.Number),
        Column("When", "e.recorded_at", row => row.At, place: ColumnPlace.Both),
        Column("Who", "coalesce(u.name, e.user_name)", row => row.Name, place: ColumnPlace.Both),
        Column("Email", "u.user_name", row => row.Email),
        Column("Role", "e.role", row => row.Role, (row, _) => row.Role.Title()),
        Column("Organisation", "e.organisation", row => row.Organisation),
        Column("Action", "e.\"do\"", row => row.Action, (row, _) => row.Title, ColumnPlace.Both),
        Column("Day", "e.on_day", row => row.OnDay),
        Column("Clauses not met", "e.unmet", row => row.Clauses, (row, _) => string.Join("; ", row.Clauses), ColumnPlace.Both),
        Column("Case or programme", "h.name", row => row.Reference, place: ColumnPlace.Both),
        Told("Entry", row => row.Number),
        Column("Service", "s.service", row => row.Service),
        Column("PCT", "coalesce(s.pct, t.pct)", row => row.Pct),
        Told("PCT name", (row, context) => row.Pct is { } pct ? context.Bodies.FindPct(pct)?.Name : null),
        Column("Cluster", "p.cluster", row => row.Cluster),
        Read("t.name", row => row.Contract),
    ];

    public override IReadOnlyList<RegisterFilter<RefusalFilter>> Filters { get; } =
    [
        ByPerson("person", filter => filter.Person, (filter, person) => filter with { Person = person }),
        ByChoice(
            "action",
            "Action",
            "an action",
            [.. Actions.Select(action => ((string?)action.Name, new FilterOption(action.Name, OptionOf(action))))],
            filter => filter.Action,
            (filter, action) => filter with { Action = action },
            (action, sql) => sql.Is("e.\"do\"", action!)),
        ByClause(filter => filter.Clause, (filter, clause) => filter with { Clause = clause }, Letter.All.SelectMany(letter => letter.Clauses), (clause, sql) => $"{sql.Add(clause)} = any (e.unmet)"),
        ByDay("from", "From", filter => filter.From, (filter, day) => filter with { From = day }, (day, sql) => $"e.recorded_at >= {StartOf(sql.Add(day))}"),
        ByDay("to", "To", filter => filter.To, (filter, day) => filter with { To = day }, (day, sql) => $"e.recorded_at < {StartOf($"{sql.Add(day)} + 1")}"),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new(
            """
            entries e
            join case_histories h on h.id = e.case_id
            left join case_summaries s on s.case_id = e.case_id
            left join choice_programmes p on p.case_id = e.case_id
            left join contracts t on t.case_id = e.case_id
            left join account_holders u on u.id = e.user_id
            """,
            "e"),
    ];

    /// <summary>Auditors see every case. What else the database shows, it shows by its own policies.</summary>
    private protected override IEnumerable<string> Conditions(RefusalFilter filter, RegisterSql sql) => ["e.outcome = 'refused'"];

    private protected override RowOrder<RefusalRow> OrderOf(RefusalFilter filter) => Latest;
}
