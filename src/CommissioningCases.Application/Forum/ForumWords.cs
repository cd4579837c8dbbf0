using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Forum;

/// <summary>What the figures of a partnership forum's pack are called, on its page and in its table alike.</summary>
public static class ForumWords
{
    public static string Given(string kind) => kind == DeadlineKind.Chance ? "Chances to improve" : "Opportunities to present a plan";

    public static string Judged(Tally tally) => $"{Given(tally.Kind)}: {tally.Outcome switch
    {
        CaseChance.RobustAndCredible => "plan robust and credible",
        CaseChance.NotRobustAndCredible => "plan not robust and credible, or not presented",
        var outcome => $"judged {outcome}",
    }}";

    /// <summary>The stage in which staff are not engaged.</summary>
    public static string Stage(Tally tally) => RuleSets.Standard.Current.Scenarios.Select(scenario => scenario.FindStage(tally.Kind)).FirstOrDefault(stage => stage is not null)?.Title ?? tally.Kind;
}
