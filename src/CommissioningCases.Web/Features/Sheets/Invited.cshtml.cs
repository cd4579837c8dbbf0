using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>Shows the links of people whom a spreadsheet has invited, once, where the service sends no mail.</summary>
public sealed class InvitedModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SheetView View { get; private set; } = null!;

    /// <summary>Those that were asked for just now.</summary>
    public IReadOnlyList<SheetLink> Taken { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task OnPostAsync()
    {
        Taken = await sender.Send(new TakeSheetLinks(Id), HttpContext.RequestAborted);
        await LoadAsync();
    }

    private async Task LoadAsync() => View = await sender.Send(new GetSheet(Id), HttpContext.RequestAborted);
}
