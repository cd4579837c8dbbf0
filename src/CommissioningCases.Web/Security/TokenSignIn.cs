using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Signs a program in by the token that it shows in the header Authorization, where programs read and nowhere else. What it may see is what the token's holder may at that moment, narrowed to
/// what the token opens.
/// </summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ISender sender, CurrentPerson current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>The claim that names a token, by which its requests are counted.</summary>
    public const string Token = "token";

    private const string Opens = "opens";
    private const string Shown = SchemeName + " ";

    /// <summary>Whether the token behind the request opens that.</summary>
    public static bool IsOpen(ClaimsPrincipal principal, TokenScope scope) => principal.HasClaim(Opens, ExchangeNames.Of(scope));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { } header || !header.StartsWith(Shown, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (await sender.Send(new OpenAccessToken(header[Shown.Length..].Trim()), Context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.Fail("There is no such token.");
        }

        // Nobody sits there who could show that it is they.
        (current.IsConfirmed, current.HasSecondFactor) = (false, token.HasSecondFactor);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(token)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = SchemeName;
        return Task.CompletedTask;
    }

    private static ClaimsIdentity IdentityOf(OpenedToken token)
    {
        var (identity, holder) = (new ClaimsIdentity(SchemeName, ClaimTypes.Name, ClaimTypes.Role), token.Holder);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, holder.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, holder.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, holder.Role.ToString()));
        identity.AddClaim(new Claim(PersonClaims.UserName, holder.UserName));
        identity.AddClaim(new Claim(Token, token.Id.ToString()));
        identity.AddClaims(token.Scopes.Select(scope => new Claim(Opens, ExchangeNames.Of(scope))));
        if (holder.Organisation is { } organisation)
        {
            identity.AddClaim(new Claim(PersonClaims.Organisation, organisation));
        }

        identity.AddClaims(holder.Further.Select(further => new Claim(PersonClaims.Further, further)));
        if (holder.Union is { } union)
        {
            identity.AddClaim(new Claim(PersonClaims.Union, union));
        }

        return identity;
    }
}
