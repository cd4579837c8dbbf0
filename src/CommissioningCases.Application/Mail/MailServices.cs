using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommissioningCases.Application.Mail;

internal static class MailServices
{
    /// <summary>What the service sends by mail, where whoever hosts it says that it does.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.TryAddSingleton(MailSettings.Off);
        services.AddSingleton<MailContents>();
        services.AddScoped<Outbox>();
        services.AddJobs<Postman>().AddJobs<MessageSweeper>();
    }
}
