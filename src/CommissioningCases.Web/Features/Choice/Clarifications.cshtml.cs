using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>What is asked about an offer, and answered for every provider alike.</summary>
public sealed class ClarificationsModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The question of an applicant that the form answers; null where it answers none of these.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Asked { get; set; }

    [BindProperty(Name = "question")]
    public string? Question { get; set; }

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice records one answer.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    public OfferQuestionList Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    public string Service => Overview.Names.Service(Found.Page.Service.Details.Service);

    /// <summary>Whether questions about this offer are answered today.</summary>
    public bool TakesAnswers => Found.Page.Service.OfferToClarify(Overview.Today)?.Mark == Found.Page.Offer.Mark;

    public AskedQuestion? Answered => Found.Waiting.FirstOrDefault(one => one.Id == Asked);

    public async Task OnGetAsync(string cluster, int offer, CancellationToken cancellation)
    {
        AttemptId = Guid.NewGuid();
        await LoadAsync(cluster, offer, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int offer, CancellationToken cancellation)
    {
        switch (await sender.Send(new ClarifyPublicOffer(cluster, offer, Asked, Question?.Trim(), Answer?.Trim(), AttemptId), cancellation))
        {
            case AttemptResult.Accepted { Number: var number }:
                this.SayDone($"The answer is recorded as entry {EnglishFormat.Number(number)}, and whoever applies is told.");
                return LocalRedirect(Links.Clarifications.To(cluster, offer));
            case AttemptResult.Invalid { Errors: var errors }:
                foreach (var error in errors)
                {
                    ModelState.AddModelError(error.Field is "question" or "answer" ? error.Field : "", error.Message);
                }

                break;
            default:
                ModelState.AddModelError("", "This was answered already. Look at the answers below");
                break;
        }

        await LoadAsync(cluster, offer, cancellation);
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostSetAsideAsync(string cluster, int offer, Guid aside, CancellationToken cancellation)
    {
        await sender.Send(new SetQuestionAside(cluster, offer, aside), cancellation);
        this.SayDone("The question is set aside.");
        return LocalRedirect(Links.Clarifications.To(cluster, offer));
    }

    private async Task LoadAsync(string cluster, int offer, CancellationToken cancellation)
    {
        Found = await sender.Send(new ListOfferQuestions(cluster, offer), cancellation);
        Overview = new ProgrammeOverview(Found.Page.View, current.Person);
    }
}
