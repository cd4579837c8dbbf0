using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>A certificate of a verification of the trail, to be printed or given away.</summary>
public sealed class CertificateModel(ISender sender) : PageModel
{
    public TrailCertificate Certificate { get; private set; } = null!;

    public async Task OnGetAsync(long id, CancellationToken cancellationToken) => Certificate = await sender.Send(new GetTrailCertificate(id), cancellationToken);
}
