using CommissioningCases.Web.Features.LetterTexts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Letters;

/// <summary>A letter, word for word, and where each of its clauses bites.</summary>
public sealed class LetterModel : PageModel
{
    public LetterDocument Document { get; private set; } = LetterDocument.All[0];

    public IActionResult OnGet(string id)
    {
        if (LetterDocument.All.FirstOrDefault(document => document.Letter.Id == id) is not { } found)
        {
            return NotFound();
        }

        Document = found;
        return Page();
    }
}
