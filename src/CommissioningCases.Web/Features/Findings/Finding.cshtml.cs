using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>A finding, and all that was said of it.</summary>
public sealed class FindingModel(ISender sender, CurrentPerson current) : PageModel
{
    public FindingView View { get; private set; } = null!;

    public bool IsAuditor => current.Person!.Role == Role.Auditor;

    public bool MayAnswer => current.Person!.Role is Role.Commissioner or Role.BoardSecretary && AuditFinding.WaitsForTrust(View.State);

    public bool MayFollowUp => IsAuditor && !AuditFinding.IsEnded(View.State);

    public async Task OnGetAsync(int number, CancellationToken cancellationToken) => View = await sender.Send(new GetFinding(number), cancellationToken);
}
