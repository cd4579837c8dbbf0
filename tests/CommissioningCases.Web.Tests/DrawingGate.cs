using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests;

/// <summary>
/// Stands in every site under test: a page fails whose request still holds a connection of the pool when it is drawn, or takes one meanwhile. Drawing waits for
/// the visitor's line, and connections are few.
/// </summary>
internal sealed class DrawingGate(DrawnPages drawn) : IAsyncResultFilter, IOrderedFilter
{
    /// <summary>Behind the site's own filters, which may ask the database for what is drawn.</summary>
    public int Order => int.MaxValue;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is not { Result: PageResult, ActionDescriptor: PageActionDescriptor page })
        {
            await next();
            return;
        }

        var db = context.HttpContext.RequestServices.GetRequiredService<CasesDbContext>();
        if (db.Database.GetDbConnection().State != ConnectionState.Closed)
        {
            throw new InvalidOperationException($"{page.ViewEnginePath} is drawn while its request holds a connection.");
        }

        drawn.Begin(page.ViewEnginePath);
        try
        {
            await next();
        }
        finally
        {
            drawn.End();
        }
    }
}

/// <summary>The pages that a site has drawn, and whether one is being drawn.</summary>
internal sealed class DrawnPages : DbConnectionInterceptor
{
    private readonly ConcurrentDictionary<string, bool> _pages = new();
    private readonly AsyncLocal<string?> _now = new();

    public IReadOnlyCollection<string> Pages => [.. _pages.Keys];

    public void Begin(string page)
    {
        _now.Value = page;
        _pages.TryAdd(page, true);
    }

    public void End() => _now.Value = null;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Check(result);

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(Check(result));

    private InterceptionResult Check(InterceptionResult result) => _now.Value is { } page ? throw new InvalidOperationException($"{page} takes a connection while it is drawn.") : result;
}

internal static class DrawingGateServices
{
    public static IServiceCollection AddDrawingGate(this IServiceCollection services)
    {
        var drawn = new DrawnPages();
        return services.AddSingleton(drawn)
            .ConfigureDbContext<CasesDbContext>(options => options.AddInterceptors(drawn))
            .Configure<MvcOptions>(options => options.Filters.Add(new DrawingGate(drawn)));
    }
}
