using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>One contract: how it stands, by what it is measured, its own mechanisms, and the cases that started from it.</summary>
public sealed class ContractModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public ContractOverview Overview { get; private set; } = null!;

    public Guid? Opened => Overview.View.Id;

    public async Task OnGetAsync(string reference, CancellationToken cancellation) =>
        Overview = new ContractOverview(await sender.Send(new GetContract(ContractLinks.ReferenceOf(reference)), cancellation), current.Person);
}
