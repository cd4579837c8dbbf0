using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>Adds a provider.</summary>
public sealed class AddModel(ISender sender) : PageModel
{
    /// <summary>As it was asked for, where it was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <inheritdoc cref="Code"/>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Sha { get; set; }

    public ProviderForm Form { get; private set; } = new([]);

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var provider = new AddProvider(Code?.Trim().ToUpperInvariant(), Name, ProviderForm.KindOf(Kind), Sha);
        var (isValid, _) = await sender.TrySendAsync(provider, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone($"{provider.Name} is added. Cases can name it from now on.");
            return LocalRedirect($"{Links.Providers}?search={Uri.EscapeDataString(provider.Code!)}");
        }

        await LoadAsync();
        return this.Invalid();
    }

    private async Task LoadAsync() => Form = new ProviderForm(await sender.Send(new ListOrganisations(), HttpContext.RequestAborted));
}
