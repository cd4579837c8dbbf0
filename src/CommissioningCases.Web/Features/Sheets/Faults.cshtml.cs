using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>The rows at fault of a spreadsheet, as a workbook.</summary>
public sealed class FaultsModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetSheet(id), cancellationToken);
        Response.IsTable($"{view.Upload.Definition.Name}-at-fault", TableFormat.Workbook);
        await sender.Send(new WriteSheetFaults(id, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
