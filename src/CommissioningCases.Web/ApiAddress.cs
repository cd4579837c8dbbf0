namespace CommissioningCases.Web;

/// <summary>Where programs read. No page lies there, and no cookie is read there.</summary>
public static class ApiAddress
{
    public const string Root = "/api";
    public const string First = Root + "/v1";

    /// <summary>What says of the addresses what they are and answer, in the words of OpenAPI.</summary>
    public const string Document = First + "/openapi.json";

    public static bool IsOf(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
