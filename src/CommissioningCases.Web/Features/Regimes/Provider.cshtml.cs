using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Regimes;

/// <summary>A provider under the NHS Performance Regime: all that its authority recorded.</summary>
public sealed class ProviderModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegimeHistory Regime { get; private set; } = null!;

    public bool MayRecord => PagePolicies.Of(Links.RecordRegime.Page).Allows(current.Person!.Role);

    public async Task OnGetAsync(string sha, string provider, CancellationToken cancellationToken) =>
        Regime = await sender.Send(new GetProviderRegime(sha, provider), cancellationToken);
}
