namespace CommissioningCases.Application.Oversight;

/// <summary>The open cases of a Primary Care Trust in one stage of a scenario.</summary>
/// <param name="Stage">The stage's name.</param>
public sealed record StageFigures(int Scenario, string Stage, int Open)
{
    /// <summary>How many of them began since each day of <see cref="TrustFigures.AgesFrom"/> and before the one before it, and last how many began before them all.</summary>
    public IReadOnlyList<int> ByAge { get; init; } = [0, 0, 0, 0];

    /// <summary>How long cases that have left the stage were in it; null where none has.</summary>
    public StageStay? Stay { get; init; }
}

/// <summary>How long the cases of a trust were in a stage that they have left.</summary>
/// <param name="Median">In whole weeks: half of them were in it for that long or less.</param>
/// <param name="Left">How many have left it.</param>
/// <param name="Longer">How many of those that are in it now have been for longer: those that entered it until <see cref="TrustFigures.EnteredTo"/>.</param>
public sealed record StageStay(int Scenario, string Stage, int Median, int Left, int Longer);

/// <summary>What happened in a quarter.</summary>
/// <param name="Engagements">How many engagements were recorded with whom, by the day on which they were.</param>
public sealed record QuarterFigures(Quarter Quarter, int Logged, int Closed, int Refused, IReadOnlyDictionary<EngagedWith, int> Engagements);

/// <summary>The work of one Primary Care Trust in numbers.</summary>
public sealed record TrustFigures
{
    public const int Quarters = 8;

    /// <summary>The ages by which open cases are told apart, in months.</summary>
    private static readonly int[] Months = [3, 6, 12];

    /// <summary>Null where nobody knows the trust any more.</summary>
    public required PrimaryCareTrust? Trust { get; init; }

    /// <summary>The further trusts whose cases are counted with its own, where the reader acts for several.</summary>
    public IReadOnlyList<PrimaryCareTrust> Further { get; init; } = [];

    /// <summary>What people call whose figures they are.</summary>
    public string? Names => Trust is null ? null : EnglishFormat.List([Trust.Name, .. Further.Select(trust => trust.Name)]);

    public required DateOnly Today { get; init; }

    /// <summary>A line for each stage of each scenario but the end, in their order, whether or not there are cases in it.</summary>
    public required IReadOnlyList<StageFigures> Stages { get; init; }

    public required int Overdue { get; init; }

    /// <summary>The departures that wait for the SHA or for the commissioner.</summary>
    public required int Departures { get; init; }

    /// <summary>The cases with a dispute of the staff side that was not settled.</summary>
    public required int Disputes { get; init; }

    /// <summary>The open cases in whose present stage staff were not engaged.</summary>
    public required int StaffNotEngaged { get; init; }

    /// <summary>The last quarters and the present one, the oldest first.</summary>
    public required IReadOnlyList<QuarterFigures> OverTime { get; init; }

    public int Open => Stages.Sum(stage => stage.Open);

    /// <summary>The days since which cases of each age began, the youngest first: each the first of a month, by which they are counted.</summary>
    public IReadOnlyList<DateOnly> AgesFrom => AgesOf(Today);

    /// <summary>The last day on which a case has entered its stage that has been in it for longer than so many weeks: a Sunday, because cases are counted by the week.</summary>
    public DateOnly EnteredTo(int weeks) => Today.AddDays((-7 * (weeks + 1)) + 1).Monday().AddDays(-1);

    internal static IReadOnlyList<DateOnly> AgesOf(DateOnly today) => [.. Months.Select(months => today.MonthStart().AddMonths(1 - months))];
}
