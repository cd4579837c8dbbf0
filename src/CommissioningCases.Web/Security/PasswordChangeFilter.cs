using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CommissioningCases.Web.Security;

/// <summary>Leads whoever signed in with a password that somebody else made to the page that changes it, from every page that needs a sign-in.</summary>
internal sealed class PasswordChangeFilter : IAsyncPageFilter
{
    private const string Page = "/Account/Password";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.ViewEnginePath;
        if (page != Page && !PagePolicies.Of(page).IsOpen && context.HttpContext.User.HasClaim(PersonClaims.MustChangePassword, "true"))
        {
            context.Result = new RedirectToPageResult(Page);
            return Task.CompletedTask;
        }

        return next();
    }
}
