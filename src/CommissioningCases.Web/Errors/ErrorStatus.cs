using Npgsql;

namespace CommissioningCases.Web.Errors;

/// <summary>The status with which an exception is answered.</summary>
public static class ErrorStatus
{
    public static int Of(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsDatabaseGone(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether the database could not be reached, as against having refused something.</summary>
    public static bool IsDatabaseGone(Exception exception) => Causes(exception).Any(cause => cause switch
    {
        PostgresException refusal => IsOfServer(refusal.SqlState),
        NpgsqlException lost => lost.IsTransient,
        _ => false,
    });

    /// <summary>Classes 08 (connection), 53 (out of resources) and 57 (shutting down or starting up) speak of the server, not of the statement.</summary>
    private static bool IsOfServer(string state) => state is not PostgresErrorCodes.QueryCanceled && state[..2] is "08" or "53" or "57";

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
