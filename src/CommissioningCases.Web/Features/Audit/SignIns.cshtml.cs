using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Who signed in, failed to, and signed out.</summary>
public sealed class SignInsModel(ISender sender) : PageModel
{
    public static IReadOnlyList<Option> OutcomeOptions { get; } =
        [.. Enum.GetValues<SignInOutcome>().Select(outcome => new Option(ExchangeNames.Of(outcome), SignInWords.Of(outcome)))];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public SignInPage Found { get; private set; } = new([], null);

    public KeysetLinks Paging => new(
        Before is null ? null : Url.Page(Links.SignIns.Page, new { Search, Outcome, Before = (long?)null }),
        Found.Next is null ? null : Url.Page(Links.SignIns.Page, new { Search, Outcome, Before = Found.Next }))
    {
        PreviousText = "Latest",
        NextText = "Earlier",
    };

    public async Task OnGetAsync()
    {
        SignInOutcome? outcome = Outcome is not null && ExchangeNames.TryParse<SignInOutcome>(Outcome, out var chosen) ? chosen : null;
        Found = await sender.Send(new ListSignIns(Search, outcome, Before), HttpContext.RequestAborted);
    }
}
