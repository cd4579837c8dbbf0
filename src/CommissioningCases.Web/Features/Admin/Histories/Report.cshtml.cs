using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Features.Admin.Histories;

/// <summary>The report of an import or check as a file.</summary>
public sealed class ReportModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await sender.Send(new GetImport(id, int.MaxValue, OnlyNotAccepted: false), cancellationToken);
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{Path.GetFileNameWithoutExtension(view.Job.FileName)}.report.jsonl");
        Response.ContentType = "application/jsonl";
        Response.Headers.ContentDisposition = name.ToString();
        await sender.Send(new WriteImportReport(id, Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
