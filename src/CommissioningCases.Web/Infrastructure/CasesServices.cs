namespace CommissioningCases.Web.Infrastructure;

/// <summary>What the web site and the verbs have in common.</summary>
internal static class CasesServices
{
    /// <param name="connectionString">That of the pages or the owner's, for what needs the owner's rights.</param>
    public static void AddCases(this IServiceCollection services, Settings settings, CasesDatabase database, string connectionString)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Sessions);
        services.AddSingleton(database);
        services.AddSingleton(new OwnerDatabase(database.OwnerConnectionString));
        services.AddSingleton(settings.NightlyBackups);
        services.AddSingleton(settings.NightlyVerification);
        services.AddSingleton(SealKeyFile.Read(settings));
        services.AddSingleton(settings.Scanner);
        services.AddSingleton(settings.Mail);
        services.AddApplication(connectionString);
    }
}
