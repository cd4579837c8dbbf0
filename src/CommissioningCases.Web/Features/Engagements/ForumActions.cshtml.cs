using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>What the partnership forum of the reviewer's authority agreed to do: the reviewer records it as the forum's secretary, and that it was done.</summary>
public sealed class ForumActionsModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>Of the action that was done.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public ForumActionList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        AttemptId = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var record = new RecordForumAction(TypedDate.Read(Request.Form, "AgreedOn").ToString(), What, Who, TypedDate.Read(Request.Form, "Due").ToString(), AttemptId);
        var (isValid, _) = await sender.TrySendAsync(record, ModelState, cancellationToken);
        return isValid ? Done("The action is recorded.") : await AgainAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancellationToken)
    {
        var (isValid, _) = await sender.TrySendAsync(new CompleteForumAction(Number, TypedDate.Read(Request.Form, "On").ToString(), How), ModelState, cancellationToken);
        return isValid ? Done("It is recorded that the action was done.") : await AgainAsync(cancellationToken);
    }

    private LocalRedirectResult Done(string said)
    {
        this.SayDone(said);
        return LocalRedirect(Links.ForumActions);
    }

    /// <summary>What was sent from this form before it went wrong may stand already: sent anew it is of its own.</summary>
    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ModelState.Keep(Request.Form);
        AttemptId = Guid.NewGuid();
        ModelState.SetModelValue(nameof(AttemptId), AttemptId.ToString(), AttemptId.ToString());
        return this.Invalid();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => List = await sender.Send(new ListForumActions(), cancellationToken);
}
