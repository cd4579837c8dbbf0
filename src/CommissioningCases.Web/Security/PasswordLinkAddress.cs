namespace CommissioningCases.Web.Security;

/// <summary>Where a one-time link leads.</summary>
public static class PasswordLinkAddress
{
    public static string PathOf(OneTimeLink link) => Links.PasswordLinkOf(link.User, link.Code);

    /// <summary>As the administrator hands it over, on the host at which the administrator works.</summary>
    public static string Of(OneTimeLink link, HttpRequest request) => $"{request.Scheme}://{request.Host}{PathOf(link)}";
}
