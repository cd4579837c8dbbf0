using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The Primary Care Trusts of one's area beside one another, in the order of any column.</summary>
public sealed class ComparisonModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public RegisterAddress<ComparisonFilter> Address { get; private set; } = null!;

    public TrustComparison Comparison { get; private set; } = null!;

    public FilterForm Form => Address.With(Address.Filter with { Until = Comparison.Until }).Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, bodies.Latest.Bodies, Comparison.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>> { [TrendRegister.UntilWord] = QuarterText.Options(Comparison.Today, Comparison.Until) });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Comparison.Read(Request, current.Person);
        Comparison = await sender.Send(new GetTrustComparison(Address.Filter, Address.Sort), cancellationToken);
    }

    /// <summary>Where the heading of a column leads: to the rows in its order.</summary>
    public string HrefOf(ComparedNumber number) => (Address with { Sort = ComparisonRegister.NextSort(number, Address.Sort) }).ToString();

    /// <summary>What assistive technology is told of a column's order.</summary>
    public string SortOf(ComparedNumber number) => ComparisonRegister.IsLeastFirst(number, Address.Sort) switch
    {
        true => "ascending",
        false => "descending",
        null => "none",
    };

    /// <summary>The trends of a trust, or of all where it is null, up to the same quarter.</summary>
    public string TrendsOf(string? pct) =>
        RegisterLinks.Trends.With(new TrendFilter { Pct = pct, Scenario = Address.Filter.Scenario, Until = Address.Filter.Until }).ToString();
}
