using System.Security.Claims;

namespace CommissioningCases.Web.Navigation;

/// <summary>The service's main navigation.</summary>
public static class Menu
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new("/work", "My work"),
        new("/cases", "Cases"),
        new("/scenarios", "Scenarios"),
        new("/letters", "The letters"),
        new("/admin/users", "Users"),
        new("/admin/providers", "Providers"),
        new("/admin/histories", "Histories"),
    ];

    /// <summary>The items that this person may open; none before sign-in.</summary>
    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } ? Items : [];
}
