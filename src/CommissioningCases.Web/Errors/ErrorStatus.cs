using Npgsql;

namespace CommissioningCases.Web.Errors;

/// <summary>The status with which an exception is answered.</summary>
public static class ErrorStatus
{
    public static int Of(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Causes(exception).Any(IsDatabaseGone) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether the database could not be reached, as against having refused something.</summary>
    private static bool IsDatabaseGone(Exception cause) => cause is NpgsqlException { IsTransient: true } gone
        && (gone is not PostgresException refusal || IsOfServer(refusal.SqlState));

    /// <summary>Classes 08 (connection), 53 (out of resources) and 57 (shutting down or starting up) speak of the server, not of the statement.</summary>
    private static bool IsOfServer(string state) => state[..2] is "08" or "53" or "57";

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
