namespace CommissioningCases.Web.Security;

/// <summary>The page on which somebody's work begins.</summary>
internal static class StartPage
{
    public static string For(Role role) => role switch
    {
        Role.Commissioner or Role.ShaReviewer => "/work",
        Role.BoardSecretary => "/board",
        Role.UnionRepresentative => "/engagement",
        Role.Administrator => "/admin/users",
        _ => "/cases",
    };
}
