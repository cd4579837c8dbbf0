using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the letter asks before an action of a programme, and what of it the programme shows.</summary>
/// <param name="Service">The selected service that it is about; null where it is about none.</param>
public sealed record ProgrammeChecklist(ActionDefinition<ProgrammeFile> Action, SelectedService? Service, IReadOnlyList<ChecklistLine> Lines)
{
    /// <summary>More entries than this that show the same are not listed one by one.</summary>
    private const int MostEvidence = 5;

    public IEnumerable<Clause> Quoted => Lines.SelectMany(line => line.Clauses).Distinct();

    public int Met => Lines.Count(line => line.IsMet);

    public bool IsComplete => Lines.All(line => line.IsMet);

    /// <summary>What the programme itself must show; what the action's own form is asked, stands there.</summary>
    public static IEnumerable<Requirement<ProgrammeFile>> AskedOf(ActionDefinition<ProgrammeFile> action) =>
        action.Rule.Requirements.Where(requirement => requirement.AskedOnForm is null);

    public static ProgrammeChecklist Of(ActionDefinition<ProgrammeFile> action, ProgrammeFile file, DateOnly on, KnownBodies bodies, SelectedService? service = null)
    {
        var imagined = action.Imagine(file, service is null ? [] : [(GoLive.ServiceField, service.Details.Service)]);
        var outlook = new Outlook<ProgrammeFile>(file, on, imagined, bodies);
        return new ProgrammeChecklist(action, service, [.. AskedOf(action).Select(requirement => Line(requirement, requirement.Test(outlook)))]);
    }

    private static ChecklistLine Line(Requirement<ProgrammeFile> requirement, Finding finding) =>
        ChecklistLine.Of(requirement, finding.Evidence.Count > MostEvidence ? finding with { Evidence = [] } : finding);
}
