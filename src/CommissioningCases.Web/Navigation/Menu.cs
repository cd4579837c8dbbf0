using System.Collections.Frozen;
using System.Security.Claims;
using CommissioningCases.Web.Security;

namespace CommissioningCases.Web.Navigation;

/// <summary>The service's main navigation: for each role the pages that it may open.</summary>
public static class Menu
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new("/Work/Index", "/work", "My work"),
        new("/Board/Index", "/board", "Board"),
        new("/Cases/Index", "/cases", "Cases"),
        new("/Engagements/Index", "/engagement", "Engagement"),
        new("/Choice/Index", "/choice", "Choice"),
        new("/Directory/Index", "/directory", "Directory"),
        new("/Oversight/Index", "/oversight", "Assurance board") { IsAlone = true },
        new("/Oversight/Departures", "/oversight/departures", "Departures"),
        new("/Oversight/Decisions", "/oversight/decisions", "Board decisions"),
        new("/Scenarios/Index", "/scenarios", "Scenarios"),
        new("/Letters/Index", "/letters", "The letters"),
        new("/Admin/Users/Index", "/admin/users", "Users"),
        new("/Admin/Providers/Index", "/admin/providers", "Providers"),
        new("/Admin/Organisations/Index", "/admin/organisations", "Trusts"),
        new("/Audit/Trail", "/audit/trail", "Verify"),
        new("/Audit/Reads", "/audit/reads", "Reads"),
        new("/Audit/SignIns", "/audit/sign-ins", "Sign-ins"),
        new("/Admin/Histories/Index", "/admin/histories", "Histories"),
    ];

    private static readonly FrozenDictionary<Role, IReadOnlyList<MenuItem>> ByRole = Roles.All.ToFrozenDictionary(
        role => role,
        IReadOnlyList<MenuItem> (role) => [.. Items.Where(item => PagePolicies.Of(item.Page).Allows(role) && !LeadsOn(item, role))]);

    /// <summary>Whether that page only leads somebody in the role on to the page on which their work begins, which has an item of its own.</summary>
    private static bool LeadsOn(MenuItem item, Role role) => item.Path == "/work" && Landing.For(role) != item.Path;

    /// <summary>The items that this person may open; none before sign-in.</summary>
    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal principal) => principal.ToPerson() is { } person ? ByRole[person.Role] : [];
}
