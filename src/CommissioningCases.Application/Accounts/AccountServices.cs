using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Accounts;

internal static class AccountServices
{
    /// <summary>Accounts with their passwords and lockout. The web site adds the cookie.</summary>
    public static void AddAccounts(this IServiceCollection services) => services
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
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        })
        .AddEntityFrameworkStores<CasesDbContext>()
        .AddPasswordValidator<PasswordRules>()
        .AddErrorDescriber<AccountErrors>();
}
