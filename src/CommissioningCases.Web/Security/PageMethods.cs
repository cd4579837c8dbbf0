using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CommissioningCases.Web.Security;

/// <summary>What a page can be asked: to show itself, and to take what was sent where it says what it does with that.</summary>
internal sealed record PageMethods(bool TakesPosts)
{
    public string Allow => TakesPosts ? "GET, HEAD, POST" : "GET, HEAD";
}

/// <summary>Says it of every page, after its handlers.</summary>
internal sealed class PageMethodConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model) =>
        model.EndpointMetadata.Add(new PageMethods(model.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod ?? ""))));
}

/// <summary>
/// Answers 405 to whatever a page has no handler for: it would be drawn without having read anything. No address of this service takes anything but GET, HEAD and
/// POST, and where programs read nothing but GET; TRACE would send back what a proxy had added.
/// </summary>
internal static class MethodLimits
{
    public static IApplicationBuilder UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
        ApiAddress.IsOf(context)
            ? HttpMethods.IsGet(context.Request.Method) ? next(context) : RefuseAsync(context, "GET")
            : IsKnown(context.Request.Method) ? next(context) : RefuseAsync(context, "GET, HEAD, POST"));

    /// <summary>To stand where it is known which page is asked for, and that the person may open it.</summary>
    public static IApplicationBuilder UsePageMethods(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PageMethods>() is { TakesPosts: false } methods
            ? RefuseAsync(context, methods.Allow)
            : next(context));

    private static bool IsKnown(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);

    private static Task RefuseAsync(HttpContext context, string allow)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = allow;
        return Task.CompletedTask;
    }
}
