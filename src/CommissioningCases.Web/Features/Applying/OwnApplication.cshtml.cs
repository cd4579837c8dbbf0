using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Applying;

/// <summary>
/// Where an applicant's link leads: the application is written over several visits, sent, and read. There is no sign-in. The code is in no address that a server sees, so that each form carries it on.
/// </summary>
[EnableRateLimiting(TryLimiting.Policy)]
[RequestSizeLimit(DocumentUpload.LargestRequestOfStrangers)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequestOfStrangers)]
public sealed class OwnApplicationModel(ISender sender) : PageModel
{
    private const string Send = "send";

    /// <summary>As it stands in the link: blanks around it came with what it was copied from.</summary>
    [BindProperty]
    public string? Code { get; set => field = value?.Trim(); }

    /// <summary>What the button says that was pressed.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public Guid Removed { get; set; }

    /// <summary>The application; null where the link is not good, or its code is yet to come.</summary>
    public OpenedApplication? Opened { get; private set; }

    /// <summary>Whether the code is yet to come.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>What was done just now; null where nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>What was typed and could not be saved, where the page has no boxes for it any more.</summary>
    public IReadOnlyList<string> Unsaved { get; private set; } = [];

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

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var answers = TypedAnswers();
        var (isValid, isGood) = await sender.TrySendAsync(new SaveApplication(Code, answers, Act == Send), ModelState, cancellation);
        if (!isValid)
        {
            ModelState.Keep(Request.Form);
            Unsaved = [.. answers.Where(answer => !string.IsNullOrWhiteSpace(answer))];
        }

        Done = isValid && isGood ? (Act == Send ? "Your application was received. We have sent you a receipt." : "Your answers are saved.") : null;
        return await ShowAsync(cancellation, isValid);
    }

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation)
    {
        await using var content = Document?.OpenReadStream();
        var fault = await sender.Send(new AddLinkDocument(Code, Document?.FileName, content), cancellation);
        if (fault is null)
        {
            Done = $"{Document!.FileName} was added.";
        }
        else
        {
            ModelState.AddModelError(nameof(Document), fault);
        }

        return await ShowAsync(cancellation, fault is null);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await sender.Send(new RemoveLinkDocument(Code, Removed), cancellation);
        Done = "The document was removed.";
        return await ShowAsync(cancellation);
    }

    private List<string> TypedAnswers() =>
    [
        .. Enumerable.Range(0, int.MaxValue).Select(SaveApplication.AnswerName).TakeWhile(Request.Form.ContainsKey).Select(name => Request.Form[name].ToString().ReplaceLineEndings("\n")),
    ];

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation, bool isValid = true)
    {
        Opened = await sender.Send(new OpenApplicationLink(Code), cancellation);
        if (Opened is null)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return isValid ? Page() : this.Invalid();
    }
}
