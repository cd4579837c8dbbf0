using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the form of an action can say of the letter before anything is typed.</summary>
public static class ProgrammeGuidance
{
    /// <summary>What the letter asks before the action itself; null where it asks nothing, or nothing that can be told before a service is chosen.</summary>
    public static ProgrammeChecklist? ChecklistOf(ActionDefinition<ProgrammeFile> action, ProgrammeOverview overview, SelectedService? service) =>
        !ProgrammeChecklist.AskedOf(action).Any() || (service is null && IsAboutSelected(action))
            ? null
            : ProgrammeChecklist.Of(action, overview.File, overview.Today, overview.Bodies, service);

    /// <summary>The missing requirements of other actions that this form would help to meet, and the clauses to quote.</summary>
    public static FormGuidance For(ActionDefinition<ProgrammeFile> action, ProgrammeOverview overview, SelectedService? service) =>
        FormGuidance.Of(action, NextOf(overview, service).SelectMany(checklist => checklist.Lines), ClausesOf(action));

    private static IEnumerable<ProgrammeChecklist> NextOf(ProgrammeOverview overview, SelectedService? service)
    {
        var (file, today) = (overview.File, overview.Today);
        if (file.Services.Count < ProgrammeRules.FewestServices)
        {
            yield return ProgrammeChecklist.Of(SelectService.Definition, file, today, overview.Bodies);
        }

        if (file.ShaNotified is null)
        {
            yield return ProgrammeChecklist.Of(NotifySha.Definition, file, today, overview.Bodies);
        }

        if (file.SharedWithDepartment is null)
        {
            yield return ProgrammeChecklist.Of(ShareWithDepartment.Definition, file, today, overview.Bodies);
        }

        if (service is { Live: null })
        {
            yield return ProgrammeChecklist.Of(GoLive.Definition, file, today, overview.Bodies, service);
        }
    }

    /// <summary>The clauses under which it can be refused; that the SHA is told, and that choice displaces nobody, is asked without refusing anything.</summary>
    private static IEnumerable<Clause> ClausesOf(ActionDefinition<ProgrammeFile> action) => action switch
    {
        _ when action == ShareWithDepartment.Definition => [LetterOf2011.CP_3, LetterOf2011.CP_4],
        _ when action == EngageLocally.Definition => [LetterOf2011.CP_1],
        _ when action == SetPrice.Definition || action == DescribePrice.Definition => [LetterOf2011.CP_7],
        _ when action == ConfirmPrinciples.Definition || action == QualifyProvider.Definition => [LetterOf2011.CP_8],
        _ when action == SuspendProvider.Definition || action == RemoveProvider.Definition => [LetterOf2009.S5_2],
        _ => action.Rule.Clauses,
    };

    private static bool IsAboutSelected(ActionDefinition<ProgrammeFile> action) => action == GoLive.Definition;
}
