using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Jobs;

internal static class JobServices
{
    /// <summary>Adds a kind of job to those that the web site runs.</summary>
    public static IServiceCollection AddJobs<TKind>(this IServiceCollection services)
        where TKind : JobKind => services.AddSingleton<TKind>().AddSingleton<JobKind>(provider => provider.GetRequiredService<TKind>());
}
