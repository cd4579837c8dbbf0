using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>All cases of one's scope, narrowed and ordered as the address says.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public CaseListPage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var person = current.Person!;
        var address = CaseListAddress.Read(Request.Query, person);
        var list = await sender.Send(new ListCases { Filter = address.Filter, Order = address.Order, From = address.From }, cancellationToken);
        View = new CaseListPage(address, list, person);
    }
}
