using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Notifications;

internal static class NotificationServices
{
    /// <summary>What people are told.</summary>
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NotificationWriter>();
        services.AddSingleton<NotificationText>();
        services.AddScoped<MailedNotifications>();
        services.AddJobs<DueNotifications>().AddJobs<NotificationSweeper>().AddJobs<NotificationPoster>().AddJobs<DigestPoster>();
    }
}
