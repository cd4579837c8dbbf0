using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>Every decision that a board ever took on a key step.</summary>
public sealed class DecisionsModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<BoardDecisionFilter> Address { get; private set; } = null!;

    public RegisterList<BoardDecisionRow> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Decisions.Read(Request, current.Person);
        List = await sender.Send(new ListBoardDecisions { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
