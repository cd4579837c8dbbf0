using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// The list of cases: its columns, its filters and its orders. How it is read is written by hand (<see cref="CaseListSql"/>), because each order has an index for
/// each kind of scope, and what no index of the order holds is looked for as few cases as possible.
/// </summary>
public sealed class CaseRegister : Register<CaseRow, CaseFilter>
{
    public const string TextWord = "q";
    public const string ScenarioWord = "scenario";
    public const string StageWord = "stage";
    public const string OwnerWord = "owner";
    public const string StateWord = "state";
    public const string WatchingWord = "watching";

    /// <summary>How addresses and forms name single cases.</summary>
    public const string CaseWord = "case";

    private static readonly IReadOnlyList<(CaseOrder Order, FilterOption Option)> Orders =
    [
        (CaseOrder.Latest, new FilterOption("latest", "latest activity")),
        (CaseOrder.Due, new FilterOption("due", "due day")),
        (CaseOrder.Begun, new FilterOption("begun", "day begun")),
        (CaseOrder.Service, new FilterOption("service", "service")),
    ];

    private RowShape<CaseRow>? _rows;
    private RowShape<CaseRow>? _publicRows;
    private RowShape<WalkedCase>? _walked;
    private RowShape<WalkedCase>? _publicWalked;

    public static CaseRegister Definition { get; } = new();

    public override int PageSize => ListCases.PageSize;

    /// <summary>Of what is due, and of what was recorded last, the columns for those who see everything, and those for union representatives.</summary>
    public override IReadOnlyList<RegisterColumn<CaseRow>> Columns { get; } =
    [
        Read("s.case_id", row => row.CaseId),
        Column("Reference", "s.name", row => row.Reference),
        Column("Scenario", "s.scenario", row => row.Scenario),
        Told("Scenario title", row => RuleSets.Standard.Current.Cases.Scenario(row.Scenario).Title),
        Column("PCT", "s.pct", row => row.Pct),
        Told("PCT name", (row, context) => context.Bodies.FindPct(row.Pct)?.Name),
        Column("Service", "s.service", row => row.Service),
        Column("Existing providers", "s.providers", row => row.Providers, (row, context) => context.NamesOfProviders(row.Providers)),
        Column("Stage", "s.stage", row => row.Stage, (row, _) => RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title),
        Column("In this stage since", "s.stage_entered", row => row.StageEntered),
        Column("Began", "s.began", row => row.Began),
        Column("Closed", "s.closed_on", row => row.ClosedOn),
        Read("s.owner", row => row.Owner),
        .. ColumnsOfOwner(row => row.OwnerAccount, (row, context) => OwnerText.Of(row.Owner, row.OwnerAccount, row.Pct, context.Bodies, context.Today)),
        Column("Next due", ["s.next_due", "s.public_due"], row => row.NextDue),
        Column("What is due", ["s.next_due_what", "s.public_due_what"], row => row.NextDueWhat, (row, context) => row.NextDueWhat is { } what ? Deadlines.Title(what, row.NextDue < context.Today) : null),
        Column("Departures", "s.departures", row => row.Departures),
        Column("Disputes", "s.disputes", row => row.Disputes),
        Column("Staff side says not engaged", "s.not_engaged_said_on", row => row.NotEngagedSaidOn),
        Column("Staff engaged in this stage", "s.staff_engaged", row => row.IsStaffEngaged, (row, _) => row.Providers.Count == 0 ? null : row.IsStaffEngaged),
        Column("Last recorded", ["s.last_recorded_at", "s.public_recorded_at"], row => row.LastRecordedAt, (row, _) => Calendar.DayOf(row.LastRecordedAt)),
        Column("On hold since", "s.held_since", row => row.HeldSince),
    ];

