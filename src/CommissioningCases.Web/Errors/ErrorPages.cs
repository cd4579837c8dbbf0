using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Errors;

/// <summary>Turns exceptions and bare status codes into pages. The address and the status stay what they were.</summary>
public static partial class ErrorPages
{
    /// <summary>To stand first in the pipeline, so that nothing escapes it.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = ErrorStatus.Of,
            ExceptionHandler = WriteAsync,
            AllowStatusCode404Response = true,
            // What the person caused is no error of the service's and does not belong in its log as one. That the database is away is told in a line: where the
            // disk is full, a hundred for each request would be the last that it needs.
            SuppressDiagnosticsCallback = context => ErrorStatus.Of(context.Exception) is < StatusCodes.Status500InternalServerError or StatusCodes.Status503ServiceUnavailable,
        })
        .UseStatusCodePages(context => WriteAsync(context.HttpContext));

    private static ErrorPage PageFor(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        DatabaseUnavailableException { IsOutcomeUnknown: true } lost => ErrorPage.OutcomeUnknown(lost.IsRecordedOnce),
        { } error when WriteRefusals.Of(error) is { } refusal => ErrorPage.For(refusal),
        _ => ErrorPage.For(context.Response.StatusCode, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier),
    };

    private static Task WriteAsync(HttpContext context)
    {
        var page = PageFor(context);
        if (page.Status >= StatusCodes.Status500InternalServerError)
        {
            // The page must not need what has just failed: without a person it has no menu and no form.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        if (page.Status == StatusCodes.Status503ServiceUnavailable && context.Features.Get<IExceptionHandlerFeature>()?.Error is { } away)
        {
            LogAway(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages)), page.Title, FirstLine(away.GetBaseException().Message));
        }

        if (ApiAddress.IsOf(context))
        {
            return ApiProblem.WriteAsync(context, page);
        }

        var metadata = context.RequestServices.GetRequiredService<IModelMetadataProvider>();
        var result = new ViewResult
        {
            ViewName = "/Features/Shared/_Error.cshtml",
            ViewData = new ViewDataDictionary<ErrorPage>(metadata, new ModelStateDictionary()) { Model = page },
            StatusCode = page.Status,
        };
        return result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Title}: {Reason}")]
    private static partial void LogAway(ILogger logger, string title, string reason);
}
