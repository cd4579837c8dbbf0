using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>Makes an evidence pack of a choice programme.</summary>
public sealed class ProveModel(ISender sender, CurrentPerson current) : ProgrammePageModel(sender, current)
{
    public Task OnGetAsync(string cluster, CancellationToken cancellation) => LoadAsync(cluster, cancellation);

    public async Task<IActionResult> OnPostAsync(string cluster, CancellationToken cancellation)
    {
        await LoadAsync(cluster, cancellation);
        return await this.ProveAsync(Sender, Overview.View.Reference);
    }
}
