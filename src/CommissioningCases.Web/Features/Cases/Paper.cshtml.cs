using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A case with its whole history, ready to be printed.</summary>
public sealed class PaperModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public CaseView View { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        View = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(View, new Permissions(current.Person));
    }

    public string RecordedBy(EntryView entry) => EntryAuthor.Of(entry, bodies.Latest);
}
