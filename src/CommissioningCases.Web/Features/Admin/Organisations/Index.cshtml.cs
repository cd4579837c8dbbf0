using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Organisations;

/// <summary>The Primary Care Trusts and Strategic Health Authorities, open and closed.</summary>
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    private IReadOnlyList<NamedOrganisation> _all = [];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Those of which the name holds what is searched for, or whose code it is.</summary>
    public IReadOnlyList<NamedOrganisation> Found { get; private set; } = [];

    public async Task OnGetAsync()
    {
        _all = await sender.Send(new ListOrganisations(), HttpContext.RequestAborted);
        var text = Search?.Trim() ?? "";
        Found = [.. _all.Where(one => one.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || one.Code.Equals(text, StringComparison.OrdinalIgnoreCase))];
    }

    public string? ClosureOf(NamedOrganisation organisation) => ClosureText.Of(organisation, _all, clock.Today());
}
