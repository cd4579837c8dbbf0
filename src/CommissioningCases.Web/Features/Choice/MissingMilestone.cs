
namespace CommissioningCases.Web.Features.Choice;

/// <summary>What a cluster lacks of what the 2011 letter expects, in words: for those who look at several.</summary>
/// <param name="IsLate">Whether the milestone was missed. The letter names no last day for the notice, for sharing and for going live: those are missing, and never late.</param>
public sealed record MissingMilestone(string Text, bool IsLate)
{
    private static readonly int Groups = Enum.GetValues<LocalGroup>().Length;

    public static IReadOnlyList<MissingMilestone> Of(ClusterProgramme one, DateOnly today)
    {
        var (groups, services) = (one.Milestones[0], one.Milestones[1]);
        if (one.Programme is not { } programme)
        {
            return [new MissingMilestone("No programme opened", groups.StateOn(today) == MilestoneState.Missed)];
        }

        var lacks = new List<MissingMilestone>();
        if (groups.ReachedOn is null)
        {
            lacks.Add(new MissingMilestone($"{programme.GroupsEngaged} of the {Groups} groups engaged", groups.StateOn(today) == MilestoneState.Missed));
        }

        if (services.ReachedOn is null)
        {
            lacks.Add(new MissingMilestone($"{programme.ServicesSelected} of {ProgrammeRules.FewestServices} services selected", services.StateOn(today) == MilestoneState.Missed));
        }

        if (programme.ShaNotifiedOn is null)
        {
            lacks.Add(new MissingMilestone("SHA not notified", IsLate: false));
        }
        else if (programme.SharedOn is null)
        {
            lacks.Add(new MissingMilestone("Not shared with the Department", IsLate: false));
        }

        if (programme.ServicesSelected > programme.ServicesLive)
        {
            lacks.Add(new MissingMilestone($"{EnglishFormat.Count(programme.ServicesSelected - programme.ServicesLive, "service", "services")} not live", IsLate: false));
        }

        return lacks;
    }
}
