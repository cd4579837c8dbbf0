namespace CommissioningCases.Web.Security;

/// <summary>Where a one-time link leads. The code stands behind the #, which browsers send to no server, so that no proxy on the way logs it.</summary>
public static class PasswordLinkAddress
{
    public static string PathOf(OneTimeLink link) => $"{Links.SetPassword}?for={link.User:N}#{link.Code}";

    /// <summary>As the administrator hands it over, on the host at which the administrator works.</summary>
    public static string Of(OneTimeLink link, HttpRequest request) => $"{request.Scheme}://{request.Host}{PathOf(link)}";
}
