using CommissioningCases.Web.Infrastructure;

namespace CommissioningCases.Web.Features.Applying;

/// <summary>What a browser and search engines are told of the pages of applicants.</summary>
internal static class PublicHeaders
{
    public static void IsNotIndexed(this HttpResponse response) => response.Headers["X-Robots-Tag"] = "noindex, nofollow";

    /// <summary>That the page is somebody's own: nothing keeps it, and no other page is told where they came from.</summary>
    public static void IsPrivate(this HttpResponse response)
    {
        response.IsNotIndexed();
        response.HttpContext.Items[SecurityHeaders.KeptNowhere] = true;
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
