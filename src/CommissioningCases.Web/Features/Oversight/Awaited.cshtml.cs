using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The assurances of the SHA for which open cases wait, asked for or not.</summary>
public sealed class AwaitedModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<AwaitedFilter> Address { get; private set; } = null!;

    public RegisterList<AwaitedRow> List { get; private set; } = null!;

    public bool MayAnswer { get; } = new Permissions(current.Person).MayRecord(RecordAssurance.Definition);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Awaited.Read(Request, current.Person);
        List = await sender.Send(new ListAwaited { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
