using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The five groups with which a cluster engages on its priorities, and what they said.</summary>
public sealed class EngagementModel(ISender sender, CurrentPerson current) : ProgrammePageModel(sender, current)
{
    public LocalEngagementPage View { get; private set; } = null!;

    public async Task OnGetAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        View = new LocalEngagementPage(Overview, Request.Query);
    }
}
