using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Errors;

/// <summary>What a program is told that did not get what it asked for: a problem as RFC 9457 has it, with the words that a page would say.</summary>
internal static class ApiProblem
{
    /// <summary>The request asks for something that cannot be followed, said in sentences.</summary>
    public static IResult BadRequest(IReadOnlyList<string> sentences) => Results.Problem(Of(StatusCodes.Status400BadRequest, "What was asked for cannot be followed", sentences));

    /// <summary>The same in the place of an error page.</summary>
    public static Task WriteAsync(HttpContext context, ErrorPage page)
    {
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error is ValidationException invalid
            ? BadRequest([.. invalid.Errors.Select(error => error.ErrorMessage)])
            : Results.Problem(Of(page.Status, TitleOf(page), [DetailOf(page)]));
        return problem.ExecuteAsync(context);
    }

    private static ProblemDetails Of(int status, string title, IReadOnlyList<string> sentences) => new() { Status = status, Title = title, Detail = string.Join(' ', sentences) };

    private static string TitleOf(ErrorPage page) => page.Status switch
    {
        StatusCodes.Status401Unauthorized => "A token is needed",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "There were too many requests",
        _ => page.Title,
    };

    /// <summary>Pages speak of what was typed in a browser, where programs have nothing to lose.</summary>
    private static string DetailOf(ErrorPage page) => page.Status switch
    {
        StatusCodes.Status401Unauthorized => "Send the header Authorization with “Bearer ” and a token that has not ended and is not over. Its holder makes one at Your account.",
        StatusCodes.Status403Forbidden => "The token does not open this, or its holder’s role in this service does not include it.",
        StatusCodes.Status404NotFound => "There is no such address or case, or it lies outside what the token’s holder may see.",
        StatusCodes.Status405MethodNotAllowed => "Programs can read here, and change nothing: ask by GET.",
        StatusCodes.Status429TooManyRequests => "Wait a minute, then ask again. Others who use the same network count too.",
        StatusCodes.Status503ServiceUnavailable => "Ask again in a minute. The service carries on by itself as soon as its database answers.",
        >= StatusCodes.Status500InternalServerError => page.Paragraphs[^1],
        _ => "Look at what programs can ask for, and how.",
    };
}
