using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The assurance board: where those who oversee the cases of each Primary Care Trust stand.</summary>
public sealed class IndexModel(ISender sender) : PageModel
{
    public BoardAddress Address { get; private set; } = null!;

    public AssuranceDashboard Board { get; private set; } = null!;

    public IReadOnlyList<BoardColumn> Columns => BoardColumn.Of(Address);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = BoardAddress.Read(Request.Query);
        Board = await sender.Send(new GetAssuranceDashboard(Address.Filter), cancellationToken);
    }
}
