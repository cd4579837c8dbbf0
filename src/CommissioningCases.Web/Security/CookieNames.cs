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

    /// <summary>While somebody is at the sign-in provider: what its answer must bring back, and what must stand in it.</summary>
    public string State => _prefix + "cases-provider-state.";

    /// <inheritdoc cref="State"/>
    public string Nonce => _prefix + "cases-provider-nonce.";

    /// <summary>The code of a private link. It goes to the pages of that link alone, and what begins with <c>__Host-</c> goes to all of a host.</summary>
    public string Link { get; } = settings.IsHttps ? "__Secure-cases-link" : "cases-link";

    public string Message => _prefix + "cases-message";

    public CookieSecurePolicy Policy { get; } = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
