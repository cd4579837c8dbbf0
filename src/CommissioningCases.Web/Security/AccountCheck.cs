using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Holds the sign-in cookie against its session and account on each request: a change of name, role or organisation is taken over, and a cookie whose session
/// was ended or is over, or whose account was disabled, is no longer taken.
/// </summary>
internal static class AccountCheck
{
    /// <summary>How long what a cookie says beside who somebody is, such as the name of their organisation, may be of before.</summary>
    private static readonly TimeSpan LongestUnrenewed = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        // Everybody may have style sheets and scripts; asking the database for each would cost more than the page.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var services = context.HttpContext.RequestServices;
        var session = await FindAsync(context.Principal, services, context.HttpContext.RequestAborted);
        if (session is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        var current = services.GetRequiredService<CurrentPerson>();
        current.Session = session.Id;
        current.IsConfirmed = session.IsConfirmed;
        current.HasSecondFactor = session.HasSecondFactor;
        current.Unread = session.Unread;
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc;
        if (context.Principal!.ToPerson() != session.User.ToPerson() || age >= LongestUnrenewed)
        {
            context.ReplacePrincipal(await services.GetRequiredService<SessionCookies>().MakePrincipalAsync(session.User, SessionCookies.CodeOf(context.Principal)!));
            context.ShouldRenew = true;
        }
    }

    private static async Task<LiveSession?> FindAsync(ClaimsPrincipal? principal, IServiceProvider services, CancellationToken cancellationToken) =>
        SessionCookies.CodeOf(principal) is { } code ? await services.GetRequiredService<ISender>().Send(new CheckSession(code), cancellationToken) : null;
}
