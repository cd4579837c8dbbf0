namespace CommissioningCases.Web.Security;

/// <summary>
/// In production a password alone is not enough for those who give others their rights, record what a Board decided or assure a case. Who has come in by one is led
/// to where a second factor is set up, and nowhere else.
/// </summary>
internal static class SecondFactorRule
{
    private static readonly string[] Open = [Links.SecondFactor, Links.Confirm, Links.SignIn, Links.SignInAnswer, Links.SignOut];

    public static bool IsFor(Role role, Settings settings) =>
        settings.Mode == Mode.Production && !settings.Allowed.Contains(ProductionRule.NoSecondFactor)
        && role is Role.Administrator or Role.BoardSecretary or Role.ShaReviewer;

    /// <summary>To stand where it is known who asks.</summary>
    public static void UseSecondFactorRule(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var current = context.RequestServices.GetRequiredService<CurrentPerson>();
        if (current is not { Person.Role: var role, HasSecondFactor: false } || !IsFor(role, context.RequestServices.GetRequiredService<Settings>()) || IsOpen(context))
        {
            return next(context);
        }

        if (ApiAddress.IsOf(context))
        {
            // A token that was made before its holder had such a role, or without one.
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(Links.SecondFactor);
        }

        return Task.CompletedTask;
    });

    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
        || Array.Exists(Open, path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase));
}
