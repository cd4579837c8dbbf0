using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Where a cluster compares the services that it can choose from, and chooses.</summary>
public sealed class ServicesModel(ISender sender, CurrentPerson current) : ProgrammePageModel(sender, current)
{
    public IReadOnlyList<RankedRow> Ranking { get; private set; } = [];

    public IReadOnlyList<WeightedCriterion> Criteria { get; private set; } = [];

    /// <summary>What the letter asks before a service is selected, and of the selection.</summary>
    public IReadOnlyList<ProgrammeChecklist> Checklists { get; private set; } = [];

    public async Task OnGetAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        Ranking = RankedRow.Of(Overview);
        Criteria = WeightedCriterion.Of(Overview.File);
        Checklists = [ProgrammeChecklist.Of(SelectService.Definition, Overview.File, Overview.Today, Overview.Bodies), ProgrammeChecklist.Of(NotifySha.Definition, Overview.File, Overview.Today, Overview.Bodies)];
    }
}