    public override IReadOnlyList<RegisterFilter<CaseFilter>> Filters { get; } =
    [
        ByText(TextWord, "Search services, summaries and histories", filter => filter.Text, (filter, text) => filter with { Text = text }, control: FilterControl.Search, chip: "Text:"),
        ByScenarios(filter => filter.Scenarios, (filter, scenarios) => filter with { Scenarios = scenarios }),
        BySeveral(
            StageWord,
            "Stage",
            "a stage",
            text => (text, Stages.Find(text) is not null),
            stage => stage,
            filter => filter.Stages,
            (filter, stages) => filter with { Stages = stages },
            _ => [.. Stages.All.Select(stage => new FilterOption(stage.Name, stage.Title))],
            (stages, _) => $"{(stages.Count == 1 ? "Stage" : "Stages")}: {EnglishFormat.List([.. stages.Select(stage => Stages.Find(stage)!.Title)])}"),
        ByText("provider", "Provider", filter => filter.Provider, (filter, provider) => filter with { Provider = provider }) with { Hint = "Code or part of the name" },
        ByText(OwnerWord, "Owner", filter => filter.Owner, (filter, owner) => filter with { Owner = owner }, control: FilterControl.Choice) with
        {
            Blank = "Anybody",
            Chip = (owner, chosen, _) => $"Owner: {owner switch
            {
                CaseFilter.Nobody => "nobody",
                CaseFilter.Me => "me",
                CaseFilter.Team => "somebody in my team",
                _ => chosen ?? owner,
            }}",
        },
        ByPcts(filter => filter.Pcts, (filter, pcts) => filter with { Pcts = pcts }),
        ByChoice(
            StateWord,
            "Open or closed",
            "a state of a case",
            [
                (ShownCases.Open, new FilterOption("open", "Open")),
                (ShownCases.Closed, new FilterOption("closed", "Closed")),
                (ShownCases.Either, new FilterOption("all", "Open and closed")),
            ],
            filter => filter.State,
            (filter, state) => filter with { State = state },
            chip: state => state == ShownCases.Closed ? "Closed cases" : "Open and closed cases") with { Blank = null },
        ByDay("logged-from", "Logged from", filter => filter.LoggedFrom, (filter, day) => filter with { LoggedFrom = day }),
        ByDay("logged-to", "Logged to", filter => filter.LoggedTo, (filter, day) => filter with { LoggedTo = day }),
        ByTick(WatchingWord, "yes", "Cases that you watch", filter => filter.IsWatched, (filter, isSo) => filter with { IsWatched = isSo }) with { Chip = (_, _, _) => "Watched by you" },
        ByTick("overdue", "yes", "Overdue only", filter => filter.IsOverdue, (filter, isSo) => filter with { IsOverdue = isSo }) with { Chip = (_, _, _) => "Overdue" },
        new RegisterFilter<CaseFilter, OversightStanding?>("oversight", "Oversight", FilterControl.Kept)
        {
            Get = filter => filter.Oversight,
            Set = (filter, standing) => filter with { Oversight = standing },
            What = "where those who oversee a case stand",
            IsFor = person => person is not { Role: Role.UnionRepresentative },
            Reading = (text, _, out standing) => (standing = StandingWords.Parse(text)) is not null,
            Writing = standing => StandingWords.Of(standing!.Value),
            Chip = (standing, _, _) => $"{standing!.Value.Group.Title()}: {EnglishFormat.LowerFirst(ChoiceLabels.Label(standing.Value.State))}",
        },
        ByTick("departures", "open", "Departure not dealt with", filter => filter.HasOpenDepartures, (filter, isSo) => filter with { HasOpenDepartures = isSo }) with { Chip = (_, _, _) => "Departure not dealt with" },
        ByTick("held", "yes", "On hold", filter => filter.IsHeld, (filter, isSo) => filter with { IsHeld = isSo }) with { Chip = (_, _, _) => "On hold" },
        ByTick("disputes", "open", "Disputed by the staff side", filter => filter.HasOpenDisputes, (filter, isSo) => filter with { HasOpenDisputes = isSo }),
        ByTick("said", "not-engaged", "Staff side says it was not engaged", filter => filter.SaysNotEngaged, (filter, isSo) => filter with { SaysNotEngaged = isSo }),
        ByTick("staff", "not-engaged", "Staff not engaged in the present stage", filter => filter.IsStaffNotEngaged, (filter, isSo) => filter with { IsStaffNotEngaged = isSo }, control: FilterControl.Kept),
        ByTick("staff-asked", "not-engaged", "Staff not engaged where the letter asks for it by now", filter => filter.IsStaffAskedFor, (filter, isSo) => filter with { IsStaffAskedFor = isSo }),
        BySeveral(
            CaseWord,
            "Case",
            "a case",
            text => (Uri.UnescapeDataString(text), text.Length <= LongestText),
            reference => reference.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal),
            filter => filter.References,
            (filter, references) => filter with { References = references },
            _ => [],
            (references, _) => references is [var only] ? $"Case {only}" : $"{references.Count} cases that were ticked",
            isKept: true),
        ByKeptDay("entered-to", "In its stage since", filter => filter.EnteredTo, (filter, day) => filter with { EnteredTo = day }) with
        {
            Chip = (day, _, _) => $"In its stage since {EnglishFormat.Day(day!.Value)} or longer",
        },
        ByKeptDay("closed-from", "Closed from", filter => filter.ClosedFrom, (filter, day) => filter with { ClosedFrom = day }),
        ByKeptDay("closed-to", "Closed until", filter => filter.ClosedTo, (filter, day) => filter with { ClosedTo = day }),
    ];

    public override IReadOnlyList<FilterOption> Sorts { get; } = [.. Orders.Select(order => order.Option)];

    /// <summary>The order for which addresses have the word.</summary>
    public static CaseOrder OrderOf(string? sort) => Orders.FirstOrDefault(order => order.Option.Word == sort).Order;

    public static string WordOf(CaseOrder order) => Orders.First(one => one.Order == order).Option.Word;

    public override bool Knows(RowPosition position, CaseFilter filter, string? sort) => CasePosition.Parse(position.Token, OrderOf(sort), position.IsBackwards) is not null;

    /// <summary>A day that links of figures name; the form keeps it.</summary>
    private static RegisterFilter<CaseFilter, DateOnly?> ByKeptDay(string word, string label, Func<CaseFilter, DateOnly?> get, Func<CaseFilter, DateOnly?, CaseFilter> set) =>
        ByDay(word, label, get, set) with { Control = FilterControl.Kept };

    /// <summary>How a row is read.</summary>
    /// <param name="seesConfidential">Whether the person knows of every day that is due.</param>
    internal RowShape<CaseRow> Rows(bool seesConfidential) => seesConfidential ? _rows ??= ShapeOf(0) : _publicRows ??= ShapeOf(1);

    /// <summary>How a row of a walk along the list is read.</summary>
    internal RowShape<WalkedCase> WalkedRows(bool seesConfidential) => seesConfidential ? _walked ??= WalkedOf(Rows(true)) : _publicWalked ??= WalkedOf(Rows(false));

    private static RowShape<WalkedCase> WalkedOf(RowShape<CaseRow> rows)
    {
        var walked = new RowShape<WalkedCase>();
        walked.Add(row => row.Case!, rows);
        walked.Add("", row => row.IsWhole); // what it is selected by has values of its own
        return walked;
    }
}

/// <summary>A case that was met on a walk along the list.</summary>
/// <param name="Case">Null where none was.</param>
/// <param name="IsWhole">Whether all that the page needs was met.</param>
internal sealed record WalkedCase(CaseRow? Case, bool IsWhole);
