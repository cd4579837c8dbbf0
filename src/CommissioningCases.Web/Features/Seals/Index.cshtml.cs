using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>Lists the seals, and the keys by which they are checked.</summary>
public sealed class IndexModel(ISender sender, SealKeys keys, CurrentPerson current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public SealPage Found { get; private set; } = new([], null);

    public SealKeys Keys => keys;

    public bool MaySeal => MayOpen(Links.MakeSeal);

    public bool MayCompare => MayOpen(Links.CompareSeal);

    public KeysetLinks Paging => new(
        Before is null ? null : Url.Page(Links.Seals.Page, new { Before = (int?)null }),
        Found.Next is null ? null : Url.Page(Links.Seals.Page, new { Before = Found.Next }))
    {
        PreviousText = "Latest",
        NextText = "Earlier",
    };

    public async Task OnGetAsync() => Found = await sender.Send(new ListSeals(Before), HttpContext.RequestAborted);

    private bool MayOpen(PageLink page) => current.Person is { } person && PagePolicies.Of(page.Page).Allows(person.Role);
}
