using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Turns away what is larger than a page takes before anything reads it. The check against forgery would otherwise be the first to fail over it, and
/// blame a page that had been open for too long.
/// </summary>
internal static class SizeLimits
{
    /// <summary>To stand where it is known which page is asked for, and that the person may open it.</summary>
    public static void UseSizeLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength > LargestOf(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>What the page says of itself, else what the server takes; null where neither sets a limit.</summary>
    private static long? LargestOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
        ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
