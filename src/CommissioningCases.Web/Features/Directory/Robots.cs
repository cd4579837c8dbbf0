namespace CommissioningCases.Web.Features.Directory;

/// <summary>What search engines are told of a public page.</summary>
internal static class Robots
{
    public static void IsForRobotsIf(this HttpResponse response, bool isIndexed)
    {
        if (!isIndexed)
        {
            response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        }
    }
}
