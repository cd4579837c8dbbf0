using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Histories;

/// <summary>Takes histories to import or check, and lists those that were.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    /// <summary>Well above the largest file, so that one that is somewhat too large meets a message beside its field.</summary>
    private const long LargestRequest = 4L * ImportJob.LargestFile;

    private const string ToCheck = "check";
    private const string ToImport = "import";

    public static Select PurposeField { get; } = new("Purpose", "What to do with it",
    [
        new(ToCheck, "Check it") { Hint = "Tells what would become of each line in a service that knows none of its cases. Nothing is recorded" },
        new(ToImport, "Import it") { Hint = "Records each line that is accepted or refused, for good" },
    ])
    {
        Value = ToCheck,
    };

    [BindProperty]
    public IFormFile? History { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public ImportPage Found { get; private set; } = new([], null);

    public DateTimeOffset Now => clock.GetUtcNow();

    public KeysetLinks Paging => new(
        After is null ? null : Url.Page(Links.Histories.Page, new { After = (Guid?)null }),
        Found.Next is null ? null : Url.Page(Links.Histories.Page, new { After = Found.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await using var content = History?.OpenReadStream();
        var import = new AddImport(History?.FileName, content, IsCheck: Purpose != ToImport);
        var (isValid, id) = await sender.TrySendAsync(import, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            return LocalRedirect(Links.Import.To(id));
        }

        await LoadAsync();
        return this.Invalid();
    }

    private async Task LoadAsync() => Found = await sender.Send(new ListImports(After), HttpContext.RequestAborted);
}
