using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>One selected service: what its choice rests on, its pack, prices and providers, and what going live waits for.</summary>
public sealed class ServiceModel(ISender sender, CurrentPerson current) : ProgrammePageModel(sender, current)
{
    public ServiceView View { get; private set; } = null!;

    /// <param name="selection">Number of the entry by which the service was selected.</param>
    public async Task OnGetAsync(string cluster, int selection, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        View = Find(selection) ?? throw new NotFoundException("No service was selected by that entry.");
    }

    private ServiceView? Find(int selection) =>
        Overview.File.Services.Values.FirstOrDefault(one => one.Mark.Number == selection) is { } selected ? new ServiceView(Overview, selected, null)
        : Overview.File.Dropped.Find(one => one.Selected.Mark.Number == selection) is { } dropped ? new ServiceView(Overview, dropped.Selected, dropped)
        : null;
}
