using CommissioningCases.Application.Accounts;
using CommissioningCases.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Pages.Admin.Users;

/// <summary>The accounts of the service.</summary>
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public UserPage Found { get; private set; } = new([], null);

    public KeysetLinks Links => new(
        After is null ? null : Url.Page("/Admin/Users/Index", new { Search, After = (string?)null }),
        Found.Next is null ? null : Url.Page("/Admin/Users/Index", new { Search, After = Found.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync() => Found = await sender.Send(new ListUsers(Search, After), HttpContext.RequestAborted);

    /// <summary>What follows the organisation of a union representative.</summary>
    public static string UnionOf(UserView user) => user.Role == Role.UnionRepresentative ? $", {user.Union ?? "no union named yet"}" : "";

    public Tag? StateOf(UserView user) => user switch
    {
        { IsDisabled: true } => new Tag("Disabled", TagColour.Grey),
        _ when user.IsLocked(clock.GetUtcNow()) => new Tag("Locked", TagColour.Red),
        _ => null,
    };
}
