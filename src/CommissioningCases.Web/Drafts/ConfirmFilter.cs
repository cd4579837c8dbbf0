using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Drafts;

/// <summary>
/// Asks for the password where a request is sensitive and its sender gave it too long ago. What was typed is kept meanwhile, as when a sign-in has expired, and is
/// filled in again afterwards.
/// </summary>
internal sealed class ConfirmFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not NotConfirmedException)
        {
            return;
        }

        executed.ExceptionHandled = true;
        executed.Result = new LocalRedirectResult(QueryHelpers.AddQueryString(Links.Confirm, "returnUrl", await KeepAsync(context.HttpContext)));
    }

    private static async Task<string> KeepAsync(HttpContext context)
    {
        var address = TypedForm.AddressOf(context.Request);
        if (!context.Request.HasFormContentType || context.User.ToPerson() is not { } person)
        {
            return address;
        }

        var drafts = context.RequestServices.GetRequiredService<DraftStore>();
        var typed = new TypedForm(address, person.Id, TypedForm.FieldsOf(await context.Request.ReadFormAsync(context.RequestAborted)));
        return await drafts.KeepAsync(drafts.Wrap(typed), person, context.RequestAborted) ?? address;
    }
}
