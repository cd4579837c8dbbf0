using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Holds the sign-in cookie against the account every so often: a change of name, role or organisation is taken over, and a cookie
/// from before the account was disabled, its last day was over or its password changed is no longer taken.
/// </summary>
internal static class AccountCheck
{
    /// <summary>How long a disabled account can go on at most.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        if (clock.GetUtcNow() - context.Properties.IssuedUtc < Interval)
        {
            return;
        }

        var signIn = services.GetRequiredService<SignInManager<AppUser>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is not { IsDisabled: false } user || !user.IsActiveOn(clock.Today()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(user));
        context.ShouldRenew = true;
    }
}
