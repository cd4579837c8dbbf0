using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>All cases of one's scope, narrowed and ordered as the address says.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public CaseListPage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var address = RegisterLinks.Cases.Read(Request, current.Person);
        var list = await sender.Send(new ListCases { Filter = address.Filter, Order = CaseRegister.OrderOf(address.Sort), From = address.From }, cancellationToken);
        View = new CaseListPage(address, list, current.Person!);
    }
}
