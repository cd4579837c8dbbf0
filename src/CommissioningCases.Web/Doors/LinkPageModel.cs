using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Doors;

/// <summary>
/// Where a private link leads. There is no sign-in. The code is in no address that a server sees, so that each form carries it on, and a cookie to the page that follows a form.
/// </summary>
/// <typeparam name="TOpened">What a good link opens.</typeparam>
[EnableRateLimiting(TryLimiting.Policy)]
[RequestSizeLimit(DocumentUpload.LargestRequestOfStrangers)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequestOfStrangers)]
public abstract class LinkPageModel<TOpened> : PageModel
    where TOpened : class
{
    /// <summary>The handler that shows what a form that was sent has come to.</summary>
    public const string Shown = "shown";

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
    protected string? Done { get; set; }

    /// <summary>Whether something was typed that is not saved yet, so that the page has to come back with it.</summary>
    protected virtual bool IsLeft => false;

    private LinkCookie Cookie => HttpContext.RequestServices.GetRequiredService<LinkCookie>();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.IsPrivate();

    public void OnGet() => AsksForCode = true;

    /// <summary>What the link is for, once a form was sent. It is asked for anew when one goes back to it, and asks for the code when that was too long ago.</summary>
    public async Task OnGetShownAsync(CancellationToken cancellation)
    {
        Code = Cookie.Read(HttpContext);
        AsksForCode = Code is null;
        if (!AsksForCode)
        {
            await LoadAsync(cancellation);
        }
    }

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

    /// <summary>Leads to the page of the link, so that going back to it sends nothing again; draws it at once where the link is not good, or something typed is to be put right.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancellation, bool isValid = true)
    {
        await LoadAsync(cancellation);
        if (Opened is null)
        {
            return Page();
        }

        if (!isValid)
        {
            return this.Invalid();
        }

        if (Done is not null)
        {
            this.SayDone(Done);
        }

        if (IsLeft)
        {
            return Page();
        }

        Cookie.Write(HttpContext, Code!);
        return LocalRedirect($"{Request.PathBase}{Request.Path}?handler={Shown}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Opened = await OpenAsync(cancellation);
        if (Opened is null)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
