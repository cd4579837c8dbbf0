using System.Globalization;
using System.Security.Claims;

namespace CommissioningCases.Web.Security;

/// <summary>With what somebody comes back from the sign-in provider.</summary>
internal abstract record ProviderAnswer
{
    private static readonly object Key = new();

    private ProviderAnswer()
    {
    }

    /// <returns>Null where the request brought none.</returns>
    public static ProviderAnswer? Of(HttpContext context) => context.Items[Key] as ProviderAnswer;

    public void KeepIn(HttpContext context) => context.Items[Key] = this;

    /// <summary>The provider says who they are, in a token that was found to be its own, for this service, and for this request of it.</summary>
    /// <param name="HasSecondFactor">Whether it has asked for more than a password.</param>
    /// <param name="AuthenticatedAt">When they last showed there who they are; null where it does not say.</param>
    public sealed record Given(SubjectIdentity Identity, bool HasSecondFactor, DateTimeOffset? AuthenticatedAt, ProviderErrand Errand) : ProviderAnswer
    {
        /// <param name="token">What the token says.</param>
        public static Given Read(ClaimsPrincipal token, ProviderErrand errand, SignInProvider provider) => new(
            new SubjectIdentity(token.FindFirstValue("iss")!, token.FindFirstValue("sub")!),
            token.FindAll("amr").Any(method => provider.StrongMethods.Contains(method.Value)) || token.FindAll("acr").Any(level => provider.StrongClasses.Contains(level.Value)),
            long.TryParse(token.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            errand);
    }

    /// <summary>They said no there, or the provider did.</summary>
    public sealed record Denied : ProviderAnswer;

    /// <summary>The provider could not be asked whether the answer is good.</summary>
    public sealed record Away : ProviderAnswer;

    /// <summary>It was not asked for by this browser, or not lately: also somebody's who went back to it.</summary>
    public sealed record OutOfDate : ProviderAnswer;

    /// <summary>It is not good.</summary>
    /// <param name="Reason">A word for the log.</param>
    public sealed record Refused(string Reason) : ProviderAnswer;
}
