using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Benchmarks.Floor;

/// <summary>
/// What the machine can do by hand: Kestrel without routing, prepared statements on the same database as its owner, and HTML as bytes, compressed as the product does. Nobody signs in, nothing is checked, and it shares no code with the
/// product.
/// </summary>
internal static class FloorServer
{
    public const string Verb = "floor-server";

    public static async Task ServeAsync(string connectionString, string url)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, NoResetOnClose = true });
        var sql = new FloorSql(database);
        await sql.PrepareAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        await using var app = builder.Build();
        app.Urls.Add(url);
        app.UseResponseCompression();
        app.Run(context => context.Request.Method == "POST" ? AppendAsync(context, sql) : ShowAsync(context, sql));
        await app.RunAsync();
    }

    private static async Task ShowAsync(HttpContext context, FloorSql sql)
    {
        var page = new FloorHtml();
        var request = context.Request;
        var organisation = request.Query["of"].ToString();
        switch (request.Path.Value)
        {
            case "/cases":
                page.List(request.Query["q"] is [{ } words] ? await sql.SearchAsync(organisation, words) : await sql.ListAsync(organisation), await sql.CountsAsync(organisation));
                break;
            case "/oversight":
                page.Dashboard(await sql.DashboardAsync(organisation));
                break;
            case { } path when path.StartsWith("/cases/", StringComparison.Ordinal):
                page.Case(await sql.CaseAsync(path["/cases/".Length..]));
                break;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var written = page.End();
        context.Response.ContentLength = written.Length;
        await context.Response.BodyWriter.WriteAsync(written);
    }

    private static async Task AppendAsync(HttpContext context, FloorSql sql)
    {
        var form = await context.Request.ReadFormAsync();
        await sql.AppendAsync(context.Request.Path.Value!["/cases/".Length..], form["party"].ToString(), form["method"].ToString(), form["summary"].ToString());
        context.Features.GetRequiredFeature<IHttpResponseFeature>().StatusCode = 302;
        context.Response.Headers.Location = context.Request.Path.Value;
    }
}
