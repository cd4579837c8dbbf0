using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>
/// Where a provider’s link leads: it confirms or corrects what was recorded of it, and sends its plan. There is no sign-in. The code is in no address that a server sees, so that each form
/// carries it on.
/// </summary>
[EnableRateLimiting(TryLimiting.Policy)]
[RequestSizeLimit(DocumentUpload.LargestRequestOfStrangers)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequestOfStrangers)]
public sealed class AnswerModel(ISender sender) : PageModel
{
    private const string Robots = "X-Robots-Tag";

    /// <summary>As it stands in the link: blanks around it came with what it was copied from.</summary>
    [BindProperty]
    public string? Code { get; set => field = value?.Trim(); }

    [BindProperty]
    public string? View { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>What the link is for; null where it is not good, or its code is yet to come.</summary>
    public OpenedProviderLink? Opened { get; private set; }

    /// <summary>Whether the code is yet to come.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>What was done just now; null where nothing was.</summary>
    public string? Done { get; private set; }

    public Select ViewField => new(nameof(View), "Was it as recorded?",
    [
        new(ExchangeNames.Of(ProviderWord.Confirmed), ChoiceLabels.Label(ProviderWord.Confirmed)),
        new(ExchangeNames.Of(ProviderWord.Disputed), ChoiceLabels.Label(ProviderWord.Disputed)) { Below = new FormPart("_TextArea", new TextArea(nameof(Account), "What happened")) },
    ]);

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) => Response.Headers[Robots] = "noindex, nofollow";

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
        ProviderWord? word = View is not null && ExchangeNames.TryParse<ProviderWord>(View, out var parsed) ? parsed : null;
        var (isValid, isNoted) = await sender.TrySendAsync(new AnswerByLink(Code, word, Account), ModelState, cancellation);
        Done = isNoted ? "Thank you. Your answer was received." : null;
        return await ShowAsync(cancellation, isValid);
    }

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation)
    {
        await using var content = Document?.OpenReadStream();
        var fault = await sender.Send(new SendProviderDocument(Code, Document?.FileName, content), cancellation);
        if (fault is null)
        {
            Done = $"Thank you. {Document!.FileName} was received.";
        }
        else
        {
            ModelState.AddModelError(nameof(Document), fault);
        }

        return await ShowAsync(cancellation, fault is null);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation, bool isValid = true)
    {
        Opened = await sender.Send(new OpenProviderLink(Code), cancellation);
        if (Opened is null)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return isValid ? Page() : this.Invalid();
    }
}
