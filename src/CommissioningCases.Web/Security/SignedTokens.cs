using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Takes no token without a signature. ASP.NET Core's handler would take one that it fetched itself, as OpenID Connect lets it, because the line to the provider
/// shows whose it is; one that is not signed is then good whatever it says of how it was signed.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    public SignedTokens() => MapInboundClaims = false;

    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}
