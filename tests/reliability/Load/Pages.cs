using System.Net;
using AngleSharp.Dom;

namespace CommissioningCases.Reliability.Load;

/// <summary>What the pages say when something went wrong.</summary>
internal static class Pages
{
    public static bool SaysThatNothingWasSaved(Answer answer) => Body(answer).Contains("Nothing was saved", StringComparison.Ordinal);

    public static bool SaysThatNobodyKnows(Answer answer) => Body(answer).Contains("We do not know whether this was saved", StringComparison.Ordinal);

    /// <summary>From the proxy itself, because no server of the service answered it.</summary>
    public static bool IsOfAProxy(Answer answer) =>
        answer.Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout && answer.Page.QuerySelector("main") is null;

    /// <summary>In a few words.</summary>
    public static string Gist(Answer answer) => answer switch
    {
        _ when IsOfAProxy(answer) => "from the proxy",
        _ when SaysThatNobodyKnows(answer) => $"{answer.Heading}: we do not know whether this was saved",
        _ => answer.Page.QuerySelector("h1") is null ? "without a heading" : answer.Heading,
    };

    /// <summary>What must never be on a page; null where nothing of it is.</summary>
    public static string? Fault(Answer answer) => answer switch
    {
        { Status: HttpStatusCode.InternalServerError } => "an error page of a fault of the service's",
        _ when answer.Page.DocumentElement.TextContent.Contains("   at CommissioningCases.", StringComparison.Ordinal) => "a page with a stack trace",
        _ => null,
    };

    private static string Body(Answer answer) => answer.Page.QuerySelector("main")?.Text() ?? "";
}
