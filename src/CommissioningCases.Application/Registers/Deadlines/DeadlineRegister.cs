using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Registers;

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListDeadlines() : ListRegister<DeadlineRow, DeadlineFilter>(DeadlineRegister.Definition);

[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportDeadlines(DeadlineFilter Filter, Stream Output) : ExportRegister<DeadlineRow, DeadlineFilter>(DeadlineRegister.Definition, Filter, Output);

/// <summary>What the deadlines are narrowed to. What is left out narrows nothing.</summary>
public sealed record DeadlineFilter
{
    /// <summary>User name of the case's owner, or <see cref="DeadlineRegister.Nobody"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>One of the words of <see cref="DeadlineKind"/>.</summary>
    public string? What { get; init; }

    /// <summary>The code of the Primary Care Trust.</summary>
    public string? Pct { get; init; }
}

/// <summary>A day by which something is due on an open case.</summary>
/// <param name="Number">The entry that set the day.</param>
/// <param name="What">One of the words of <see cref="DeadlineKind"/>.</param>
/// <param name="Clause">The id of the clause on which it bears.</param>
/// <param name="Owner">User name of who looks after the case; null while nobody does.</param>
/// <param name="OwnerAccount">Their account; null where there is none.</param>
public sealed record DeadlineRow(CaseInRegister Case, int Number, DateOnly Due, string What, string Clause, string? Owner, OwnerAccount? OwnerAccount)
{
    public string Title(DateOnly today) => Deadlines.Title(What, Due < today);
}

/// <summary>What is due on all open cases in sight, what is overdue longest first, read from an index in that order.</summary>
public sealed class DeadlineRegister : SqlRegister<DeadlineRow, DeadlineFilter>
{
    public const string OwnerWord = "owner";

    /// <summary>Stands for the owner of cases that nobody looks after who can.</summary>
    public const string Nobody = "nobody";

    private static readonly RowOrder<DeadlineRow> DueFirst = RowOrder<DeadlineRow>.Ascending(row => row.Due, row => row.Case.Id, row => row.Number);

    public static DeadlineRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<DeadlineRow>> Columns { get; } =
    [
        Column("Due", "v.due", row => row.Due),
        Told("Days left", (row, context) => row.Due.DayNumber - context.Today.DayNumber),
        Told("Working days left", (row, context) => WorkingDays.Between(context.Today, row.Due)),
        Column("What is due", "v.what", row => row.What, (row, context) => row.Title(context.Today)),
        Column("Clause", "v.clause", row => row.Clause),
        .. ColumnsOfCase(row => row.Case),
        Told("Stage", row => row.Case.StageTitle),
        Read("v.number", row => row.Number),
        Read("v.owner", row => row.Owner),
        .. ColumnsOfOwner(row => row.OwnerAccount, (row, context) => OwnerText.Of(row.Owner, row.OwnerAccount, row.Case.Pct, context.Bodies, context.Today)),
    ];

    public override IReadOnlyList<RegisterFilter<DeadlineFilter>> Filters { get; } =
    [
        ByText(
            OwnerWord,
            "Owner",
            filter => filter.Owner,
            (filter, owner) => filter with { Owner = owner },
            (owner, sql) => owner == Nobody ? $"(v.owner is null or not {HolderSql.HasOwner("v.owner", "v.pct", sql.Context.Bodies, sql.Context.Today, sql.Add)})" : sql.Is("v.owner", owner),
            FilterControl.Choice) with
        {
            Blank = "The whole team",
            Reading = (text, person, out owner) => (owner = text == "me" ? person?.UserName : text) is { Length: <= LongestText },
            Chip = (owner, chosen, _) => $"Owner: {(owner == Nobody ? "nobody" : chosen ?? owner)}",
        },
        ByChoice<string?>(
            "what",
            "What is due",
            "something that can be due",
            [.. DeadlineKind.All.Select(what => ((string?)what, new FilterOption(what, Deadlines.Title(what, isPast: false))))],
            filter => filter.What,
            (filter, what) => filter with { What = what },
            (what, sql) => sql.Is("v.what", what!)),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } =
    [
        new("case_deadlines v join case_summaries s on s.case_id = v.case_id left join account_holders u on u.normalized_user_name = upper(v.owner)", "v"),
    ];

    private protected override IEnumerable<string> Conditions(DeadlineFilter filter, RegisterSql sql) =>
        ListScope.SeesConfidential(sql.Context.Person) ? [sql.InScope()] : [sql.InScope(), "v.is_public"];

    private protected override RowOrder<DeadlineRow> OrderOf(DeadlineFilter filter) => DueFirst;
}
