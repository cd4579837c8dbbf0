using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.ProviderAnswers;

internal static class ProviderAnswerServices
{
    /// <summary>What providers are asked, and answer.</summary>
    public static void AddProviderAnswers(this IServiceCollection services)
    {
        services.AddScoped<ProviderLinks>();
        services.AddJobs<ProviderAnswerTaker>();
    }
}
