
namespace CommissioningCases.Web.Features.Scenarios;

/// <summary>The choice programme of 2011 told from the definitions that decide it.</summary>
public static class ProgrammeGuide
{
    /// <summary>The days that the letter names, in their order.</summary>
    public static IReadOnlyList<GuidedDay> Days { get; } =
    [
        .. Milestone.ReachedBy(null, null).Select(milestone => new GuidedDay($"By {EnglishFormat.Day(milestone.By)}", milestone.Title, milestone.Clause)),
        .. new[] { Beginning.Packs, Beginning.RollOut }.Select(beginning => new GuidedDay($"From {EnglishFormat.Day(beginning.From)}", beginning.Title, beginning.Clause)),
    ];

    /// <summary>The actions that can be refused, in the letter's order.</summary>
    public static IReadOnlyList<GuidedAction> Refusable { get; } = [.. ProgrammeActions.All.Where(action => action.Rule.Clauses.Count > 0).Select(GuidedAction.Of)];

    /// <summary>The actions under which nothing is refused: the letter asks nothing of them, or they are this service's own.</summary>
    public static IReadOnlyList<ActionDefinition<ProgrammeFile>> Free { get; } = [.. ProgrammeActions.All.Where(action => action.Rule.Clauses.Count == 0)];
}

/// <param name="When">Such as "By 30 September 2011".</param>
public sealed record GuidedDay(string When, string Title, Clause Clause);

/// <summary>An action and all that the letter asks before it, or on its form.</summary>
public sealed record GuidedAction(ActionDefinition<ProgrammeFile> Action, IReadOnlyList<(Clause Clause, string Statement)> Asked)
{
    public static GuidedAction Of(ActionDefinition<ProgrammeFile> action) => new(
        action,
        [
            .. action.Rule.Requirements.Select(requirement => (requirement.Clause, requirement.Statement)),
        ]);
}
