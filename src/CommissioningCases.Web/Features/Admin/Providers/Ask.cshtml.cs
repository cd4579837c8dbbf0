using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>Where a commissioner asks for a provider to be added, and finds what came of it.</summary>
public sealed class AskModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice asks once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>What the trust has asked for.</summary>
    public IReadOnlyList<ProviderRequest> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        AttemptId = Guid.NewGuid();
        Asked = await sender.Send(new ListProviderRequests(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (isValid, _) = await sender.TrySendAsync(new AskForProvider(Name, Code, Why, AttemptId), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("The administrators are told. What comes of it stands here, and you are told.");
            return LocalRedirect(Links.AskForProvider);
        }

        Asked = await sender.Send(new ListProviderRequests(), cancellationToken);
        return this.Invalid();
    }
}
