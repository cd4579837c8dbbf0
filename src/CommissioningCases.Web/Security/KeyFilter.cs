using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Security;

/// <summary>
/// Uses a key before a page is drawn: its forms are sealed by one, and where the server has yet to read the keys, or must read them again, it does so now. No
/// page takes a connection while it is drawn.
/// </summary>
internal sealed class KeyFilter : IResultFilter
{
    private static readonly byte[] Anything = [];

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is PageResult)
        {
            context.HttpContext.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(KeyFilter)).Protect(Anything);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // The page is drawn.
    }
}
