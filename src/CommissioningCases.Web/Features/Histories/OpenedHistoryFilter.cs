using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Histories;

/// <summary>What somebody was told of a case, contract or choice programme is read once they open it, by whatever way. Whoever has nothing to read of it waits for nothing.</summary>
internal sealed class OpenedHistoryFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var services = context.HttpContext.RequestServices;
        if (executed is { Exception: null, Result: null or PageResult }
            && context.HandlerInstance is IOpensHistory { Opened: { } history }
            && HttpMethods.IsGet(context.HttpContext.Request.Method)
            && services.GetRequiredService<CurrentPerson>().MayHaveUnreadOf(history))
        {
            await services.GetRequiredService<ISender>().Send(new MarkReadByOpening(history), context.HttpContext.RequestAborted);
        }
    }
}
