using CommissioningCases.Application.Backups;
using CommissioningCases.EmbeddedPostgres;
using CommissioningCases.Web.Errors;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>What whoever runs the service can set right, in one line for them.</summary>
internal static class OperatorMessage
{
    /// <returns>Null for a failure that only a programmer can set right.</returns>
    public static string? Of(Exception exception) => exception switch
    {
        SettingsException or TimeZoneNotFoundException or EmbeddedServerException or BackupException => exception.Message,
        _ when DatabaseRefusal.Tell(exception) is { } refusal => refusal,
        _ when ErrorStatus.IsDatabaseGone(exception) => $"The database cannot be reached: {exception.GetBaseException().Message}",
        _ => null,
    };
}
