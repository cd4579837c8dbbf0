using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The scores of every service on a cluster's list by each criterion, on one grid.</summary>
public sealed class ScoresModel(ISender sender, CurrentPerson current) : ProgrammePageModel(sender, current)
{
    public IReadOnlyList<RankedRow> Ranking { get; private set; } = [];

    public IReadOnlyList<WeightedCriterion> Criteria { get; private set; } = [];

    public async Task OnGetAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        Ranking = RankedRow.Of(Overview);
        Criteria = WeightedCriterion.Of(Overview.File);
    }
}
