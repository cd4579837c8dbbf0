using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>Takes a spreadsheet of one kind.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class SendModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>Well above the largest file, so that one that is somewhat too large meets a message beside its field.</summary>
    private const long LargestRequest = 4L * SheetUpload.LargestFile;

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public IFormFile? Spreadsheet { get; set; }

    public SheetDefinition Definition => SheetDefinition.Named(Kind, current.Person?.Role);

    public void OnGet() => _ = Definition;

    public async Task<IActionResult> OnPostAsync()
    {
        _ = Definition;
        await using var content = Spreadsheet?.OpenReadStream();
        var (isValid, id) = await sender.TrySendAsync(new AddSheet(Kind, Spreadsheet?.FileName, content), ModelState, HttpContext.RequestAborted);
        return isValid ? LocalRedirect(Links.SheetColumns.To(id)) : this.Invalid();
    }
}
