namespace CommissioningCases.Web.Doors;

/// <summary>What a browser and search engines are told of pages that need no sign-in.</summary>
internal static class PublicHeaders
{
    /// <summary>The item of a request whose page no browser is to keep.</summary>
    public const string KeptNowhere = "KeptNowhere";

    public static void IsNotIndexed(this HttpResponse response) => response.IsForRobotsIf(false);

    /// <summary>That the page is somebody's own: nothing keeps it, and no other page is told where they came from.</summary>
    public static void IsPrivate(this HttpResponse response)
    {
        response.IsNotIndexed();
        response.HttpContext.Items[KeptNowhere] = true;
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Whether search engines may list it.</summary>
    public static void IsForRobotsIf(this HttpResponse response, bool isIndexed)
    {
        if (!isIndexed)
        {
            response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        }
    }
}
