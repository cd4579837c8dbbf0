using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>One provider: what it is, what it is called, and whether it goes on.</summary>
public sealed class ProviderModel(ISender sender, Bodies bodies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public ProviderView View { get; private set; } = null!;

    public Provider Provider => View.Provider;

    public string? Sha => Provider.Sha is { } code ? bodies.Latest.Find(OrganisationKind.Sha, code)?.Name ?? code : null;

    public string? Closure => ClosureText.Of(Provider, View.Bodies, View.Today);

    public Select IntoField => new("Into", "Merged into", [.. ProviderOptions.All(View.Bodies, View.Today, area: null, [Code])])
    {
        Value = Provider.Closure?.Into,
        Blank = "None: it closes",
        Hint = "The provider of which it is a part from that day on: type part of its name or code. Leave it empty where there is none",
        IsTyped = true,
    };

    public async Task OnGetAsync() => await LoadAsync();

    public Task<IActionResult> OnPostAsync() =>
        SendAsync(new CloseOrganisation(OrganisationKind.Provider, Code, TypedDate.Read(Request.Form, "On").ToString(), Reason, Into), "The closing is recorded.");

    public Task<IActionResult> OnPostReopenAsync() => SendAsync(new ReopenOrganisation(OrganisationKind.Provider, Code), "The provider is open again.");

    public Task<IActionResult> OnPostRenameAsync() => SendAsync(new RenameProvider(Code, Name, TypedDate.Read(Request.Form, "Since").ToString()), "The name is changed.");

    private async Task<IActionResult> SendAsync(ICommand<Unit> command, string done)
    {
        var (isValid, _) = await sender.TrySendAsync(command, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone(done);
            return LocalRedirect(Links.Provider.To(Code));
        }

        ModelState.Keep(Request.Form);
        await LoadAsync();
        return this.Invalid();
    }

    private async Task LoadAsync() => View = await sender.Send(new GetProvider(Code), HttpContext.RequestAborted);
}
