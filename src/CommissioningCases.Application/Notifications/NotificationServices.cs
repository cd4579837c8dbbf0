using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Notifications;

internal static class NotificationServices
{
    /// <summary>What people are told.</summary>
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NotificationWriter>();
        services.AddJobs<DueNotifications>().AddJobs<NotificationSweeper>();
    }
}
