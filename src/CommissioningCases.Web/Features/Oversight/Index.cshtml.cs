using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The assurance board: where those who oversee the cases of each Primary Care Trust stand.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public RegisterAddress<DashboardFilter> Address { get; private set; } = null!;

    public AssuranceDashboard Board { get; private set; } = null!;

    /// <summary>Which of its trusts the page shows.</summary>
    public RegisterPage<PrimaryCareTrust> Shown { get; private set; } = null!;

    public IReadOnlyList<BoardColumn> Columns => BoardColumn.Of(Address.Filter);

    public FilterForm Form => Address.Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, bodies.Latest.Bodies, Board.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>> { [Register.PctWord] = Board.Area.Count > 1 ? [.. Board.Area.Select(pct => new FilterOption(pct.Code, pct.Name))] : [] });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Oversight.Read(Request, current.Person);
        Board = await sender.Send(new GetAssuranceDashboard(Address.Filter), cancellationToken);
        Shown = Board.PageOf(Address.From);
    }
}
