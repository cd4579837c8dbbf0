using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The register of departures from the letter.</summary>
public sealed class DeparturesModel(ISender sender, CurrentPerson current) : PageModel
{
    public DeparturesAddress Address { get; private set; } = null!;

    public DepartureList List { get; private set; } = null!;

    public Permissions Permissions { get; } = new(current.Person);

    /// <summary>The clauses from which an engagement can depart.</summary>
    public static IReadOnlyList<Clause> Clauses { get; } = [.. RuleSets.Standard.Current.Scenarios.Select(scenario => scenario.ClosedToOtherProviders?.Clause).OfType<Clause>()];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = DeparturesAddress.Read(Request.Query);
        List = await sender.Send(new ListDepartures { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
