using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>The findings of auditors.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<FindingFilter> Address { get; private set; } = null!;

    public RegisterList<FindingRow> List { get; private set; } = null!;

    public bool IsAuditor => current.Person!.Role == Role.Auditor;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Findings.Read(Request, current.Person);
        List = await sender.Send(new ListFindings { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
