
namespace CommissioningCases.Web.Features.Choice;

/// <summary>What a cluster lacks of what the 2011 letter expects, in words: for those who look at several.</summary>
/// <param name="IsLate">Whether the milestone was missed. The letter names no last day for the notice, for sharing and for going live: those are missing, and never late.</param>
public sealed record Lacking(string Text, bool IsLate)
{
    private static readonly int Groups = Enum.GetValues<LocalGroup>().Length;

    public static IReadOnlyList<Lacking> Of(ClusterProgramme one, DateOnly today)
    {
        var (groups, services) = (one.Milestones[0], one.Milestones[1]);
        if (one.Programme is not { } programme)
        {
            return [new Lacking("No programme opened", groups.StateOn(today) == MilestoneState.Missed)];
        }

        var lacks = new List<Lacking>();
        if (groups.ReachedOn is null)
        {
            lacks.Add(new Lacking($"{programme.GroupsEngaged} of the {Groups} groups engaged", groups.StateOn(today) == MilestoneState.Missed));
        }

        if (services.ReachedOn is null)
        {
            lacks.Add(new Lacking($"{programme.ServicesSelected} of {ProgrammeRules.FewestServices} services selected", services.StateOn(today) == MilestoneState.Missed));
        }

        if (programme.ShaNotifiedOn is null)
        {
            lacks.Add(new Lacking("SHA not notified", IsLate: false));
        }
        else if (programme.SharedOn is null)
        {
            lacks.Add(new Lacking("Not shared with the Department", IsLate: false));
        }

        if (programme.ServicesSelected > programme.ServicesLive)
        {
            lacks.Add(new Lacking($"{British.Count(programme.ServicesSelected - programme.ServicesLive, "service", "services")} not live", IsLate: false));
        }

        return lacks;
    }
}
