using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Makes an evidence pack of a case.</summary>
public sealed class ProveModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>Whether there may be more than this person sees.</summary>
    public bool LeavesOut => current.Person?.Role == Role.UnionRepresentative;

    public CaseOverview Overview { get; private set; } = null!;

    public Task OnGetAsync(string reference) => LoadAsync(reference);

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        await LoadAsync(reference);
        return await this.ProveAsync(sender, Overview.Reference);
    }

    private async Task LoadAsync(string reference) =>
        Overview = new CaseOverview(await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), HttpContext.RequestAborted), new Permissions(current.Person));
}
