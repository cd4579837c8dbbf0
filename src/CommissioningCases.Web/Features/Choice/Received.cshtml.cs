using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>An application that came in by a link: a commissioner takes it into the programme, or declines it.</summary>
public sealed class ReceivedModel(ISender sender, CurrentPerson current) : PageModel
{
    [BindProperty(Name = "provider")]
    public string? Provider { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Received Found { get; private set; } = null!;

    public ProgrammeOverview Overview { get; private set; } = null!;

    public Select ProviderField => new(RecordApplication.ProviderField.Name, "Which provider on the register it is", [new Option("", ""), .. ProviderOptions.All(Overview.Bodies, Overview.Today, Overview.Cluster.Sha, except: [])])
    {
        IsTyped = true,
        Hint = "Type parts of a name, its initials or a code",
        Value = Found.Application.Provider,
    };

    public Task OnGetAsync(string cluster, Guid id, CancellationToken cancellation) => LoadAsync(cluster, id, cancellation);

    public async Task<IActionResult> OnPostTakeAsync(string cluster, Guid id, CancellationToken cancellation)
    {
        switch (await sender.Send(new TakeInApplication(cluster, id, Provider), cancellation))
        {
            case AttemptResult.Accepted { Number: var number }:
                this.SayDone("The application is taken in.");
                return LocalRedirect(Links.Application.To(cluster, number));
            case AttemptResult.Invalid { Errors: var errors }:
                foreach (var error in errors)
                {
                    ModelState.AddModelError(error.Field == RecordApplication.ProviderField.Name ? error.Field : "", error.Message);
                }

                break;
            default:
                ModelState.AddModelError("", "Something else has become of it meanwhile. Look at the applications");
                break;
        }

        await LoadAsync(cluster, id, cancellation);
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostDeclineAsync(string cluster, Guid id, CancellationToken cancellation)
    {
        var (isValid, _) = await sender.TrySendAsync(new DeclineReceived(cluster, id, Reason), ModelState, cancellation);
        if (isValid)
        {
            this.SayDone("The application is declined, and whoever sent it is told why.");
            return LocalRedirect(Links.Received.To(cluster, id));
        }

        await LoadAsync(cluster, id, cancellation);
        return this.Invalid();
    }

    private async Task LoadAsync(string cluster, Guid id, CancellationToken cancellation)
    {
        Found = await sender.Send(new GetReceived(cluster, id), cancellation);
        Overview = new ProgrammeOverview(Found.View, current.Person);
    }
}
