using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>The open cases in whose present stage staff were not engaged, the longest wait first.</summary>
public sealed class NotEngagedModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<NotEngagedFilter> Address { get; private set; } = null!;

    public RegisterList<NotEngagedRow> View { get; private set; } = null!;

    /// <summary>Why the list is empty though there may be such cases; null where there are none.</summary>
    public string? NothingFound =>
        Address.Filter.Pct is { } wanted && View.Area.All(pct => pct.Code != wanted) ? $"You see no Primary Care Trust with the code “{wanted}”."
        : Address.From is not null ? "There are no more such cases."
        : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.NotEngaged.Read(Request, current.Person);
        View = await sender.Send(new ListNotEngaged { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
