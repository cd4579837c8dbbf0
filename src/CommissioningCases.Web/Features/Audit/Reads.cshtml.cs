using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Who looked at which case from outside its Primary Care Trust, or at which choice programme from outside the trusts of its cluster.</summary>
public sealed class ReadsModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<CaseReadFilter> Address { get; private set; } = null!;

    public RegisterList<CaseReadLine> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Reads.Read(Request, current.Person);
        Found = await sender.Send(new ListCaseReads { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
