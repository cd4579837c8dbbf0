using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.LetterTemplates;

/// <summary>The templates of the letters that commissioners write to providers and unions.</summary>
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<KeptTemplate> Templates { get; private set; } = [];

    public async Task OnGetAsync() => Templates = await sender.Send(new ListLetterTemplates(), HttpContext.RequestAborted);
}
