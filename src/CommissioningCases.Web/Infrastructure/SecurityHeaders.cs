using CommissioningCases.Web.Doors;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>What a browser may do with every answer of this service: nothing from other hosts, nothing inline, in nobody's frame.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    /// <param name="isHttps">Whether people reach the service over HTTPS, so that browsers are to ask by nothing else.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool isHttps = false) => app.Use((context, next) =>
    {
        // At the last moment, because the error page begins its answer anew.
        context.Response.OnStarting(state =>
        {
            var headers = ((HttpResponse)state).Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                // Else it is a document that somebody has sent, which may do even less.
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            }

            if (isHttps && ((HttpResponse)state).HttpContext.Request.IsHttps)
            {
                headers.StrictTransportSecurity = OneYear;
            }

            headers.XContentTypeOptions = "nosniff";
            if (!headers.ContainsKey("Referrer-Policy"))
            {
                headers["Referrer-Policy"] = "same-origin";
            }

            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (((HttpResponse)state).ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                // Not no-store, with which browsers forget what was typed when one goes back to a form; but for what is somebody's own without a sign-in.
                headers.CacheControl = ((HttpResponse)state).HttpContext.Items.ContainsKey(PublicHeaders.KeptNowhere) ? "no-store" : "private, no-cache";
                headers.Pragma = default;
            }
            else if (headers.CacheControl.Count == 0)
            {
                // Downloads hold what the person behind the request may see. Static assets say themselves how long they keep.
                headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
