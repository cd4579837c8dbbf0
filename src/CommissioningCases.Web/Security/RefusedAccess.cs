using CommissioningCases.Web.Errors;
using MediatR;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Puts on the service's log that somebody who has signed in was turned away, by the page or by what it asked for. What is kept is the address of the page without
/// what stood in it: it may name a case that is not theirs to see, nor that of those who read the log.
/// </summary>
internal sealed class RefusedAccess(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception refused) when (ErrorStatus.Of(refused) == StatusCodes.Status403Forbidden)
        {
            await LogAsync(context);
            throw;
        }

        if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            await LogAsync(context);
        }
    }

    private static async Task LogAsync(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<CurrentPerson>().Person is not null)
        {
            var (root, page) = (Links.Start.Template, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
            var refused = new LogRefusedAccess(context.Request.Method, root + page.TrimStart(root[0]));
            await context.RequestServices.GetRequiredService<ISender>().Send(refused, context.RequestAborted);
        }
    }
}
