using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>Takes a seal that somebody holds, and has the trail compared with it.</summary>
public sealed class CompareModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Seal { get; set; }

    [BindProperty]
    public IFormFile? SealFile { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (isValid, _) = await sender.TrySendAsync(new StartTrailCheck(await ReadAsync()), ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            return LocalRedirect(Links.Trail);
        }

        if (SealFile is not null && ModelState.ErrorOf(nameof(Seal)) is { } fault)
        {
            ModelState.Remove(nameof(Seal));
            ModelState.AddModelError(nameof(SealFile), fault);
        }

        return this.Invalid();
    }

    /// <summary>What was sent. A file goes before what stands in the box; of one that is no seal a little is enough to tell.</summary>
    private async Task<string> ReadAsync()
    {
        if (SealFile is null)
        {
            return Seal ?? "";
        }

        using var reader = new StreamReader(SealFile.OpenReadStream());
        var text = new char[SealText.MaxLength + 1];
        return new string(text, 0, await reader.ReadBlockAsync(text, HttpContext.RequestAborted));
    }
}
