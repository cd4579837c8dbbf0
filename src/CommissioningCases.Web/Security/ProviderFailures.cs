using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CommissioningCases.Web.Security;

/// <summary>What the failures mean that the sign-in provider's answers can lead to.</summary>
internal static class ProviderFailures
{
    public static ProviderAnswer Read(Exception failure) => failure switch
    {
        _ when IsAway(failure) => new ProviderAnswer.Away(),
        AuthenticationFailureException => new ProviderAnswer.OutOfDate(), // the state is none of ours, or not this browser's
        _ => new ProviderAnswer.Refused(WordOf(failure)),
    };

    /// <summary>Whether the provider could not be reached, or gave no description of itself.</summary>
    public static bool IsAway(Exception failure) => failure switch
    {
        HttpRequestException or IOException or TaskCanceledException => true,
        { InnerException: { } cause } when failure is InvalidOperationException or AggregateException => IsAway(cause),
        _ => false,
    };

    private static string WordOf(Exception failure) => failure switch
    {
        OpenIdConnectProtocolInvalidNonceException => "nonce",
        OpenIdConnectProtocolException => "protocol",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => "lifetime",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidAlgorithmException => "signature",
        _ => "token",
    };
}
