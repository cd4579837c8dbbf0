using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>One case: what and who, where it stands, what the letter asks next, and what is known.</summary>
public sealed class CaseModel(ISender sender, CurrentPerson current) : PageModel
{
    public CaseOverview Overview { get; private set; } = null!;

    /// <summary>The entries that were just recorded; none when the page is only read.</summary>
    public IReadOnlyList<TimelineEntry> Recorded { get; private set; } = [];

    /// <summary>Where the letter is written that what was just recorded asks for: of several, such as invitations, that of the first, whose page leads to the others.</summary>
    public string? LetterHref => Recorded.Select(entry => Overview.LetterHref(entry.Entry.Number)).FirstOrDefault(letter => letter is not null);

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(view, new Permissions(current.Person));
        var recorded = RecordedEntry.Of(TempData, view.Reference);
        Recorded = [.. view.Entries.Where(entry => recorded.Contains(entry.Number) && entry.CorrectedBy is null).Select(Overview.Timeline)];
    }
}
