using CommissioningCases.Web.Doors;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Applying;

/// <summary>The public page of an offer to providers, where anybody begins an application. There is no sign-in.</summary>
[EnableRateLimiting(TryLimiting.AddressPolicy)]
public sealed class OfferModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Provider { get; set; }

    [BindProperty]
    public string? ProviderName { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public OpenOfferPage Found { get; private set; } = null!;

    /// <summary>The address to which a link was sent just now; null where none was.</summary>
    public string? SentTo { get; private set; }

    public Select ProviderField => new(nameof(Provider), "Provider", [new Option("", ""), .. ProviderOptions.All(Found.Bodies, Found.Today, area: null, except: [])])
    {
        IsTyped = true,
        Hint = "Type parts of a name, its initials or a code. If it is not in the list, enter its name below",
    };

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var (isValid, _) = await sender.TrySendAsync(new BeginApplication(id, Provider, ProviderName, Contact, Address), ModelState, cancellation);
        if (!isValid)
        {
            return this.Invalid();
        }

        SentTo = Address!.Trim();
        ModelState.Clear();
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Response.IsNotIndexed();
        Found = await sender.Send(new FindPublicOffer(id), cancellation);
    }
}
