using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CommissioningCases.Web.Drafts;

/// <summary>
/// Keeps what was typed when a form is sent after the sign-in has expired. The answer is the sign-in page itself, which holds the typed fields
/// encrypted in a hidden field. After sign-in as the same person they are stored for that person, and the form is opened with the address
/// parameter <c>draft</c>, by which <see cref="DraftFilter"/> fills it in again. Nothing is sent in the person's name: they look at it and send it themselves.
/// Files are not kept.
/// </summary>
internal sealed class ExpiredForms(RequestDelegate next)
{
    private static readonly object Key = new();

    /// <summary>What was typed; null where nothing could be kept.</summary>
    public static TypedForm? TypedBefore(HttpContext context) => (context.Items[Key] as Expiry)?.Form;

    /// <summary>Whether the sign-in page is the answer to a form.</summary>
    public static bool IsAnswer(HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>Leads to the sign-in page; a form that was sent is kept and answered with that page.</summary>
    public static async Task RedirectOrKeepFormAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        context.HttpContext.Items[Key] = new Expiry(await ReadFormAsync(context));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Items[Key] is Expiry && !context.Response.HasStarted)
        {
            var request = context.Request;
            var form = request.GetEncodedPathAndQuery();
            request.Method = HttpMethods.Get;
            request.Path = new PathString(Links.SignIn);
            request.QueryString = QueryString.Create("returnUrl", form);
            request.ContentLength = null;
            request.ContentType = null;
            context.Features.Set<IFormFeature>(null);
            context.SetEndpoint(null);
            request.RouteValues.Clear();
            await next(context);
        }
    }

    private static async Task<TypedForm?> ReadFormAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isKeepable = context.HttpContext.GetEndpoint() is not null && request.HasFormContentType && IsFromHere(request);
        var form = !isKeepable ? null
            : IsMultipart(request) ? await MultipartTexts.ReadAsync(request, context.HttpContext.RequestAborted)
            : request.ContentLength is <= TypedForm.LargestForm ? await request.ReadFormAsync(context.HttpContext.RequestAborted)
            : null;
        return form is null ? null : new TypedForm(TypedForm.AddressOf(request), OwnerOf(context), TypedForm.FieldsOf(form));
    }

    /// <summary>A form with files, which can be far longer than what is typed in it.</summary>
    private static bool IsMultipart(HttpRequest request) => request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A form of another site's making is not put before somebody as their own.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        !request.Headers.TryGetValue("Origin", out var origin)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);

    /// <summary>An expired cookie still says whose it was.</summary>
    private static Guid? OwnerOf(RedirectContext<CookieAuthenticationOptions> context)
    {
        var options = context.Options;
        var cookie = options.CookieManager.GetRequestCookie(context.HttpContext, options.Cookie.Name!);
        return cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal.ToPerson()?.Id;
    }

    private sealed record Expiry(TypedForm? Form);
}
