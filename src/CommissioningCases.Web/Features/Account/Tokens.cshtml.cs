using System.Globalization;
using CommissioningCases.Web.Drafts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>The tokens by which programs read in one's place.</summary>
public sealed class TokensModel(ISender sender, TimeProvider clock) : PageModel
{
    private const string Until = "Until";
    private const int MonthsOfExample = 6;

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The words of what the token is to open.</summary>
    [BindProperty]
    public IReadOnlyList<string> Scopes { get; set; } = [];

    public IReadOnlyList<AccessTokenView> Found { get; private set; } = [];

    /// <summary>The code of the token that was just made; nobody can tell it later.</summary>
    public string? Made { get; private set; }

    /// <summary>Its last day.</summary>
    public DateOnly? MadeUntil { get; private set; }

    public DateOnly Today => clock.Today();

    public CheckBoxes ScopesField => new(nameof(Scopes), "What the token opens", [.. Enum.GetValues<TokenScope>().Select(scope => new Option(ExchangeNames.Of(scope), ChoiceLabels.Label(scope)))])
    {
        Hint = "Select all that the program needs, and no more",
        Values = Made is not null ? [] : RestoredForm.Of(HttpContext)?.Fields.GetValueOrDefault(nameof(Scopes)) ?? Scopes,
    };

    public async Task OnGetAsync() => Found = await sender.Send(new ListAccessTokens(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var chosen = Scopes.Where(word => ExchangeNames.TryParse<TokenScope>(word, out _)).Select(word => ExchangeNames.TryParse<TokenScope>(word, out var scope) ? scope : default);
        var make = new MakeAccessToken(Name, [.. chosen], TypedDate.Read(Request.Form, Until).ToString());
        (var isValid, Made) = await sender.TrySendAsync(make, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            MadeUntil = DateField.TryParse(make.Until!, out var last) ? last : null;
            ModelState.Clear();
        }
        else
        {
            ModelState.Keep(Request.Form);
        }

        await OnGetAsync();
        return isValid ? Page() : this.Invalid();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        this.SayDone(await sender.Send(new EndAccessToken(id), HttpContext.RequestAborted) ? "The token is ended." : "It had ended already.");
        return LocalRedirect(Links.Tokens);
    }

    /// <summary>What that opens, in words for a table.</summary>
    public static string Opens(AccessTokenView token) => string.Join(", ", token.Scopes.Select(scope => scope.ToString()));

    /// <summary>A day as its boxes take it.</summary>
    public static string Example(DateOnly today) => today.AddMonths(MonthsOfExample).ToString("d M yyyy", CultureInfo.InvariantCulture);
}
