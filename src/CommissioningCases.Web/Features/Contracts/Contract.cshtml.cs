using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>One contract: how it stands, by what it is measured, its own mechanisms, and the cases about it.</summary>
public sealed class ContractModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public ContractOverview Overview { get; private set; } = null!;

    public Guid? Opened => Overview.View.Id;

    public async Task OnGetAsync(string reference, CancellationToken cancellation) =>
        Overview = new ContractOverview(await sender.Send(new GetContract(ContractLinks.ReferenceOf(reference)), cancellation), current.Person);

    /// <summary>Watches the contract, or does so no more.</summary>
    public async Task<IActionResult> OnPostAsync(string reference, bool watch)
    {
        var name = ContractLinks.ReferenceOf(reference);
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            return NotFound();
        }

        var (isValid, isFound) = await sender.TrySendAsync(new WatchContract(name, watch), ModelState, HttpContext.RequestAborted);
        if (isValid && !isFound)
        {
            return NotFound();
        }

        this.SayDone(!isValid ? ModelState.Values.SelectMany(value => value.Errors).First().ErrorMessage
            : watch ? "You watch this contract. You are told what is recorded on it at “What is new”." : "You do not watch this contract any more.");
        return LocalRedirect(new ContractLinks(name).Page);
    }
}
