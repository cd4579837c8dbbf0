using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>What one can import from a spreadsheet, and the spreadsheets that one has sent.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SheetDefinition> Kinds { get; } = [.. SheetDefinition.For(current.Person?.Role)];

    public IReadOnlyList<SheetUpload> Sent { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync() => Sent = await sender.Send(new ListSheets(), HttpContext.RequestAborted);
}
