using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>What was tried on any case or programme and refused.</summary>
public sealed class RefusalsModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<RefusalFilter> Address { get; private set; } = null!;

    public RegisterList<RefusalRow> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Refusals.Read(Request, current.Person);
        List = await sender.Send(new ListRefusals { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
