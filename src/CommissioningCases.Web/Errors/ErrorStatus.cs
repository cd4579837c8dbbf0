using FluentValidation;

namespace CommissioningCases.Web.Errors;

/// <summary>The status with which an exception is answered.</summary>
public static class ErrorStatus
{
    public static int Of(Exception exception) => exception switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        ForbiddenException => StatusCodes.Status403Forbidden,
        ValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsDatabaseGone(exception) || WriteRefusals.Of(exception) is not null => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether the database could not be reached, as against having refused something.</summary>
    public static bool IsDatabaseGone(Exception exception) => DatabaseUnavailableException.IsCauseOf(exception);
}
