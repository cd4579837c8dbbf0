using CommissioningCases.Application.Jobs;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommissioningCases.Application.Accounts;

internal static class AccountServices
{
    /// <summary>Accounts with their passwords and lockout. The web site adds the cookie.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(SessionRules.Standard);
        services.AddScoped<SignInGuard>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PasswordMail>();
        services.AddJobs<PasswordRequests>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInCompletion>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<BoundSubjects>();
        services.AddSingleton<PendingSignIns>();
        AddIdentity(services);
    }

    private static void AddIdentity(IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.Rounds)
        .AddIdentityCore<AppUser>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // any: the validators look after email addresses
            options.Password.RequiredLength = PasswordRules.ShortestLength;
            options.Password.RequiredUniqueChars = PasswordRules.FewestDifferentCharacters;

            // Length protects, prescribed kinds of characters do not.
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
        })
        .AddEntityFrameworkStores<CasesDbContext>()
        .AddPasswordValidator<PasswordRules>()
        .AddTokenProvider<AuthenticatorTokenProvider<AppUser>>(TokenOptions.DefaultAuthenticatorProvider)
        .AddErrorDescriber<AccountErrors>();
}
