namespace CommissioningCases.Domain.Choice;

/// <summary>How a milestone of the 2011 letter stands.</summary>
public enum MilestoneState
{
    /// <summary>Reached by its day.</summary>
    Met,

    /// <summary>Reached after its day.</summary>
    MetLate,

    /// <summary>Not reached, and its day has not passed.</summary>
    Due,

    /// <summary>Not reached, and its day has passed.</summary>
    Missed,
}

/// <summary>A day by which the letter expects something of every programme. It is reported, never refused.</summary>
/// <param name="By">The last day on which it is met in time.</param>
/// <param name="ReachedOn">The day on which it was reached; null while it was not.</param>
public sealed record Milestone(Clause Clause, string Title, DateOnly By, DateOnly? ReachedOn)
{
    /// <summary>The milestones of the programme as it stands, in the letter's order.</summary>
    public static IReadOnlyList<Milestone> Of(ProgrammeFile file) => SeenOn(file, DateOnly.MaxValue);

    /// <summary>The same as it stood at the end of that day, whatever was selected or taken out of the selection since.</summary>
    public static IReadOnlyList<Milestone> SeenOn(ProgrammeFile file, DateOnly day) => ReachedBy(FifthGroup(file), ThirdService(file, day));

    /// <summary>The same of a programme of which only these days are known; null for what it has not reached.</summary>
    public static IReadOnlyList<Milestone> ReachedBy(DateOnly? fifthGroup, DateOnly? thirdService) =>
    [
        new(LetterOf2011.CP_1, "The five groups are engaged", new DateOnly(2011, 9, 30), fifthGroup),
        new(LetterOf2011.CP_2, "Three services are selected", new DateOnly(2011, 10, 31), thirdService),
    ];

    /// <summary>How it stands when seen on that day; what was reached later is not yet seen.</summary>
    public MilestoneState StateOn(DateOnly day) => ReachedOn is { } reached && reached <= day
        ? reached <= By ? MilestoneState.Met : MilestoneState.MetLate
        : day <= By ? MilestoneState.Due : MilestoneState.Missed;

    private static DateOnly? FifthGroup(ProgrammeFile file)
    {
        var firsts = file.Engagements.GroupBy(e => e.Details.Group, (_, engagements) => engagements.Min(e => e.On)).ToList();
        return firsts.Count == Enum.GetValues<LocalGroup>().Length ? firsts.Max() : null;
    }

    private static DateOnly? ThirdService(ProgrammeFile file, DateOnly day)
    {
        var days = file.SelectedOn(day).Select(service => service.On).Order().ToList();
        return days.Count < ProgrammeRules.FewestServices ? null : days[ProgrammeRules.FewestServices - 1];
    }
}
