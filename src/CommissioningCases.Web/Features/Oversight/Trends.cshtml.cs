using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>How the work on the cases of one's area goes over time.</summary>
public sealed class TrendsModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public RegisterAddress<TrendFilter> Address { get; private set; } = null!;

    public CaseTrends Trends { get; private set; } = null!;

    public TrendCharts Charts => new(Trends, Address.Filter);

    public FilterForm Form => Address.With(Address.Filter with { Until = Trends.Until }).Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, bodies.Latest.Bodies, Trends.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            [Register.PctWord] = Trends.Area.Count > 1 ? [.. Trends.Area.Select(pct => new FilterOption(pct.Code, pct.Name))] : [],
            [TrendRegister.UntilWord] = QuarterText.Options(Trends.Today, Trends.Until),
        });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Trends.Read(Request, current.Person);
        Trends = await sender.Send(new GetCaseTrends(Address.Filter), cancellationToken);
    }
}
