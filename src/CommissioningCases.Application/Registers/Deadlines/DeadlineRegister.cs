using System.Collections.Frozen;
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

    /// <summary>The code of the Primary Care Trust: of a case, or one of those whose cluster has the programme.</summary>
    public string? Pct { get; init; }
}

/// <summary>A day by which something is due on an open case, or by which a choice programme is to have reached a milestone.</summary>
/// <param name="Id">Of the case or programme.</param>
/// <param name="Reference">Of the case or programme.</param>
/// <param name="Number">The entry that set the day; of a programme, which of the letter's milestones it is.</param>
/// <param name="What">One of the words of <see cref="DeadlineKind"/>.</param>
/// <param name="Clause">The id of the clause on which it bears.</param>
/// <param name="Case">Null where it is of a programme.</param>
/// <param name="Cluster">The code of the cluster whose programme it is; null where it is of a case.</param>
/// <param name="Owner">User name of who looks after the case; null while nobody does.</param>
/// <param name="OwnerAccount">Their account; null where there is none.</param>
public sealed record DeadlineRow(
    Guid Id, string Reference, int Number, DateOnly Due, string What, string Clause, CaseInRegister? Case, string? Cluster, string? Owner, OwnerAccount? OwnerAccount)
{
    private static readonly FrozenDictionary<string, Milestone> Milestones = Milestone.ReachedBy(null, null).ToFrozenDictionary(milestone => milestone.Clause.Id);

    public string Title(DateOnly today) => What == DeadlineKind.Milestone ? Deadlines.Title(Milestones[Clause], Due < today) : Deadlines.Title(What, Due < today);
}

/// <summary>
/// What is due on all open cases in sight, and the milestones that choice programmes in sight have not reached; what is overdue longest first. The days of cases are read from an index in that
/// order, and programmes are few: a cluster has one.
/// </summary>
public sealed class DeadlineRegister : SqlRegister<DeadlineRow, DeadlineFilter>
{
    public const string OwnerWord = "owner";

    /// <summary>Stands for the owner of cases that nobody looks after who can.</summary>
    public const string Nobody = "nobody";

    private static readonly RegisterSource Cases = new("case_deadlines v join case_summaries s on s.case_id = v.case_id left join account_holders u on u.normalized_user_name = upper(v.owner)", "v");

    private static readonly RegisterSource Programmes = new($"choice_programmes p cross join lateral (values {MilestonesSql()}) m (number, due, clause, reached_on)", "p");

    private static readonly RowOrder<DeadlineRow> DueFirst = RowOrder<DeadlineRow>.Ascending(row => row.Due, row => row.Id, row => row.Number);

    public static DeadlineRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<DeadlineRow>> Columns { get; } =
    [
        Column("Due", ["v.due", "m.due"], row => row.Due),
        Told("Days left", (row, context) => row.Due.DayNumber - context.Today.DayNumber),
        Told("Working days left", (row, context) => WorkingDays.Between(context.Today, row.Due)),
        Column("What is due", ["v.what", $"'{DeadlineKind.Milestone}'::text"], row => row.What, (row, context) => row.Title(context.Today)),
        Column("Clause", ["v.clause", "m.clause"], row => row.Clause),
        Read(["v.case_id", "p.case_id"], row => row.Id),
        Column("Reference", ["s.name", "p.name"], row => row.Reference),
        Read(["v.case_id", "null::uuid"], row => row.Case!.Id),
        Read(["s.name", "null::text"], row => row.Case!.Reference),
        Column("Scenario", ["s.scenario", "null::integer"], row => row.Case!.Scenario),
        Column("PCT", ["v.pct", "null::text"], row => row.Case!.Pct),
        Told("PCT name", (row, context) => row.Case is { } one ? context.Bodies.FindPct(one.Pct)?.Name : null),
        Column("Cluster", ["null::text", "p.cluster"], row => row.Cluster),
        Told("Cluster name", (row, context) => row.Cluster is { } code ? context.Bodies.FindCluster(code)?.Name : null),
        Column("Service", ["s.service", "null::text"], row => row.Case!.Service),
        Read(["s.stage", "null::text"], row => row.Case!.Stage),
        Told("Stage", row => row.Case?.StageTitle),
        Read(["v.number", "m.number"], row => row.Number),
        Column("Owner", ["u.name", "null::text"], row => row.OwnerAccount!.Name, (row, context) => row.Case is { } one ? OwnerText.Of(row.Owner, row.OwnerAccount, one.Pct, context.Bodies, context.Today) : null),
        Read(["v.owner", "null::text"], row => row.Owner),
        Read(["u.role", "null::text"], row => row.OwnerAccount!.Role),
        Read(["u.organisation", "null::text"], row => row.OwnerAccount!.Organisation),
        Read(["u.further", "null::text[]"], row => row.OwnerAccount!.Further),
        Read(["u.is_disabled", "null::boolean"], row => row.OwnerAccount!.IsDisabled),
        Read(["u.active_until", "null::date"], row => row.OwnerAccount!.ActiveUntil),
    ];

