using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Regimes;

/// <summary>The performance regime register.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The provider of which something is to be recorded.</summary>
    [BindProperty(SupportsGet = true, Name = "provider")]
    public string? Chosen { get; set; }

    public RegisterAddress<RegimeFilter> Address { get; private set; } = null!;

    public RegisterList<RegimeRow> List { get; private set; } = null!;

    public bool MayRecord => PagePolicies.Of(Links.RecordRegime.Page).Allows(current.Person!.Role);

    public Select Providers => new("provider", "Provider", ProviderOptions.All(List.Bodies, List.Today, current.Person!.Organisation, [])) { Blank = "", IsTyped = true, Hint = "Type parts of a name, its initials or a code" };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (MayRecord && !string.IsNullOrWhiteSpace(Chosen))
        {
            return LocalRedirect(Links.RecordRegime.To(Chosen));
        }

        if (MayRecord && Request.Query.ContainsKey("provider"))
        {
            ModelState.AddModelError("provider", "Choose a provider from the list");
        }

        Address = RegisterLinks.Regime.Read(Request, current.Person);
        List = await sender.Send(new ListRegime { Filter = Address.Filter, From = Address.From }, cancellationToken);
        return Page();
    }
}
