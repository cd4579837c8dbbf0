using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Organisations;

/// <summary>One Primary Care Trust or Strategic Health Authority, and whether it goes on.</summary>
public sealed class CloseModel(ISender sender, TimeProvider clock) : PageModel
{
    private IReadOnlyList<NamedOrganisation> _all = [];

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    public NamedOrganisation Organisation { get; private set; } = null!;

    public string Kind => OrganisationDirectory.NameOf(Organisation.Kind);

    public string? Closure => ClosureText.Of(Organisation, _all, clock.Today());

    public Select IntoField => new(
        "Into",
        "Merged into",
        [.. _all.Where(other => other.Kind == Organisation.Kind && other.Code != Code && other.IsOpenOn(clock.Today())).Select(other => new Option(other.Code, $"{other.Name} ({other.Code})"))])
    {
        Value = Organisation.Closure?.Into,
        Blank = "None: it closes",
        Hint = $"The {Kind} of which it is a part from that day on: type part of its name or code. Leave it empty where there is none",
        IsTyped = true,
    };

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await SendAsync(new CloseOrganisation(Organisation.Kind, Code, TypedDate.Read(Request.Form, "On").ToString(), Reason, Into), "The closing is recorded.");
    }

    public async Task<IActionResult> OnPostReopenAsync()
    {
        await LoadAsync();
        return await SendAsync(new ReopenOrganisation(Organisation.Kind, Code), $"The {Kind} is open again.");
    }

    private async Task<IActionResult> SendAsync(ICommand<Unit> command, string done)
    {
        var (isValid, _) = await sender.TrySendAsync(command, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone(done);
            return LocalRedirect(Links.Organisation.To(Code));
        }

        ModelState.Keep(Request.Form);
        return this.Invalid();
    }

    private async Task LoadAsync()
    {
        _all = await sender.Send(new ListOrganisations(), HttpContext.RequestAborted);
        Organisation = _all.FirstOrDefault(one => one.Code == Code) ?? throw new NotFoundException($"There is no trust or authority {Code}.");
    }
}
