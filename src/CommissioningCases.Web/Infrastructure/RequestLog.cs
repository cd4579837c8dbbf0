using System.Diagnostics;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>One line for each request: no query, no form and no name, because these hold what people typed.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var (method, path) = (context.Request.Method, context.Request.Path); // the error page has another path
        try
        {
            await next(context);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            LogRequest(method, path, context.Response.StatusCode, elapsed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Elapsed:0.0} ms")]
    private partial void LogRequest(string method, PathString path, int status, double elapsed);
}
