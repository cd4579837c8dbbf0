using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>Histories as an administrator sends them, and the imports that come of it.</summary>
internal static class Imports
{
    public static string Logged(string name) =>
        $$"""{"case": "{{name}}", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "S", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    public static string Premature(string name) => $$"""{"case": "{{name}}", "on": "2010-01-02", "do": "take-step", "step": "close-resolved", "rationale": "R"}""";

    /// <summary>Sends a history and waits for its end, as somebody does who keeps loading the page.</summary>
    public static async Task<Answer> RunAsync(this Visitor admin, string purpose, params string[] lines)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var sent = await admin.UploadAsync(await admin.GetAsync("/admin/histories"), "Send file", ("History", "history.jsonl", content), ("Purpose", purpose));
        sent.Status.ShouldBe(HttpStatusCode.Found);
        return await admin.EndAsync(sent.Location!);
    }

    public static async Task<Answer> EndAsync(this Visitor admin, string path)
    {
        while (true)
        {
            var page = await admin.GetAsync(path);
            if (page.Page.GetElementById("progress")!.GetAttribute("data-state") == nameof(ImportJobState.Done))
            {
                return page;
            }
        }
    }

    /// <summary>An import that a server has begun, and of whose four thousand lines it had done some when it last gave a sign of life.</summary>
    public static async Task<Guid> AddImportAsync(this CasesSite site, ImportJobState state, DateTimeOffset aliveAt)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var person = await db.Users.SingleAsync(user => user.UserName == TestAccounts.EmailOf("admin"));
        var job = new ImportJob
        {
            Id = Guid.NewGuid(),
            FileName = "history.jsonl",
            IsCheck = false,
            State = state,
            AddedBy = person.Id,
            AddedByName = person.Name,
            AddedAt = aliveAt,
            RunBy = person.Id,
            AliveAt = aliveAt,
            Lines = 4000,
            LinesDone = 1200,
            Accepted = 1200,
        };
        db.Add(job);
        await db.SaveChangesAsync();
        return job.Id;
    }

    public static async Task<(int Jobs, int Parts)> CountImportsAsync(this CasesSite site)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        return (await db.ImportJobs.CountAsync(), await db.ImportFileParts.CountAsync());
    }
}
