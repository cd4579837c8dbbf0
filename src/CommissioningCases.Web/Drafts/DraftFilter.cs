using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CommissioningCases.Web.Drafts;

/// <summary>
/// Fills a form in again with what was typed in it and not sent, as when the sign-in expired, on every page and without the page's doing: it puts the fields
/// into the model state, from which the field partials and ASP.NET Core's tag helpers take their values. A page that draws a field in another way asks
/// <see cref="RestoredForm.Of"/>. A draft is forgotten when its form has been accepted, which a page says by redirecting.
/// </summary>
internal sealed class DraftFilter : IAsyncPageFilter
{
    /// <summary>The address parameter that names the draft.</summary>
    public const string Parameter = "draft";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!Guid.TryParse(http.Request.Query[Parameter], out var id) || http.User.Identity is not { IsAuthenticated: true })
        {
            await next();
            return;
        }

        var sender = http.RequestServices.GetRequiredService<ISender>();
        if (HttpMethods.IsGet(http.Request.Method))
        {
            if (await sender.Send(new FindDraft(id), http.RequestAborted) is { } kept
                && http.RequestServices.GetRequiredService<DraftProtector>().Unprotect(kept) is { } form)
            {
                RestoredForm.Restore(http, context.ModelState, form.Fields);
            }

            await next();
            return;
        }

        var executed = await next();
        if (executed.Result is RedirectResult or LocalRedirectResult)
        {
            await sender.Send(new DropDraft(id), http.RequestAborted);
        }
    }
}
