using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Histories;

/// <summary>How far an import or check is, and what became of each line.</summary>
public sealed class ImportModel(ISender sender, TimeProvider clock) : PageModel
{
    private const string NotAccepted = "not-accepted";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public ImportView View { get; private set; } = null!;

    public ImportJobState State => View.Job.StateAt(clock.GetUtcNow());

    public bool IsUnderWay => State is ImportJobState.Waiting or ImportJobState.Running;

    public bool OnlyNotAccepted => Show == NotAccepted;

    public KeysetLinks Paging => new(
        After == 0 ? null : Url.Page(Links.Import.Page, new { Id, Show }),
        View.Next is null ? null : Url.Page(Links.Import.Page, new { Id, Show, After = View.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync() => View = await sender.Send(new GetImport(Id, After, OnlyNotAccepted), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await sender.Send(new RunImportAgain(Id), HttpContext.RequestAborted))
        {
            this.SayDone("It runs again.");
        }

        return LocalRedirect(Links.Import.To(Id));
    }
}
