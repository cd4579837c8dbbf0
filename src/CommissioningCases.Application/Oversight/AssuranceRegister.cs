using CommissioningCases.Application.Registers;
using MediatR;

namespace CommissioningCases.Application.Oversight;

/// <summary>Writes the counts of the assurance board as a table for a spreadsheet.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ExportAssuranceDashboard(DashboardFilter Filter, Stream Output) : ExportTable(Output);

/// <summary>How the cases of one scenario stand with one group.</summary>
/// <param name="Pct">Null for all trusts on the board.</param>
public sealed record AssuranceRow(AssuranceDashboard Board, PrimaryCareTrust? Pct, Scenario Scenario, OversightGroup Group)
{
    public int Cases(OversightState state) => Board.Cases(Pct?.Code, Scenario.Number, Group, state);

    public int? LongestWait => Board.WaitingSince(Pct?.Code, Scenario.Number, Group) is { } since ? Board.Today.DayNumber - since.DayNumber : null;
}

/// <summary>The assurance board: a row for each Primary Care Trust, scenario and group, and for all trusts together.</summary>
public sealed class AssuranceRegister : Register<AssuranceRow, DashboardFilter>
{
    /// <summary>Of its pages, which are cut between trusts: see <see cref="AssuranceDashboard.PageOf"/>.</summary>
    private static readonly RowOrder<AssuranceRow> ByTrust = RowOrder<AssuranceRow>.Ascending(row => row.Pct!.Code);

    public static AssuranceRegister Definition { get; } = new();

    public override IReadOnlyList<RegisterColumn<AssuranceRow>> Columns { get; } =
    [
        Told("PCT", row => row.Pct?.Code),
        Told("PCT name", row => row.Pct?.Name ?? "All trusts"),
        Told("Scenario", row => row.Scenario.Number),
        Told("Scenario title", row => row.Scenario.Title),
        Told("Overseen by", row => row.Group.Title()),
        Told("Open cases", row => row.Board.Open(row.Pct?.Code, row.Scenario.Number)),
        Told("Not yet due", row => row.Cases(OversightState.NotYetDue)),
        Told("Waiting", row => row.Cases(OversightState.Waiting)),
        Told("Longest wait in days", row => row.LongestWait),
        Told("Assured", row => row.Cases(OversightState.Assured)),
        Told("Conditional", row => row.Cases(OversightState.Conditional)),
        Told("Not assured", row => row.Cases(OversightState.NotAssured)),
    ];

    public override IReadOnlyList<RegisterFilter<DashboardFilter>> Filters { get; } =
    [
        ByScenario(filter => filter.Scenario, (filter, scenario) => filter with { Scenario = scenario }),
        ByPct(filter => filter.Pct, (filter, pct) => filter with { Pct = pct }),
        ByChoice(
            "columns",
            "Columns",
            "a way to show the columns",
            [(true, new FilterOption("scenarios", "Each scenario apart"))],
            filter => filter.IsByScenario,
            (filter, isByScenario) => filter with { IsByScenario = isByScenario }) with
        {
            Blank = "Scenarios together",
            IsOfPage = true,
            What = null,
        },
    ];

    private protected override RowOrder<AssuranceRow> OrderOf(DashboardFilter filter) => ByTrust;

    internal static IEnumerable<AssuranceRow> RowsOf(AssuranceDashboard board, DashboardFilter filter) =>
        from pct in board.Pcts.Count > 1 ? board.Pcts.Append(null) : board.Pcts
        from scenario in RuleSets.Standard.Current.Scenarios
        where filter.Scenario is null || filter.Scenario == scenario.Number
        from oversight in OversightGroups.All
        where oversight.IsIn(scenario)
        select new AssuranceRow(board, pct, scenario, oversight);
}

internal sealed class ExportAssuranceDashboardHandler(ISender sender, CurrentPerson current, Bodies bodies) : IRequestHandler<ExportAssuranceDashboard, ExportedRows>
{
    public async Task<ExportedRows> Handle(ExportAssuranceDashboard request, CancellationToken cancellationToken)
    {
        var board = await sender.Send(new GetAssuranceDashboard(request.Filter), cancellationToken);
        var context = new RegisterContext(current.Person, bodies.Latest.Bodies, board.Today);
        return await Spreadsheet.WriteAsync(AssuranceRegister.Definition.Columns, AssuranceRegister.RowsOf(board, request.Filter), context, request, cancellationToken);
    }
}
