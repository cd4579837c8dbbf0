using Microsoft.AspNetCore.HttpOverrides;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Behind a reverse proxy that speaks HTTPS a request reaches this service over HTTP. What the proxy says of how it came in decides whether cookies are
/// kept to HTTPS, and how links are written that people hand over. Anybody could say so: only trusted proxies are believed.
/// </summary>
internal static class Proxies
{
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

    /// <summary>To stand before everything else. With no network known, the middleware would believe everybody.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
