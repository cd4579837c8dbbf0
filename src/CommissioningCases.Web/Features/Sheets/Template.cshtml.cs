using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Sheets;

/// <summary>The template of a kind of spreadsheet, as a workbook. It holds nothing of anybody's.</summary>
public sealed class TemplateModel(CurrentPerson current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancellationToken)
    {
        var definition = SheetDefinition.Named(kind, current.Person?.Role);
        Response.IsTable($"{definition.Name}-template", TableFormat.Workbook);
        await SheetTemplate.WriteAsync(definition, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
