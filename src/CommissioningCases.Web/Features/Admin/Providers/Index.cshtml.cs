using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>The providers that are known, open and closed.</summary>
public sealed class IndexModel(ISender sender, Bodies bodies, TimeProvider clock) : PageModel
{
    private const string Open = "open";
    private const string Closed = "closed";

    public static IReadOnlyList<Option> StateOptions { get; } = [new(Open, "Open"), new(Closed, "Closed")];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ProviderPage Found { get; private set; } = new([], null, 0);

    /// <summary>Those that commissioners ask for, and that wait for an answer.</summary>
    public IReadOnlyList<ProviderRequest> Asked { get; private set; } = [];

    public string NothingFound => string.IsNullOrWhiteSpace(Search)
        ? "There is no such provider."
        : $"No such provider’s name contains “{Search}”, and no code begins with it.";

    public KeysetLinks Paging => new(
        After is null ? null : Url.Page(Links.Providers.Page, new { Search, Kind, State, After = (string?)null }),
        Found.Next is null ? null : Url.Page(Links.Providers.Page, new { Search, Kind, State, After = Found.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync()
    {
        var providers = new SearchProviders(Search, QueryText.Of(After))
        {
            Kind = ProviderForm.KindOf(Kind),
            IsClosed = State switch
            {
                Closed => true,
                Open => false,
                _ => null,
            },
        };
        Found = await sender.Send(providers, HttpContext.RequestAborted);
        Asked = await sender.Send(new ListProviderRequests(), HttpContext.RequestAborted);
    }

    public string? ShaOf(Provider provider) =>
        provider.Sha is { } code ? bodies.Latest.Find(OrganisationKind.Sha, code)?.Name ?? code : null;

    public string? ClosureOf(Provider provider) => ClosureText.Of(provider, bodies.Latest.Bodies, clock.Today());
}
