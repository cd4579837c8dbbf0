using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Components;

/// <summary>Answers with an evidence pack as a file to keep.</summary>
internal static class EvidencePackResponse
{
    /// <param name="reference">The name of the case or programme.</param>
    /// <returns>The page again where nothing can be proved, with why.</returns>
    public static async Task<IActionResult> ProveAsync(this PageModel page, ISender sender, string reference)
    {
        var response = page.Response;
        try
        {
            var name = new ContentDispositionHeaderValue("attachment");
            name.SetHttpFileName(string.Create(CultureInfo.InvariantCulture, $"{reference}.evidence.zip"));
            response.ContentType = "application/zip";
            response.Headers.ContentDisposition = name.ToString();
            await sender.Send(new ProveHistory(reference, response.Body), page.HttpContext.RequestAborted);
            return new EmptyResult();
        }
        catch (Exception refused) when (refused is NotSealedException or BrokenTrailException)
        {
            response.Clear();
            page.ModelState.AddModelError("", refused is BrokenTrailException ? $"No pack can be made. {refused.Message} Tell an auditor: it may be that something was changed." : refused.Message);
            return page.Invalid();
        }
    }
}
