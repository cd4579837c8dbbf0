using System.Net.Sockets;
using Npgsql;

namespace CommissioningCases.Application.Pipeline;

/// <summary>The database cannot be reached for the time being.</summary>
public sealed class DatabaseUnavailableException(Exception cause, bool isOutcomeUnknown = false)
    : Exception("The database cannot be reached.", cause)
{
    /// <summary>
    /// False: nothing was saved. True: the connection broke while it was being saved, so it may have been saved.
    /// </summary>
    public bool IsOutcomeUnknown { get; } = isOutcomeUnknown;

    /// <summary>Where the outcome is unknown: whether sending it again is safe, because an attempt is recorded once however often it comes.</summary>
    public bool IsRecordedOnce { get; init; }

    /// <summary>Whether an exception comes of the database being away, however deep within.</summary>
    public static bool IsCauseOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DatabaseUnavailableException or SocketException or NpgsqlException { IsTransient: true, SqlState: null }
                || (cause is PostgresException { SqlState: var state } && IsAway(state)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Connection exceptions, too many connections, a login that is not let in any more, and an operator's intervention such as a shutdown.</summary>
    private static bool IsAway(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("28", StringComparison.Ordinal)
        || state is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow;
}