    public override IReadOnlyList<RegisterFilter<DeadlineFilter>> Filters { get; } =
    [
        ByText(
            OwnerWord,
            "Owner",
            filter => filter.Owner,
            (filter, owner) => filter with { Owner = owner },
            (owner, sql) => sql.Source == Programmes ? RegisterSql.Nothing : owner == Nobody ? $"(v.owner is null or not {HolderSql.HasOwner("v.owner", "v.pct", sql.Context.Bodies, sql.Context.Today, sql.Add)})" : sql.Is("v.owner", owner),
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
            [
                .. DeadlineKind.All.Select(what => ((string?)what, new FilterOption(what, Deadlines.Title(what, isPast: false)))),
                (DeadlineKind.Milestone, new FilterOption(DeadlineKind.Milestone, "Milestone of a choice programme")),
            ],
            filter => filter.What,
            (filter, what) => filter with { What = what },
            (what, sql) => (what == DeadlineKind.Milestone) != (sql.Source == Programmes) ? RegisterSql.Nothing : sql.Source == Programmes ? "true" : sql.Is("v.what", what!)),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }) with
        {
            Where = (pct, sql) => sql.Source == Programmes ? $"p.pcts @> array[{sql.Add(pct!)}]" : sql.Is("v.pct", pct!),
        },
    ];

    internal override IReadOnlyList<RegisterSource> Sources { get; } = [Cases, Programmes];

    private protected override IEnumerable<string> Conditions(DeadlineFilter filter, RegisterSql sql) =>
        sql.Source == Programmes ? ["m.reached_on is null", InScopeOfProgrammes(sql)]
        : ListScope.SeesConfidential(sql.Context.Person) ? [sql.InScope()] : [sql.InScope(), "v.is_public"];

    private protected override RowOrder<DeadlineRow> OrderOf(DeadlineFilter filter) => DueFirst;

    /// <summary>A programme is seen by those who see a trust of its cluster, or the authority in whose area it lies.</summary>
    private static string InScopeOfProgrammes(RegisterSql sql)
    {
        var scope = Scope.Of(sql.Context.Person);
        string OfPcts() => $"p.pcts && {sql.Add(scope.Pcts.ToArray())}";
        string OfShas() => $"p.sha = any({sql.Add(scope.Shas.ToArray())})";
        return scope switch
        {
            { IsEverything: true } => "true",
            { Pcts: [], Shas: [] } => RegisterSql.Nothing,
            { Shas: [] } => OfPcts(),
            { Pcts: [] } => OfShas(),
            _ => $"({OfPcts()} or {OfShas()})",
        };
    }

    /// <summary>The letter's milestones, each with the day on which a programme reached it.</summary>
    private static string MilestonesSql() => string.Join(", ", Milestone.ReachedBy(null, null)
        .Zip(["p.groups_engaged_on", "p.services_selected_on"], (milestone, reached) => (milestone, reached))
        .Select((one, index) => $"({index + 1}, date '{DateField.Format(one.milestone.By)}', '{one.milestone.Clause.Id}'::text, {one.reached})"));
}
