using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>A page that shows something of a choice programme.</summary>
public abstract class ProgrammePageModel(ISender sender, CurrentPerson current) : PageModel
{
    public ProgrammeOverview Overview { get; private set; } = null!;

    protected ISender Sender => sender;

    protected async Task LoadAsync(string cluster, CancellationToken cancellation) => Show(await sender.Send(new GetProgramme(cluster), cancellation));

    /// <summary>For pages whose request brings the programme with something else.</summary>
    protected void Show(ProgrammeView view) => Overview = new ProgrammeOverview(view, current.Person);
}
