using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>A provider that a commissioner asks for: it is added, or not, and whoever asked is told.</summary>
public sealed class RequestModel(ISender sender, Bodies bodies) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    public ProviderRequest Asked { get; private set; } = null!;

    public string Trust => bodies.Latest.Bodies.FindPct(Asked.Trust)?.Name ?? Asked.Trust;

    /// <summary>The form that adds it, filled in.</summary>
    public string AddHref => $"{Links.AddProvider}?name={Uri.EscapeDataString(Asked.Name)}&code={Uri.EscapeDataString(Asked.Code ?? "")}";

    public string SearchHref => $"{Links.Providers}?search={Uri.EscapeDataString(Asked.Name)}";

    public async Task OnGetAsync(int number, CancellationToken cancellationToken) => Asked = await sender.Send(new GetProviderRequest(number), cancellationToken);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellationToken)
    {
        var (isValid, _) = await sender.TrySendAsync(new AnswerProviderRequest(number, Answer), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("Whoever asked is told.");
            return LocalRedirect(Links.Providers);
        }

        Asked = await sender.Send(new GetProviderRequest(number), cancellationToken);
        return this.Invalid();
    }
}
