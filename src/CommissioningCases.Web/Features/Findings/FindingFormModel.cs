using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Findings;

/// <summary>A form by which something is said of a finding.</summary>
public abstract class FindingFormModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How much had been said of it when the form was drawn.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice records it once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public FindingView View { get; private set; } = null!;

    public async Task OnGetAsync(int number, CancellationToken cancellationToken)
    {
        await LoadAsync(number, cancellationToken);
        (Seen, AttemptId) = (View.Acts.Count, Guid.NewGuid());
    }

    /// <summary>Sends it, and leads back to the finding.</summary>
    protected async Task<IActionResult> SayAsync(int number, ICommand<Unit> command, string done, CancellationToken cancellationToken)
    {
        var (isValid, _) = await sender.TrySendAsync(command, ModelState, cancellationToken);
        if (isValid)
        {
            this.SayDone(done);
            return LocalRedirect(Links.Finding.To(number));
        }

        // What was sent from this form before it went wrong may stand already: sent anew it is of its own.
        await LoadAsync(number, cancellationToken);
        ModelState.Keep(Request.Form);
        (Seen, AttemptId) = (View.Acts.Count, Guid.NewGuid());
        ModelState.SetModelValue(nameof(Seen), Seen.ToString(CultureInfo.InvariantCulture), Seen.ToString(CultureInfo.InvariantCulture));
        ModelState.SetModelValue(nameof(AttemptId), AttemptId.ToString(), AttemptId.ToString());
        return this.Invalid();
    }

    private async Task LoadAsync(int number, CancellationToken cancellationToken) => View = await sender.Send(new GetFinding(number), cancellationToken);
}
