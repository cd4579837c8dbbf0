namespace CommissioningCases.Web.Security;

/// <summary>Where a one-time link leads. The code is in the query, which no log of this service keeps.</summary>
public static class PasswordLinkAddress
{
    public static string PathOf(OneTimeLink link) => $"{Links.SetPassword}?for={link.User:N}&code={link.Code}";

    /// <summary>As the administrator hands it over, on the host at which the administrator works.</summary>
    public static string Of(OneTimeLink link, HttpRequest request) => $"{request.Scheme}://{request.Host}{PathOf(link)}";
}
