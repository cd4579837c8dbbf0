namespace CommissioningCases.Web.Features.Cases;

/// <summary>A stretch of time that a case was in a stage.</summary>
/// <param name="To">The day on which the next one began; today where it goes on; of the end, its own day.</param>
/// <param name="Number">The entry by which the case entered it.</param>
public sealed record StageBar(string Title, DateOnly From, DateOnly To, int Number)
{
    public bool IsPresent { get; init; }

    public int Days => To.DayNumber - From.DayNumber;
}

/// <summary>The entries of one kind, as points.</summary>
public sealed record TimelineLane(EntryKind Kind, IReadOnlyList<DateOnly> Days)
{
    public string Title => Kind == EntryKind.Steps ? "Logging and steps" : EntryKinds.Label(Kind);
}

/// <summary>A month of the axis.</summary>
/// <param name="Text">Its name; blank where there is no room for it.</param>
public sealed record TimelineMonth(DateOnly On, string Text);

/// <summary>
/// A case from its first day to now, ready to be drawn: its stages as bars, what was recorded as points, what is due and today as lines. Across in per cent of the width, so
/// that the words keep their size on a narrow screen. It is made of the case as the person sees it, so that it shows nothing else.
/// </summary>
public sealed class CaseTimeline
{
    /// <summary>The kinds that are drawn, the logging and the steps first, which begin the bars.</summary>
    private static readonly EntryKind[] Kinds =
        [EntryKind.Steps, EntryKind.Engagement, EntryKind.Assurance, EntryKind.Measures, EntryKind.Tender, EntryKind.Facts, EntryKind.Documents, EntryKind.Notes, EntryKind.Refused];

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60];

    private const int MostMonths = 4;

    /// <summary>A month that begins further across has no room for its name, which would cross the one before; its line is drawn all the same.</summary>
    private const int LastName = 82;

    /// <summary>The fewest days that are drawn, and how far ahead deadlines are drawn of a case that is younger.</summary>
    private const int FewestDays = 28;

    private readonly DateOnly _to;

    private CaseTimeline(CaseOverview overview)
    {
        var file = overview.File;
        From = file.Began;
        Stages = [.. StagesOf(file, overview.Today)];
        Lanes = [.. from kind in Kinds let days = overview.DaysOf(kind) where days.Count > 0 select new TimelineLane(kind, days)];
        Today = file.IsClosed ? null : overview.Today;
        var end = Stages.Max(stage => stage.To);
        var length = Math.Max(FewestDays, end.DayNumber - From.DayNumber);
        var due = Deadlines.Of(file).OrderBy(deadline => deadline.Due).ToLookup(deadline => deadline.Due.DayNumber - end.DayNumber <= length && deadline.Due >= From);
        (Due, DueLater) = ([.. due[true]], [.. due[false]]);
        _to = new[] { end, From.AddDays(FewestDays) }.Concat(Due.Select(deadline => deadline.Due)).Max();
    }

    public DateOnly From { get; }

    public IReadOnlyList<StageBar> Stages { get; }

    public IReadOnlyList<TimelineLane> Lanes { get; }

    /// <summary>What is due and has a place in the picture.</summary>
    public IReadOnlyList<Deadline> Due { get; }

    /// <summary>What is due so much later that the rest could not be told apart.</summary>
    public IReadOnlyList<Deadline> DueLater { get; }

    /// <summary>Null of a closed case.</summary>
    public DateOnly? Today { get; }

    /// <summary>The months of the axis: so few that each can be read.</summary>
    public IReadOnlyList<TimelineMonth> Months
    {
        get
        {
            var all = ((_to.Year - From.Year) * 12) + _to.Month - From.Month;
            var step = MonthSteps.First(step => all / step <= MostMonths || step == MonthSteps[^1]);
            return
            [
                .. from months in Enumerable.Range(1, all)
                   let month = From.MonthStart().AddMonths(months)
                   where (((month.Year * 12) + month.Month - 1) % step) == 0
                   select new TimelineMonth(month, Across(month) > LastName ? "" : EnglishFormat.ShortMonth(month)),
            ];
        }
    }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string Label
    {
        get
        {
            var stages = Stages.Select(stage => stage.Days == 0 ? $"{stage.Title} on {EnglishFormat.Day(stage.From)}" : $"{stage.Title} from {EnglishFormat.Day(stage.From)} to {EnglishFormat.Day(stage.To)}, {EnglishFormat.Days(stage.Days)}");
            var lanes = Lanes.Select(lane => $"{lane.Title}: {EnglishFormat.Count(lane.Days.Count, "entry", "entries")}");
            var due = Due.Select(deadline => $"{TitleOf(deadline)} on {EnglishFormat.Day(deadline.Due)}");
            return string.Join(". ", [.. stages, .. lanes, .. due]) + ".";
        }
    }

    public static CaseTimeline Of(CaseOverview overview) => new(overview);

    public double Across(DateOnly day) => 100.0 * (day.DayNumber - From.DayNumber) / (_to.DayNumber - From.DayNumber);

    public string TitleOf(Deadline deadline) => Deadlines.Title(deadline.What, Today is { } today && deadline.Due < today);

    private static IEnumerable<StageBar> StagesOf(CaseFile file, DateOnly today) =>
        from entry in file.Stages.Index()
        let began = entry.Item.On
        let isLast = entry.Index == file.Stages.Count - 1
        select new StageBar(entry.Item.Stage.Title, began, !isLast ? file.Stages[entry.Index + 1].On : file.IsClosed || today < began ? began : today, entry.Item.Mark.Number)
        {
            IsPresent = isLast,
        };
}
