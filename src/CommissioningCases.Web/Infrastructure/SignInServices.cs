using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Sign-in by cookie, who may open which page, and on whose behalf requests are sent.</summary>
internal static class SignInServices
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        new IdentityBuilder(typeof(AppUser), services).AddSignInManager().AddClaimsPrincipalFactory<PersonClaimsFactory>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "cases-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddScoped<SignInService>();
        services.AddSingleton<DraftProtector>();
        services.AddScoped<DraftStore>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Add(new PagePolicyConvention());
            options.Conventions.ConfigureFilter(new DraftFilter());
            options.Conventions.ConfigureFilter(new KeyFilter());
        });
    }

    /// <summary>To stand after the error pages and before the endpoints.</summary>
    public static void UseSignIn(this IApplicationBuilder app)
    {
        app.UseMiddleware<ExpiredForms>();
        app.UseRouting();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            var current = context.RequestServices.GetRequiredService<CurrentPerson>();
            (current.Person, current.Client) = (context.User.ToPerson(), ClientOf(context));
            return next(context);
        });
        app.UseMiddleware<RefusedAccess>();
        app.UseAuthorization();
    }

    /// <summary>By the word of trusted proxies, which <see cref="Proxies"/> has taken already.</summary>
    private static Client ClientOf(HttpContext context) =>
        new(context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : null, context.Request.Headers.UserAgent);

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "cases-sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // Strict would ask people who follow a link from a mail to sign in again
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionLength;
        options.SlidingExpiration = true;
        options.LoginPath = new PathString(Links.SignIn);
        options.ReturnUrlParameter = "returnUrl";
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = AccountCheck.RunAsync,
            OnRedirectToLogin = ExpiredForms.RedirectOrKeepFormAsync,
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            },
        };
    }
}
