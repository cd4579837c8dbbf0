using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Figures;

/// <summary>The work of one's own Primary Care Trust in numbers: its open cases, how long stages take, and the last two years by quarter.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public TrustFigures Figures { get; private set; } = null!;

    /// <summary>What somebody has to see to.</summary>
    public IReadOnlyList<FigureNumber> ToLookAfter { get; private set; } = [];

    public IReadOnlyList<FigureScenario> Scenarios { get; private set; } = [];

    public FigureCharts Charts => new(Figures);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await sender.Send(new GetTrustFigures(), cancellationToken);
        ToLookAfter = FigureNumber.ToLookAfter(Figures, PagePolicies.Of(Links.Departures.Page).Allows(current.Person!.Role));
        Scenarios = FigureScenario.Of(Figures);
    }
}
