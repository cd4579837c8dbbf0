using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the letter asks before an action of a programme, and what of it the programme shows.</summary>
/// <param name="Service">The selected service that it is about; null where it is about none.</param>
public sealed record ProgrammeChecklist(ProgrammeActionDefinition Action, SelectedService? Service, IReadOnlyList<ChecklistLine> Lines)
{
    /// <summary>More entries than this that show the same are not listed one by one.</summary>
    private const int MostEvidence = 5;

    public IEnumerable<Clause> Quoted => Lines.SelectMany(line => line.Clauses).Distinct();

    public int Met => Lines.Count(line => line.IsMet);

    public bool IsComplete => Lines.All(line => line.IsMet);

    public static ProgrammeChecklist Of(ProgrammeActionDefinition action, ProgrammeFile file, DateOnly on, SelectedService? service = null)
    {
        var outlook = new ProgrammeOutlook(file, on, service);
        return new ProgrammeChecklist(action, service, [.. ProgrammeRequirements.Of(action).Select(requirement => Line(requirement, requirement.Test(outlook)))]);
    }

    private static ChecklistLine Line(ProgrammeRequirement requirement, Finding finding) => new(finding.IsMet, requirement.Statement, [requirement.Clause])
    {
        Progress = finding.Progress,
        MetBy = finding.MetBy,
        Evidence = finding.Evidence.Count > MostEvidence ? [] : finding.Evidence,
    };
}
