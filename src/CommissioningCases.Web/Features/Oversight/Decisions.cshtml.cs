using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>Every decision that a board ever took on a key step.</summary>
public sealed class DecisionsModel(ISender sender) : PageModel
{
    public DecisionsAddress Address { get; private set; } = null!;

    public BoardDecisionList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = DecisionsAddress.Read(Request.Query);
        List = await sender.Send(new ListBoardDecisions { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
