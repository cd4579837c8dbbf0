
namespace CommissioningCases.Web.Features.Choice;

/// <summary>How a day of the letter stands to the programme.</summary>
public enum TimelineState
{
    Met,
    MetLate,
    Due,
    Missed,

    /// <summary>What becomes possible on the day has begun, and more of it can follow.</summary>
    Begun,
}

/// <summary>A day that the letter names.</summary>
/// <param name="Day">By which, or from which on.</param>
/// <param name="When">The day in words, such as "by 30 September 2011".</param>
/// <param name="IsDeadline">Whether the letter expects something by the day; else something becomes possible on it.</param>
/// <param name="Progress">How far the programme is, such as "4 of 5 groups engaged".</param>
/// <param name="Missing">What is missing, with the form for each thing where the person has one.</param>
public sealed record TimelineMark(
    DateOnly Day, string When, string Title, Clause Clause, bool IsDeadline, TimelineState State, string Progress, IReadOnlyList<MissingThing> Missing)
{
    public Tag Tag => State switch
    {
        TimelineState.Met => new Tag("Met", TagColour.Green),
        TimelineState.MetLate => new Tag("Met late", TagColour.Orange),
        TimelineState.Missed => new Tag("Missed", TagColour.Red),
        TimelineState.Begun => new Tag("Begun", TagColour.Blue),
        _ => new Tag(IsDeadline ? "Due" : "To come", TagColour.White),
    };
}

/// <param name="Href">Where it can be recorded; null where the person cannot, or the day that is looked at is not today.</param>
public sealed record MissingThing(string Text, string? Href);

/// <summary>The days of the letter and how the programme stands to them, seen on a day.</summary>
public sealed class ProgrammeTimeline
{
    private static readonly DateOnly First = new(2011, 7, 1);
    private static readonly DateOnly Last = new(2012, 7, 1);

    private readonly ProgrammeOverview _overview;

    public ProgrammeTimeline(ProgrammeOverview overview, DateOnly on)
    {
        _overview = overview;
        On = on;
        var milestones = Milestone.SeenOn(overview.File, on);
        Marks = [Groups(milestones[0]), Services(milestones[1]), Packs(), RollOut()];
    }

    /// <summary>The day on which it is seen: what happened later is not seen yet.</summary>
    public DateOnly On { get; }

    public bool IsToday => On == _overview.Today;

    public IReadOnlyList<TimelineMark> Marks { get; }

    /// <summary>The first of each month that the picture spans.</summary>
    public static IEnumerable<DateOnly> Months => Enumerable.Range(0, 12).Select(First.AddMonths);

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string Label => $"Time line as seen on {EnglishFormat.Day(On)}. {string.Join(" ", Marks.Select(mark => $"{EnglishFormat.UpperFirst(mark.When)}: {EnglishFormat.LowerFirst(mark.Title)}, {EnglishFormat.LowerFirst(mark.Tag.Text)}, {mark.Progress}."))}";

    /// <summary>Where a day stands along the picture, in per cent of its width; days beyond it stand at its ends.</summary>
    public static double Across(DateOnly day) =>
        Math.Clamp(100.0 * (day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber), 0, 100);

    private TimelineMark Groups(Milestone milestone)
    {
        var missing = _overview.File.GroupsMissing(On).ToList();
        var groups = Enum.GetValues<LocalGroup>().Length;
        return Deadline(
            milestone,
            $"{groups - missing.Count} of {groups} groups engaged",
            missing.Select(group => new MissingThing(ChoiceLabels.Label(group), Form(EngageLocally.Definition, (EngageLocally.GroupField, ExchangeNames.Of(group))))));
    }

    private TimelineMark Services(Milestone milestone)
    {
        var selected = _overview.File.SelectedOn(On).Count();
        var wanted = ProgrammeRules.FewestServices - selected;
        return Deadline(
            milestone,
            $"{EnglishFormat.Count(selected, "service", "services")} selected",
            wanted > 0 ? [new MissingThing(EnglishFormat.Count(wanted, "more service", "more services"), Form(SelectService.Definition))] : []);
    }

    private TimelineMark Packs()
    {
        var services = Known();
        var lacking = services.Where(service => !(service.PackAdopted?.On <= On)).ToList();
        return Begun(
            Beginning.Packs,
            services.Count,
            $"{services.Count - lacking.Count} of {EnglishFormat.Count(services.Count, "pack", "packs")} adopted",
            lacking.Select(service => new MissingThing($"Pack of {Name(service)}", Form(AdoptPack.Definition, (AdoptPack.ServiceField, service.Details.Service)))));
    }

    private TimelineMark RollOut()
    {
        var services = Known();
        var lacking = services.Where(service => !(service.Live?.On <= On)).ToList();
        return Begun(
            Beginning.RollOut,
            services.Count,
            $"{services.Count - lacking.Count} of {EnglishFormat.Count(services.Count, "service", "services")} live",
            lacking.Select(service => new MissingThing(Name(service), IsToday ? _overview.Links.Service(service) : null)));
    }

    private TimelineMark Deadline(Milestone milestone, string progress, IEnumerable<MissingThing> missing)
    {
        var state = milestone.StateOn(On) switch
        {
            MilestoneState.Met => TimelineState.Met,
            MilestoneState.MetLate => TimelineState.MetLate,
            MilestoneState.Missed => TimelineState.Missed,
            _ => TimelineState.Due,
        };
        var reached = state is TimelineState.Met or TimelineState.MetLate;
        return new TimelineMark(
            milestone.By,
            $"by {EnglishFormat.Day(milestone.By)}",
            milestone.Title,
            milestone.Clause,
            IsDeadline: true,
            state,
            reached ? $"{progress}, reached on {EnglishFormat.Day(milestone.ReachedOn!.Value)}" : progress,
            reached ? [] : [.. missing]);
    }

    /// <summary>What begins on a day is met once every service has it, and cannot be missed: the letter names no day by which it must be.</summary>
    private TimelineMark Begun(Beginning beginning, int services, string progress, IEnumerable<MissingThing> lacking)
    {
        List<MissingThing> missing = [.. lacking];
        var state = services > 0 && missing.Count == 0 ? TimelineState.Met
            : On < beginning.From ? TimelineState.Due
            : TimelineState.Begun;
        return new TimelineMark(beginning.From, $"from {EnglishFormat.Day(beginning.From)}", beginning.Title, beginning.Clause, IsDeadline: false, state, progress, missing);
    }

    private List<SelectedService> Known() => [.. _overview.File.SelectedOn(On).OrderBy(service => service.Mark.Number)];

    private string Name(SelectedService service) => _overview.Names.Service(service.Details.Service);

    private string? Form(ActionDefinition<ProgrammeFile> action, params (Domain.Kernel.Fields.Field Field, string Value)[] filled) =>
        IsToday && _overview.MayWrite ? _overview.Links.Record(action, filled) : null;
}
