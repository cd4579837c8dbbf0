using CommissioningCases.Application;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>What the web site and the verbs have in common.</summary>
internal static class CasesServices
{
    public static void AddCases(this IServiceCollection services, Settings settings, CasesDatabase database)
    {
        services.AddSingleton(settings);
        services.AddSingleton(database);
        services.AddApplication(database.ConnectionString);
    }
}
