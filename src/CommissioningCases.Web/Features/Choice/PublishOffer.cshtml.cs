using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Where a commissioner gives an offer a page that everybody can open, and takes it away.</summary>
public sealed class PublishOfferModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty]
    public bool IsPublic { get; set; }

    public OfferPage Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    /// <summary>Whether the page shows what the offer is today.</summary>
    public bool IsCurrent => Found.Published?.Shown.Price == Found.Now.Price;

    /// <summary>The public address, with the name under which the service is reached here.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Links.PublicOffer.To(Found.Published!.Id)}";

    public async Task OnGetAsync(string cluster, int offer, CancellationToken cancellation)
    {
        Found = await sender.Send(new GetOfferPage(cluster, offer), cancellation);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int offer, CancellationToken cancellation)
    {
        await sender.Send(new PublishOffer(cluster, offer, IsPublic), cancellation);
        this.SayDone(IsPublic ? "The offer has a public page." : "The page is taken away.");
        return LocalRedirect(Links.PublishOffer.To(cluster, offer));
    }
}
