using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Web.Security;

/// <summary>Gives a browser the cookie of its session, and the one by which it is known again.</summary>
public sealed class SessionCookies(SignInManager<AppUser> signIn, CurrentPerson current, IHttpContextAccessor accessor)
{
    private const string SessionCode = "session";
    private static readonly TimeSpan DeviceLife = TimeSpan.FromDays(90);

    private HttpContext Context => accessor.HttpContext!;

    public static string? CodeOf(ClaimsPrincipal? principal) => principal?.FindFirstValue(SessionCode);

    public async Task WriteAsync(AppUser user, SessionCodes codes)
    {
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, await MakePrincipalAsync(user, codes.Session));
        var cookies = Context.RequestServices.GetRequiredService<CookieNames>();
        Context.Response.Cookies.Append(cookies.Device, codes.Device, new CookieOptions
        {
            HttpOnly = true,
            Secure = cookies.Policy == CookieSecurePolicy.Always || Context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = DeviceLife,
            IsEssential = true,
        });
    }

    /// <summary>For the same session, once what the cookie says has changed.</summary>
    public async Task RenewAsync(AppUser user) =>
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, await MakePrincipalAsync(user, CodeOf(Context.User)!));

    internal async Task<ClaimsPrincipal> MakePrincipalAsync(AppUser user, string code)
    {
        using var opened = current.OpenAccounts();
        var principal = await signIn.CreateUserPrincipalAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionCode, code));
        return principal;
    }
}
