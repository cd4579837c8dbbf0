using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Doors;

/// <summary>Where a private link leads. There is no sign-in. The code is in no address that a server sees, so that each form carries it on.</summary>
/// <typeparam name="TOpened">What a good link opens.</typeparam>
[EnableRateLimiting(TryLimiting.Policy)]
[RequestSizeLimit(DocumentUpload.LargestRequestOfStrangers)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequestOfStrangers)]
public abstract class LinkPageModel<TOpened> : PageModel
    where TOpened : class
{
    /// <summary>As it stands in the link: blanks around it came with what it was copied from.</summary>
    [BindProperty]
    public string? Code { get; set => field = value?.Trim(); }

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>What the link is for; null where it is not good, or its code is yet to come.</summary>
    public TOpened? Opened { get; private set; }

    /// <summary>Whether the code is yet to come.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>What was done just now; null where nothing was.</summary>
    public string? Done { get; protected set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.IsPrivate();

    public void OnGet() => AsksForCode = true;

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            AsksForCode = true;
            ModelState.AddModelError(nameof(Code), "Enter the code of your link");
            return this.Invalid();
        }

        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation)
    {
        if (!await SaveTypedAsync(cancellation))
        {
            return await ShowAsync(cancellation, isValid: false);
        }

        await using var content = Document?.OpenReadStream();
        var fault = await AddAsync(Document?.FileName, content, cancellation);
        if (fault is null)
        {
            Done = Added(Document!.FileName);
        }
        else
        {
            ModelState.AddModelError(nameof(Document), fault);
        }

        return await ShowAsync(cancellation, fault is null);
    }

    /// <returns>Null when the link is not good, or not any more.</returns>
    protected abstract Task<TOpened?> OpenAsync(CancellationToken cancellation);

    /// <summary>Saves what else was typed on the page, before something is done that draws it anew.</summary>
    /// <returns>Whether it could be saved, or there was nothing.</returns>
    protected virtual Task<bool> SaveTypedAsync(CancellationToken cancellation) => Task.FromResult(true);

    /// <returns>Why the document was not taken; null when it was.</returns>
    protected abstract Task<string?> AddAsync(string? fileName, Stream? content, CancellationToken cancellation);

    /// <summary>What is said of a document that was taken.</summary>
    protected abstract string Added(string fileName);

    protected async Task<IActionResult> ShowAsync(CancellationToken cancellation, bool isValid = true)
    {
        Opened = await OpenAsync(cancellation);
        if (Opened is null)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return isValid ? Page() : this.Invalid();
    }
}
