namespace CommissioningCases.Application.Registers;

[Allow(Role.Auditor)]
public sealed record ListEntries() : ListRegister<EntryRow, EntryFilter>(EntryRegister.Definition);

[Allow(Role.Auditor)]
public sealed record ExportEntries(EntryFilter Filter, Stream Output) : ExportRegister<EntryRow, EntryFilter>(EntryRegister.Definition, Filter, Output);

/// <summary>Whether an attempt was accepted.</summary>
public enum EntryOutcome
{
    Accepted,
    Refused,
}

/// <summary>What the register is narrowed to. What is left out narrows nothing.</summary>
public sealed record EntryFilter
{
    /// <summary>Part of a person's name or email address.</summary>
    public string? Person { get; init; }

    /// <summary>The account of the one person who is followed.</summary>
    public Guid? Account { get; init; }

    /// <summary>The name of an action.</summary>
    public string? Action { get; init; }

    public EntryOutcome? Outcome { get; init; }

    /// <summary>The id of a clause that was not met.</summary>
    public string? Clause { get; init; }

    /// <summary>Code of the Primary Care Trust of the case.</summary>
    public string? Pct { get; init; }

    /// <summary>The first day on which it was recorded.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it was recorded.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>An entry of any history.</summary>
/// <param name="Reference">The case's, or the programme's name.</param>
/// <param name="Cluster">Code of the programme's cluster; null where it was a case. Both it and the service are null where nothing but refusals was ever tried.</param>
/// <param name="Service">The case's; null where it was a programme.</param>
/// <param name="Contract">The contract's name; null where it was none.</param>
/// <param name="OnDay">The day on which it happened, by its own account.</param>
/// <param name="Name">What people call whoever recorded it, or called them then.</param>
/// <param name="Hash">In hexadecimal digits, as is that of the entry before it.</param>
public sealed record EntryRow(
    Guid CaseId,
    int Number,
    DateTimeOffset At,
    Guid Account,
    string Name,
    string? Email,
    Role Role,
    string? Organisation,
    string Action,
    DateOnly OnDay,
    EntryOutcome Outcome,
    IReadOnlyList<string> Clauses,
    string Reference,
    string? Service,
    string? Pct,
    string? Cluster,
    string? Contract,
    string PreviousHash,
    string Hash)
{
    /// <summary>What people call the action.</summary>
    public string Title => RefusalRegister.Actions.FirstOrDefault(action => action.Name == Action)?.Title ?? Action;
}

/// <summary>Every entry of every case, programme and contract, the latest first.</summary>
public sealed class EntryRegister : SqlRegister<EntryRow, EntryFilter>
{
    private static readonly RowOrder<EntryRow> Latest = RowOrder<EntryRow>.Descending(row => row.At, row => row.CaseId, row => row.Number);

    public static EntryRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<EntryRow>> Columns { get; } =
    [
        Read("e.case_id", row => row.CaseId),
        Read("e.number", row => row.Number),
        Column("When", "e.recorded_at", row => row.At, place: ColumnPlace.Both),
        Column("Who", "coalesce(u.name, e.user_name)", row => row.Name, place: ColumnPlace.Both),
        Read("e.user_id", row => row.Account),
        Column("Email", "u.user_name", row => row.Email),
        Column("Role", "e.role", row => row.Role, (row, _) => row.Role.Title()),
        Column("Organisation", "e.organisation", row => row.Organisation),
        Column("Action", "e.\"do\"", row => row.Action, (row, _) => row.Title, ColumnPlace.Both),
        Column("Day", "e.on_day", row => row.OnDay, place: ColumnPlace.Both),
        Column("Outcome", "e.outcome", row => row.Outcome, (row, _) => ChoiceLabels.Label(row.Outcome), ColumnPlace.Both),
        Column("Clauses not met", "e.unmet", row => row.Clauses, (row, _) => string.Join("; ", row.Clauses)),
        Column("Case or programme", "h.name", row => row.Reference, place: ColumnPlace.Both),
        Told("Entry", row => row.Number),
        Column("Service", "s.service", row => row.Service),
        Column("PCT", "coalesce(s.pct, t.pct)", row => row.Pct),
        Told("PCT name", (row, context) => row.Pct is { } pct ? context.Bodies.FindPct(pct)?.Name : null),
        Column("Cluster", "p.cluster", row => row.Cluster),
        Read("t.name", row => row.Contract),
        Column("Hash of the entry before", "encode(e.previous_hash, 'hex')", row => row.PreviousHash),
        Column("Hash", "encode(e.hash, 'hex')", row => row.Hash),
    ];

    public override IReadOnlyList<RegisterFilter<EntryFilter>> Filters { get; } =
    [
        ByText("person", "Name or email address", filter => filter.Person, (filter, person) => filter with { Person = person }, IsRecordedBy, FilterControl.Search, chip: "Person:"),
        new RegisterFilter<EntryFilter, Guid?>("account", "One person", FilterControl.Kept)
        {
            Get = filter => filter.Account,
            Set = (filter, account) => filter with { Account = account },
            What = "an account",
            Reading = (text, _, out account) => (account = Guid.TryParse(text, out var id) ? id : null) is not null,
            Writing = account => $"{account!.Value:N}",
            Chip = (_, _, _) => "One person alone",
            Where = (account, sql) => sql.Is("e.user_id", account!.Value),
        },
        ByChoice(
            "action",
            "Action",
            "an action",
            [.. RefusalRegister.Actions.Select(action => ((string?)action.Name, new FilterOption(action.Name, RefusalRegister.OptionOf(action))))],
            filter => filter.Action,
            (filter, action) => filter with { Action = action },
            (action, sql) => sql.Is("e.\"do\"", action!)),
        ByChoice("outcome", "Outcome", "an outcome", Enum.GetValues<EntryOutcome>(), filter => filter.Outcome, (filter, outcome) => filter with { Outcome = outcome }, "e.outcome"),
        ByClause(
            filter => filter.Clause,
            (filter, clause) => filter with { Clause = clause },
            Letter.All.SelectMany(letter => letter.Clauses),
            (clause, sql) => $"e.outcome = 'refused' and {sql.Add(clause)} = any (e.unmet)"),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }) with { Where = (pct, sql) => sql.Is("coalesce(s.pct, t.pct)", pct!) },
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

    /// <summary>Auditors see every history.</summary>
    private protected override IEnumerable<string> Conditions(EntryFilter filter, RegisterSql sql) => ["true"];

    private protected override RowOrder<EntryRow> OrderOf(EntryFilter filter) => Latest;

    /// <summary>The accounts are found first, so that their entries are read from the index of each.</summary>
    private static string IsRecordedBy(string text, RegisterSql sql)
    {
        var part = sql.Add(LikePattern.Containing(text) ?? "%");
        return $"e.user_id = any (array(select a.id from account_holders a where a.name ilike {part} or a.user_name ilike {part}))";
    }
}
