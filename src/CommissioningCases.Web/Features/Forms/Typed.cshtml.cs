using CommissioningCases.Web.Drafts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>
/// Keeps what somebody is typing in a form, tells whether something was left in it, and throws that away. A script asks for it; whoever has none types without such a net, as ever.
/// </summary>
[RequestSizeLimit(TypedForm.LargestForm)]
public sealed class TypedModel(DraftStore drafts, ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The form's own address.</summary>
    [FromQuery(Name = "of")]
    public string? Of { get; set; }

    private string? Form => Url.IsLocalUrl(Of) && Of.Length <= TypedForm.LongestUrl ? Of : null;

    public async Task<IActionResult> OnGetAsync()
    {
        var left = Form is { } form ? await sender.Send(new FindOpenDraft(form), HttpContext.RequestAborted) : null;
        return new JsonResult(new { draft = left?.Id, at = left is null ? null : EnglishTime.Time(left.At) });
    }

    /// <param name="replaces">What was kept of the same typing before.</param>
    public async Task<IActionResult> OnPostAsync([FromQuery] Guid? replaces) => Form is { } form
        ? new JsonResult(new { draft = await drafts.KeepAsync(form, await Request.ReadFormAsync(HttpContext.RequestAborted), current.Person!, replaces, HttpContext.RequestAborted) })
        : BadRequest();

    public async Task<IActionResult> OnPostDropAsync(Guid draft)
    {
        await sender.Send(new DropDraft(draft), HttpContext.RequestAborted);
        return new JsonResult(new { draft = (Guid?)null });
    }
}
