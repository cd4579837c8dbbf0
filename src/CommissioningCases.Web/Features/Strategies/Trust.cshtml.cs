using System.Globalization;
using CommissioningCases.Web.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Strategies;

/// <summary>The sign-offs of a Primary Care Trust's strategy: the last is taken by the cases that wait for it, and another is recorded.</summary>
[RequestSizeLimit(DocumentUpload.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequest)]
public sealed class TrustModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Document { get; set; }

    /// <summary>The signed document.</summary>
    [BindProperty]
    public IFormFile? SignedFile { get; set; }

    /// <summary>How many sign-offs there were when the form was drawn.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The references of the cases that take the sign-off.</summary>
    [BindProperty]
    public List<string> Cases { get; set; } = [];

    /// <summary>Made when the form is drawn, so that sending it twice records it once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public TrustStrategy Strategy { get; private set; } = null!;

    public async Task OnGetAsync(string pct, CancellationToken cancellationToken)
    {
        await LoadAsync(pct, cancellationToken);
        Seen = Strategy.SignOffs.Count;
    }

    /// <summary>Records another sign-off.</summary>
    public async Task<IActionResult> OnPostAsync(string pct, CancellationToken cancellationToken)
    {
        await using var content = SignedFile?.OpenReadStream();
        var record = new SignOffStrategy(pct, TypedDate.Read(Request.Form, "On").ToString(), TypedDate.Read(Request.Form, "Expires").ToString(), Document, SignedFile?.FileName, content, Seen);
        var (isValid, _) = await sender.TrySendAsync(record, ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone("The sign-off is recorded. The cases that wait for it can take it.");
            return LocalRedirect(Links.Strategy.To(pct));
        }

        await LoadAsync(pct, cancellationToken);
        ModelState.Keep(Request.Form);
        Seen = Strategy.SignOffs.Count;
        ModelState.SetModelValue(nameof(Seen), Seen.ToString(CultureInfo.InvariantCulture), Seen.ToString(CultureInfo.InvariantCulture));
        return this.Invalid();
    }

    /// <summary>Records the last sign-off on the ticked cases.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string pct, CancellationToken cancellationToken)
    {
        var (isValid, taken) = await sender.TrySendAsync(new TakeStrategySignOff(pct, Cases, AttemptId), ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone(taken!.Others.Count == 0
                ? $"{EnglishFormat.Count(taken.Taken, "case has", "cases have")} taken the sign-off."
                : $"{EnglishFormat.Count(taken.Taken, "case has", "cases have")} taken the sign-off. Look at {EnglishFormat.List([.. taken.Others])}, which moved on meanwhile.");
            return LocalRedirect(Links.Strategy.To(pct));
        }

        await LoadAsync(pct, cancellationToken);
        Seen = Strategy.SignOffs.Count;
        return this.Invalid();
    }

    private async Task LoadAsync(string pct, CancellationToken cancellationToken)
    {
        Strategy = await sender.Send(new GetTrustStrategy(pct), cancellationToken);
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
    }
}
