using System.Security.Cryptography;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Web.Doors;

/// <summary>
/// Carries the code of a private link from a form that was sent to the page that shows what came of it, so that a browser can go back and forth and the code stands in no address. It goes to the pages of that
/// link alone, encrypted, and is good for half an hour.
/// </summary>
internal sealed class LinkCookie(IDataProtectionProvider protection, CookieNames cookies)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public void Write(HttpContext context, string code)
    {
        context.Response.Cookies.Append(cookies.Link, ProtectorOf(context).Protect(code, Life), new CookieOptions
        {
            Path = context.Request.PathBase.Add(context.Request.Path),
            HttpOnly = true,
            Secure = cookies.Policy == CookieSecurePolicy.Always || context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Life,
            IsEssential = true,
        });
    }

    /// <returns>Null where there is none, or none of these pages, or it is too old.</returns>
    public string? Read(HttpContext context)
    {
        if (context.Request.Cookies[cookies.Link] is not { } text)
        {
            return null;
        }

        try
        {
            return ProtectorOf(context).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(HttpContext context) => protection.CreateProtector("CommissioningCases.Links", context.Request.Path.Value!.ToUpperInvariant()).ToTimeLimitedDataProtector();
}
