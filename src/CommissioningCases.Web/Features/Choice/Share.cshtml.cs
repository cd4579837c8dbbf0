using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Where a commissioner lets other clusters copy what a service has, and takes it back.</summary>
public sealed class ShareModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public bool IsShared { get; set; }

    public ServiceSharing Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    public Task OnGetAsync(string cluster, int selection, CancellationToken cancellation) => LoadAsync(cluster, selection, cancellation);

    public async Task<IActionResult> OnPostAsync(string cluster, int selection, CancellationToken cancellation)
    {
        var (isValid, _) = await sender.TrySendAsync(new ShareService(cluster, selection, IsShared), ModelState, cancellation);
        if (isValid)
        {
            this.SayDone(IsShared ? "Commissioners of other clusters can copy it now." : "It is no longer shared.");
            return LocalRedirect(Links.ShareService.To(cluster, selection));
        }

        await LoadAsync(cluster, selection, cancellation);
        return this.Invalid();
    }

    private async Task LoadAsync(string cluster, int selection, CancellationToken cancellation)
    {
        Found = await sender.Send(new GetSharing(cluster, selection), cancellation);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }
}
