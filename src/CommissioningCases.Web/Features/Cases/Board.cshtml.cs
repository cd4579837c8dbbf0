using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The paper on a key step that goes to the PCT Board, ready to be printed.</summary>
public sealed class BoardModel(ISender sender, CurrentPerson current) : PageModel
{
    public BoardPaper Paper { get; private set; } = null!;

    public async Task OnGetAsync(string reference, string step, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Paper = new BoardPaper(view, new CaseOverview(view, new Permissions(current.Person)), step);
    }
}
