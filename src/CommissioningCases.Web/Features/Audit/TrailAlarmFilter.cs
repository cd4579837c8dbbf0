using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Administrators and auditors see on every page that the trail is not whole, until a later verification is.</summary>
internal sealed class TrailAlarmFilter : IAsyncPageFilter
{
    private static readonly object Key = new();

    /// <summary>The verdict that says so; null where there is no alarm, or where it is not for whoever looks.</summary>
    public static KeptVerdict? Of(HttpContext context) => context.Items[Key] as KeptVerdict;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var services = context.HttpContext.RequestServices;
        if (executed is { Exception: null, Result: null or PageResult } && services.GetRequiredService<CurrentPerson>().Person?.Role is Role.Administrator or Role.Auditor)
        {
            context.HttpContext.Items[Key] = await services.GetRequiredService<ISender>().Send(new GetTrailAlarm(), context.HttpContext.RequestAborted);
        }
    }
}
