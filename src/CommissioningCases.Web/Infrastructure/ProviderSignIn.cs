using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Sign-in by a provider of identities, where the operator names one: by OpenID Connect's code flow with PKCE, state and nonce. ASP.NET Core holds what comes back
/// against all of these; what it found goes to a page of ours, which says what comes of it. Nobody is signed in by the handler itself.
/// </summary>
internal static class ProviderSignIn
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Signatures that the provider alone can make: not by the secret that both know, and never none.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddProvider(this AuthenticationBuilder authentication, Settings settings, CookieNames cookies)
    {
        if (settings.Provider is { } provider)
        {
            var secret = provider.Secret.Open();
            authentication.AddOpenIdConnect(ProviderService.Scheme, options => Configure(options, provider, secret, cookies));
        }
    }

    private static void Configure(OpenIdConnectOptions options, SignInProvider provider, string secret, CookieNames cookies)
    {
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = provider.IsHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = secret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // so that the browser comes back by a link, with cookies that no other site's form brings
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId); // who they are is all that is asked: name, role and organisation are ours
        options.TokenHandler = new SignedTokens();
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        options.BackchannelTimeout = LongestWait;
        options.RemoteAuthenticationTimeout = ProviderService.LongestStay;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.ClockSkew = ProviderService.Skew;

        // Its own description says what it calls itself, but so would that of somebody who has put themselves in its place: what the operator named decides.
        options.TokenValidationParameters.IssuerValidator = (issuer, _, _) => provider.IsCalled(issuer)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException("The provider of identities calls itself otherwise than OidcAuthority does.");

        // The other addresses that the handler would listen at: sign-out is this service's own.
        options.CallbackPath = new PathString(Links.SignInAnswer);
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        ConfigureCookie(options.NonceCookie, cookies.Nonce, cookies);
        ConfigureCookie(options.CorrelationCookie, cookies.State, cookies);
        options.Events = NewEvents(provider);
    }

    /// <summary>Browsers bring them along when another site leads back here, but not with its forms and frames.</summary>
    private static void ConfigureCookie(CookieBuilder cookie, string name, CookieNames cookies)
    {
        cookie.Name = name;
        cookie.Path = Links.Start; // as __Host- demands
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = cookies.Policy;
    }

    private static OpenIdConnectEvents NewEvents(SignInProvider provider) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            if (provider.StrongClasses.Count > 0)
            {
                context.ProtocolMessage.AcrValues = string.Join(' ', provider.StrongClasses);
            }

            return Task.CompletedTask;
        },
        OnTicketReceived = context =>
        {
            ProviderAnswer.Given.Read(context.Principal!, ProviderErrand.Read(context.Properties!), provider).KeepIn(context.HttpContext);
            context.SkipHandler();
            return Task.CompletedTask;
        },
        OnAccessDenied = context =>
        {
            new ProviderAnswer.Denied().KeepIn(context.HttpContext);
            context.SkipHandler();
            return Task.CompletedTask;
        },
        OnRemoteFailure = context =>
        {
            ProviderFailures.Read(context.Failure!).KeepIn(context.HttpContext);
            context.HttpContext.RequestServices.GetRequiredService<ProviderLog>().Write(context.Failure!);
            context.SkipHandler();
            return Task.CompletedTask;
        },
    };
}
