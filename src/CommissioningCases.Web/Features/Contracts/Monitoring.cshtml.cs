using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>How trusts monitor their contracts, and what is asked of them.</summary>
public sealed class MonitoringModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<ContractPromptFilter> Address { get; private set; } = null!;

    public RegisterList<ContractPromptRow> List { get; private set; } = null!;

    public IReadOnlyList<MonitoringOfPct> Trusts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Monitoring.Read(Request, current.Person);
        List = await sender.Send(new ListContractPrompts { Filter = Address.Filter, From = Address.From }, cancellationToken);
        Trusts = await sender.Send(new GetMonitoring(), cancellationToken);
    }
}
