using CommissioningCases.Web.Doors;
using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>Sign-in by cookie, who may open which page, and on whose behalf requests are sent.</summary>
internal static class SignInServices
{
    private const string Required = "required";
    private static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(5);

    public static void AddSignIn(this IServiceCollection services, Settings settings)
    {
        var cookies = new CookieNames(settings);
        services.AddSingleton(cookies);
        services.AddSingleton<ProviderLog>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, cookies, settings.Sessions))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                // Identity keeps in it what it asked of a passkey.
                options.Cookie.Name = cookies.Challenge;
                options.Cookie.SecurePolicy = cookies.Policy;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.ExpireTimeSpan = ChallengeLife;
            })
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null)
            .AddProvider(settings, cookies);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for a password and a code: the device must know its holder by a finger, a face or a number.
            options.UserVerificationRequirement = Required;
            options.ResidentKeyRequirement = Required;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        new IdentityBuilder(typeof(AppUser), services).AddSignInManager().AddClaimsPrincipalFactory<PersonClaimsFactory>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookies.Form;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = cookies.Policy;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = cookies.Message;
            options.Cookie.SecurePolicy = cookies.Policy;
        });
        services.AddSingleton<LinkCookie>();
        services.AddTryLimits(settings);
        services.AddSingleton(settings.Api);
        services.AddSingleton<ApiLimiting>();
        services.AddHttpContextAccessor();
        services.AddScoped<SessionCookies>();
        services.AddScoped<PasskeyService>();
        services.AddScoped<ProviderService>();
        services.AddScoped<SignInService>();
        services.AddSingleton<StartPages>();
        services.AddSingleton<DraftProtector>();
        services.AddScoped<DraftStore>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Add(new PagePolicyConvention());
            options.Conventions.Add(new PageMethodConvention());
            options.Conventions.ConfigureFilter(new DraftFilter());
            options.Conventions.ConfigureFilter(new KeyFilter());
            options.Conventions.ConfigureFilter(new ConfirmFilter());
        });
    }

    /// <summary>To stand after the error pages and before the endpoints.</summary>
    public static void UseSignIn(this IApplicationBuilder app)
    {
        app.UseMiddleware<ExpiredForms>();
        app.UseRouting();
        app.Use((context, next) =>
        {
            var current = context.RequestServices.GetRequiredService<CurrentPerson>();
            (current.Client, current.Device) = (Clients.Of(context), ApiAddress.IsOf(context) ? null : Clients.DeviceOf(context));
            return next(context);
        });
        ApiLimiting.UseAddressLimit(app);
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            var services = context.RequestServices;
            services.GetRequiredService<CurrentPerson>().Person = context.User.ToPerson()?.On(services.GetRequiredService<TimeProvider>().Today(), services.GetRequiredService<Bodies>().Latest);
            return next(context);
        });
        ApiLimiting.UseTokenLimit(app);
        app.UseMiddleware<RefusedAccess>();
        app.UseAuthorization();
        app.UsePageMethods();
        app.UseSecondFactorRule();
        app.UseRateLimiter();
    }

    private static void Configure(CookieAuthenticationOptions options, CookieNames cookies, SessionRules sessions)
    {
        options.Cookie.Name = cookies.SignIn;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax; // Strict would ask people who follow a link from a mail to sign in again
        options.Cookie.SecurePolicy = cookies.Policy;

        // Whether it is over meanwhile, the session says, which is kept on the server.
        options.ExpireTimeSpan = sessions.Longest;
        options.SlidingExpiration = false;
        options.ForwardDefaultSelector = context => ApiAddress.IsOf(context) ? TokenSignIn.SchemeName : null;
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
