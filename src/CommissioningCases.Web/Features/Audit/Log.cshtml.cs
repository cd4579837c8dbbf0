using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>What happened in the service beside the cases.</summary>
public sealed class LogModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<ServiceEventFilter> Address { get; private set; } = null!;

    public RegisterList<ServiceEventLine> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.ServiceLog.Read(Request, current.Person);
        List = await sender.Send(new ListServiceEvents { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
