namespace CommissioningCases.Web.Security;

/// <summary>
/// What the cookies of this site are called. Over HTTPS the name begins with <c>__Host-</c>: a browser then takes them from this host alone, over HTTPS, and no
/// neighbour in the same domain can lay one of theirs in their place.
/// </summary>
internal sealed class CookieNames(Settings settings)
{
    private readonly string _prefix = settings.IsHttps ? "__Host-" : "";

    public string SignIn => _prefix + "cases-sign-in";

    public string Form => _prefix + "cases-form";

    public string Device => _prefix + "cases-device";

    public string Challenge => _prefix + "cases-challenge";

    public string Message => _prefix + "cases-message";

    public CookieSecurePolicy Policy { get; } = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
