using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Oversight;

/// <summary>How many cases of a Primary Care Trust and scenario are in a stage.</summary>
public sealed record CasesInStage(string Pct, int Scenario, string Stage, int Cases);

/// <summary>How many open cases stand so with the group; every case once where no state is named.</summary>
public sealed record CasesByStanding(string Pct, int Scenario, OversightGroup Group, OversightState? State, int Cases);

/// <summary>How many departures from a clause are in a state.</summary>
public sealed record DeparturesByState(string Pct, int Scenario, string Clause, DepartureState State, int Departures);

/// <summary>How many cases are counted for one reason.</summary>
public sealed record CasesOf(string Pct, int Scenario, int Cases);

/// <summary>What a group has been asked and not answered.</summary>
/// <param name="Since">The day on which the oldest of it was asked.</param>
/// <param name="UpTo">How many of it have waited for as long as each of <see cref="AssuranceDashboard.WaitBounds"/> or less, and last all of it.</param>
public sealed record Waiting(string Pct, int Scenario, OversightGroup Group, DateOnly Since, IReadOnlyList<int> UpTo);

/// <summary>The counts of the board, and what it makes of them.</summary>
public sealed record AssuranceDashboard
{
    /// <summary>The days by which waits are told apart.</summary>
    public static IReadOnlyList<int> WaitBounds { get; } = [7, 28, 56];

    /// <summary>The Primary Care Trusts of the area by name: those that the filter can name.</summary>
    public required IReadOnlyList<PrimaryCareTrust> Area { get; init; }

    /// <summary>Those that have a row.</summary>
    public required IReadOnlyList<PrimaryCareTrust> Pcts { get; init; }

    public required IReadOnlyList<CasesInStage> Stages { get; init; }

    public required IReadOnlyList<CasesByStanding> Standings { get; init; }

    public required IReadOnlyList<DeparturesByState> Departures { get; init; }

    public required IReadOnlyList<CasesOf> Overdue { get; init; }

    public required IReadOnlyList<CasesOf> StaffNotEngaged { get; init; }

    public required IReadOnlyList<Waiting> Waits { get; init; }

    public required DateOnly Today { get; init; }

    // The board asks for each cell: among the rows of its trust alone.
    private ILookup<string, CasesInStage> StagesByPct => field ??= Stages.ToLookup(row => row.Pct);

    private ILookup<string, CasesByStanding> StandingsByPct => field ??= Standings.ToLookup(row => row.Pct);

    private ILookup<string, DeparturesByState> DeparturesByPct => field ??= Departures.ToLookup(row => row.Pct);

    private ILookup<string, CasesOf> OverdueByPct => field ??= Overdue.ToLookup(row => row.Pct);

    private ILookup<string, CasesOf> StaffNotEngagedByPct => field ??= StaffNotEngaged.ToLookup(row => row.Pct);

    private ILookup<string, Waiting> WaitsByPct => field ??= Waits.ToLookup(row => row.Pct);

    /// <summary>The trusts that a page of the board shows. What stands below them counts all.</summary>
    /// <param name="from">A position after or before one of them; the first page where that is none of them any more.</param>
    public RegisterPage<PrimaryCareTrust> PageOf(RowPosition? from)
    {
        // By the trust itself: those that were merged stand behind their successors, so that they follow one another by nothing that each says of itself.
        var at = from is null ? -1 : Pcts.Select(PositionOf).ToList().FindIndex(position => position.Token == from.Token);
        var beginning = at < 0 ? null : from;
        var rows = beginning is { IsBackwards: true } ? Pcts.Take(at).Reverse() : Pcts.Skip(at + 1);
        var size = AssuranceRegister.Definition.PageSize;
        return RegisterPage<PrimaryCareTrust>.Cut([.. rows.Take(size + 1)], size, beginning, PositionOf);
    }

    /// <summary>The open cases of a Primary Care Trust or of all on the board, of one scenario or of all. So it is with every count: null is all of them.</summary>
    public int Open(string? pct, int? scenario = null) =>
        Of(pct, Stages, StagesByPct).Where(row => Is(row.Scenario, scenario) && row.Stage != Stage.Closed.Name).Sum(row => row.Cases);

    /// <summary>How many open cases stand so with the group. Not yet due are those of the group's scenarios with which it has had nothing to do.</summary>
    public int Cases(string? pct, int? scenario, OversightGroup group, OversightState state) => state == OversightState.NotYetDue
        ? RuleSets.Standard.Current.Scenarios.Where(one => (scenario is null || one.Number == scenario) && group.IsIn(one)).Sum(one => Open(pct, one.Number) - Count(pct, one.Number, group, null))
        : Count(pct, scenario, group, state);

    /// <summary>Since when the group has kept somebody waiting; null when nothing waits.</summary>
    public DateOnly? WaitingSince(string? pct, int? scenario, OversightGroup group) =>
        Of(pct, Waits, WaitsByPct).Where(wait => Is(wait.Scenario, scenario) && wait.Group == group).Select(wait => (DateOnly?)wait.Since).Min();

    /// <summary>The departures that wait for the reviewer or the commissioner.</summary>
    public int OpenDepartures(string? pct) => Of(pct, Departures, DeparturesByPct).Where(row => IsOpen(row.State)).Sum(row => row.Departures);

    public int OverdueCases(string? pct) => Of(pct, Overdue, OverdueByPct).Sum(row => row.Cases);

    public int CasesWithoutStaff(string? pct) => Of(pct, StaffNotEngaged, StaffNotEngagedByPct).Sum(row => row.Cases);

    public static bool IsOpen(DepartureState state) => state is DepartureState.Open or DepartureState.MoreAsked;

    private static RowPosition PositionOf(PrimaryCareTrust pct) => RowPosition.After(pct.Code);

    private int Count(string? pct, int? scenario, OversightGroup group, OversightState? state) =>
        Of(pct, Standings, StandingsByPct).Where(row => Is(row.Scenario, scenario) && row.Group == group && row.State == state).Sum(row => row.Cases);

    private static IEnumerable<T> Of<T>(string? pct, IReadOnlyList<T> all, ILookup<string, T> byPct) => pct is null ? all : byPct[pct];

    private static bool Is(int scenario, int? wanted) => wanted is null || scenario == wanted;
}
