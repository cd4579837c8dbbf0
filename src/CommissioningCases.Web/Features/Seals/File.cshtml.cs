using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Seals;

/// <summary>A seal as a file to keep.</summary>
public sealed class FileModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number)
    {
        var seal = await sender.Send(new GetSeal(number), HttpContext.RequestAborted);
        return File(Encoding.UTF8.GetBytes(seal.Text), "text/plain; charset=utf-8", $"seal-{seal.Number}.txt");
    }
}
