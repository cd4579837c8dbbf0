using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The engagement register of one's scope: how providers, staff and others were engaged, and which chances providers were given.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>More than this nobody reads on paper.</summary>
    public const int MostOnPaper = 500;

    public EngagementPage View { get; private set; } = null!;

    /// <summary>Whether it was asked for as a paper, which has no further pages to leaf to.</summary>
    public bool IsPaper => PaperAddress.FormatOf(PageContext.ActionDescriptor) is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var address = RegisterLinks.Engagements.Read(Request, current.Person);
        View = new EngagementPage(address, await sender.Send(new ListEngagements { Filter = address.Filter, From = IsPaper ? null : address.From, Rows = IsPaper ? MostOnPaper : null }, cancellationToken), current.Person!);
    }
}
