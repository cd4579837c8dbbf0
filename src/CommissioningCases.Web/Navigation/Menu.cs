using System.Collections.Frozen;
using System.Security.Claims;
using CommissioningCases.Web.Security;

namespace CommissioningCases.Web.Navigation;

/// <summary>The service's main navigation: for each role the pages that it may open.</summary>
public static class Menu
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new(Links.Work, "My work"),
        new(Links.Board, "Board"),
        new(Links.Cases, "Cases"),
        new(Links.Contracts, "Contracts"),
        new(Links.Deadlines, "Deadlines"),
        new(Links.Engagements, "Engagement"),
        new(Links.Figures, "Figures"),
        new(Links.Programmes, "Choice"),
        new(Links.Directory, "Directory"),
        new(Links.Oversight, "Assurance board") { IsAlone = true },
        new(Links.Departures, "Departures"),
        new(Links.Decisions, "Board decisions"),
        new(Links.Scenarios, "Scenarios"),
        new(Links.Letters, "The letters"),
        new(Links.Users, "Users"),
        new(Links.Providers, "Providers"),
        new(Links.Organisations, "Trusts"),
        new(Links.LetterTemplates, "Letter templates"),
        new(Links.Findings, "Findings"),
        new(Links.Samples, "Samples"),
        new(Links.Trail, "Verify"),
        new(Links.Seals, "Seals"),
        new(Links.Entries, "Entries"),
        new(Links.Refusals, "Refusals"),
        new(Links.Reads, "Reads"),
        new(Links.ServiceLog, "Service log"),
        new(Links.Mail, "Mail"),
        new(Links.Histories, "Histories"),
        new(Links.Health, "System health"),
    ];

    private static readonly FrozenDictionary<Role, IReadOnlyList<MenuItem>> ByRole = Roles.All.ToFrozenDictionary(
        role => role,
        IReadOnlyList<MenuItem> (role) => [.. Items.Where(item => PagePolicies.Of(item.Link.Page).Allows(role) && !LeadsOn(item, role))]);

    /// <summary>Whether that page only leads somebody in the role on to the page on which their work begins, which has an item of its own.</summary>
    private static bool LeadsOn(MenuItem item, Role role) => item.Path == Links.Work && StartPage.For(role) != item.Path;

    /// <summary>The items that this person may open; none before sign-in.</summary>
    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal principal) => principal.ToPerson() is { } person ? ByRole[person.Role] : [];
}
