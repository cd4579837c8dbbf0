using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Admin.Users;

/// <summary>The accounts of the service.</summary>
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Option> RoleOptions { get; } = [.. Roles.All.Select(role => new Option(ExchangeNames.Of(role), role.Title()))];

    public static IReadOnlyList<Option> StateOptions { get; } = [.. Enum.GetValues<UserState>().Select(state => new Option(ExchangeNames.Of(state), UserLabels.Of(state)))];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public UserPage Found { get; private set; } = new([], null);

    public DateTimeOffset Now => clock.GetUtcNow();

    public string NothingFound => string.IsNullOrWhiteSpace(Search)
        ? "There is no such user."
        : $"No such user’s name or email address contains “{Search}”.";

    public KeysetLinks Paging => new(
        After is null ? null : Url.Page(Links.Users.Page, new { Search, Role, State, After = (string?)null }),
        Found.Next is null ? null : Url.Page(Links.Users.Page, new { Search, Role, State, After = Found.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync()
    {
        var users = new ListUsers(Search, QueryText.Of(After))
        {
            Role = UserForm.RoleOf(Role),
            State = State is not null && ExchangeNames.TryParse<UserState>(State, out var state) ? state : null,
        };
        Found = await sender.Send(users, HttpContext.RequestAborted);
    }

    /// <summary>What follows the organisation of a union representative.</summary>
    public static string UnionOf(UserView user) => user.Role == Domain.Kernel.Role.UnionRepresentative ? $", {user.Union ?? "no union named yet"}" : "";
}
