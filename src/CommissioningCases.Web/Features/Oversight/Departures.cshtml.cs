using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The register of departures from the letter.</summary>
public sealed class DeparturesModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<DepartureFilter> Address { get; private set; } = null!;

    public RegisterList<DepartureRow> List { get; private set; } = null!;

    public Permissions Permissions { get; } = new(current.Person);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Departures.Read(Request, current.Person);
        List = await sender.Send(new ListDepartures { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
