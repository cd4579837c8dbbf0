namespace CommissioningCases.Web.Security;

/// <summary>The page on which somebody's work begins.</summary>
internal static class StartPage
{
    public static string For(Role role) => role switch
    {
        Role.Commissioner or Role.ShaReviewer => Links.Work,
        Role.BoardSecretary => Links.Board,
        Role.UnionRepresentative => Links.Engagements,
        Role.Administrator => Links.Users,
        _ => Links.Cases,
    };
}
