using System.Text;
using System.Text.Encodings.Web;
using CommissioningCases.Web.Features.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommissioningCases.Benchmarks.Pages;

/// <summary>
/// The list of cases as one would write it by hand: two prepared statements and strings, without sign-in, mediator, Entity Framework or Razor.
/// What stands around the rows is a text that was taken from the real page.
/// </summary>
internal static class HandwrittenPage
{
    public const string Verb = "handwritten";

    private static readonly RowShape<CaseRow> Shape = CaseRegister.Definition.Rows(seesConfidential: true);

    private static readonly string Rows = $"""
        select {Shape.Select}
        from (select * from case_summaries where pct = $1 order by last_recorded_at desc, case_id desc limit 26) s
        left join "AspNetUsers" u on u."NormalizedUserName" = upper(s.owner)
        order by s.last_recorded_at desc, s.case_id desc
        """;

    private const string Counts = "select scenario, stage, sum(cases)::integer from case_counts where pct = $1 group by scenario, stage";

    public static async Task ServeAsync(string connectionString, string pct, string page, string url)
    {
        var (head, tail) = Around(await File.ReadAllTextAsync(page));
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 2 });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(url);
        app.MapGet("/healthz", () => "");
        app.MapGet("/cases", async context =>
        {
            var rows = await ReadAsync(database, pct);
            context.Response.ContentType = "text/html; charset=utf-8";
            await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
            await writer.WriteAsync(head);
            var table = new StringWriter();
            new CaseTable(rows, ReferenceData.BuiltIn.Bodies, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime)).WriteTo(table, HtmlEncoder.Default);
            await writer.WriteAsync(table.GetStringBuilder());
            await writer.WriteAsync(tail);
        });
        await app.RunAsync();
    }

    private static (string Head, string Tail) Around(string page)
    {
        const string Body = "class=\"nhsuk-table__body\">";
        var begins = page.IndexOf(Body, StringComparison.Ordinal) + Body.Length;
        return (page[..begins], page[page.IndexOf("</tbody>", StringComparison.Ordinal)..]);
    }

    private static async Task<IReadOnlyList<CaseRow>> ReadAsync(NpgsqlDataSource database, string pct)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Command(Rows, pct), Command(Counts, pct) } };
        await using var reader = await batch.ExecuteReaderAsync();
        var rows = new List<CaseRow>(26);
        while (await reader.ReadAsync() && rows.Count < ListCases.PageSize)
        {
            rows.Add(Shape.Read(reader));
        }

        await reader.NextResultAsync();
        while (await reader.ReadAsync())
        {
            reader.GetString(1);
        }

        return rows;
    }

    private static NpgsqlBatchCommand Command(string sql, string pct) => new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = pct } } };
}
