using CommissioningCases.Web.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Help;

/// <summary>What programs can read, and how.</summary>
public sealed class ApiModel : PageModel
{
    public ApiReference Reference { get; private set; } = null!;

    /// <summary>An address that a reader can try.</summary>
    public string Example => $"{Request.Scheme}://{Request.Host}{Reference.Operations[0].Path}";

    public async Task OnGetAsync() => Reference = await ApiReference.ReadAsync(HttpContext.RequestServices, HttpContext.RequestAborted);
}
