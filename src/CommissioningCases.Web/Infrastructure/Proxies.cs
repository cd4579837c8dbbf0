using Microsoft.AspNetCore.HttpOverrides;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Behind a reverse proxy that speaks HTTPS a request reaches this service over HTTP. What the proxy says of how it came in decides whether cookies are
/// kept to HTTPS, and how links are written that people hand over. Anybody could say so: only trusted proxies are believed.
/// </summary>
internal static class Proxies
{
    public const string HealthPath = "/healthz";

    private const string OnlyHttps =
        "This service answers over HTTPS alone. A reverse proxy in front of it must be named in TrustedProxies and send X-Forwarded-Proto and X-Forwarded-For.";

    public static void TrustProxies(this IServiceCollection services, Settings settings) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        // Without the sender's address the middleware could not tell a trusted proxy behind another from somebody who only pretends.
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    });

    /// <summary>
    /// Where the service is to be had over HTTPS it answers nothing else: its cookies would not be kept. A proxy leads people to HTTPS itself; one that is not
    /// trusted, or does not say how a request came to it, is noticed by this answer. The health of the service is asked from beside it.
    /// </summary>
    public static void UseHttpsAlone(this IApplicationBuilder app, Settings settings)
    {
        if (settings.IsHttps)
        {
            app.Use((context, next) =>
            {
                if (context.Request.IsHttps || context.Request.Path == HealthPath)
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return context.Response.WriteAsync(OnlyHttps);
            });
        }
    }

    /// <summary>To stand before everything else. With no network known, the middleware would believe everybody.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
