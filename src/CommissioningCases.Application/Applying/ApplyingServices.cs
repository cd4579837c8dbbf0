using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Applying;

internal static class ApplyingServices
{
    /// <summary>Published offers, and applications by a link.</summary>
    public static void AddApplying(this IServiceCollection services) => services.AddScoped<ApplicationLinks>().AddScoped<ApplicantNews>().AddJobs<ApplicationSweeper>();
}
