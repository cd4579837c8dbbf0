using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Scenarios;

/// <summary>A scenario told from the definitions that decide its cases.</summary>
public sealed class ScenarioModel : PageModel
{
    private static readonly IReadOnlyList<ScenarioGuide> Guides = [.. RuleSets.Standard.Current.Scenarios.Select(scenario => new ScenarioGuide(scenario))];

    public ScenarioGuide Guide { get; private set; } = Guides[0];

    public IActionResult OnGet(int number)
    {
        if (number < 1 || number > Guides.Count)
        {
            return NotFound();
        }

        Guide = Guides[number - 1];
        return Page();
    }
}
