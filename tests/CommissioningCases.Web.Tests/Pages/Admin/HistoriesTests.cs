using System.Net;
using System.Text;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Histories.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Pages.Admin;

public sealed class HistoriesTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Import_RecordsTheLinesAndTellsWhatBecameOfEach()
    {
        using var admin = await site.SignInAsync("admin");
        using var auditor = await site.SignInAsync("auditor");

        var done = await RunAsync(admin, "import", Logged("imported"), "", "no JSON", Premature("imported"));

        done.Heading.ShouldBe("Import of history.jsonl");
        done.Text("#progress").ShouldBe("3 lines: 1 accepted, 1 refused and 1 invalid.");
        done.Texts("tbody tr").ShouldBe(
        [
            "Line 1 Case imported Action log-case Result Accepted",
            "Line 3 Case None given Action None given Result Invalid The line holds no JSON object",
            "Line 4 Case imported Action take-step Result Refused Unmet: S1.1",
            "Line End Case imported Action How the case stands Result In stage “concerns”, 0 departures",
        ]);
        (await auditor.GetAsync("/cases/imported")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.GetAsync("/admin/histories")).Texts("tbody tr")[0].ShouldContain("Import of history.jsonl");
    }

    [Fact]
    public async Task Check_TellsTheSameAndRecordsNothing()
    {
        using var admin = await site.SignInAsync("admin");
        using var auditor = await site.SignInAsync("auditor");

        var done = await RunAsync(admin, "check", Logged("only-checked"));

        done.Heading.ShouldBe("Check of history.jsonl");
        done.Texts("tbody tr")[0].ShouldBe("Line 1 Case only-checked Action log-case Result Accepted");
        (await auditor.GetAsync("/cases/only-checked")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, "Choose a file")]
    [InlineData(0, "The file is empty")]
    [InlineData(ImportJob.LargestFile + 1, "The file must be 50 MB or smaller. Larger histories are imported on the server: ./run import-history FILE")]
    public async Task Send_OfAFileThatCannotBeTaken_SaysSoBesideTheFieldAndKeepsNothing(int? length, string message)
    {
        using var admin = await site.SignInAsync("admin");
        var before = await CountAsync();
        using var content = new ByteArrayContent(new byte[length ?? 0]);

        var answer = await admin.UploadAsync(
            await admin.GetAsync("/admin/histories"),
            "Send file",
            length is null ? null : ("History", "history.jsonl", content),
            ("Purpose", "import"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("History", message)]);
        answer.ErrorBeside("History").ShouldBe(message);
        answer.ValueOf("Purpose").ShouldBe("import");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Send_OfMoreThanThePageTakes_IsAClearPageAndKeepsNothing()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/histories");
        var before = await CountAsync();
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        file.SetLength(5L * ImportJob.LargestFile);
        using var content = new StreamContent(file);

        var answer = await admin.UploadAsync(form, "Send file", ("History", "history.jsonl", content));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Heading.ShouldBe("What you sent is too large");
        answer.Text("main").ShouldContain("Nothing was saved.");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Send_FromNoPageOfTheService_IsTurnedAway()
    {
        using var admin = await site.SignInAsync("admin");
        var before = await CountAsync();

        (await admin.PostAsync("/admin/histories", ("Purpose", "import"))).Heading.ShouldBe("This page could not be accepted");
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_WhileItRuns_ShowsHowFarItIsWithAndWithoutScript()
    {
        using var admin = await site.SignInAsync("admin");
        var id = await AddAsync(ImportJobState.Running, site.Clock.Now);

        var page = await admin.GetAsync($"/admin/histories/{id}");

        page.Text("#progress").ShouldBe("1,200 of 4,000 lines done.");
        page.Page.QuerySelector("progress")!.OuterHtml.ShouldContain("max=\"4000\" value=\"1200\"");
        page.Page.QuerySelector("noscript")!.InnerHtml.ShouldContain("http-equiv=\"refresh\"");
        page.Page.QuerySelectorAll("script[src*='progress']").ShouldHaveSingleItem();
        page.Page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_ThatWasCutOff_SaysSoAndRunsAgain()
    {
        using var admin = await site.SignInAsync("admin");
        var id = await AddAsync(ImportJobState.Running, site.Clock.Now.AddMinutes(-1));

        var cut = await admin.GetAsync($"/admin/histories/{id}");
        cut.Text("#progress").ShouldBe("It was cut off after 1,200 of 4,000 lines. What was recorded until then stays, and is not recorded twice.");
        cut.Page.QuerySelectorAll("noscript, script[src*='progress']").ShouldBeEmpty();

        var again = await admin.SubmitAsync(cut, "Run it again");

        (await EndAsync(admin, again.Location!)).Text("#progress").ShouldBe("0 lines: 0 accepted, 0 refused and 0 invalid.");
    }

    [Fact]
    public async Task Results_OfManyLines_ArePagedAndFilteredInTheAddress()
    {
        using var admin = await site.SignInAsync("admin");
        var first = await RunAsync(admin, "check", [Logged("long"), .. Enumerable.Repeat(Premature("long"), 60)]);

        first.Texts("tbody tr").Count.ShouldBe(50);
        var second = await admin.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        second.Texts("tbody tr").Count.ShouldBe(12);
        second.Page.QuerySelector("a[rel=next]").ShouldBeNull();

        var refused = await admin.GetAsync($"{first.Path}?show=not-accepted");
        refused.Texts("tbody tr")[0].ShouldStartWith("Line 2 ");
        var rest = await admin.GetAsync(refused.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        rest.Texts("tbody tr").Count.ShouldBe(10);
        rest.Texts("tbody tr").ShouldAllBe(row => row.Contains("Refused"));
    }

    [Fact]
    public async Task Report_IsDownloadedAsTheCommandLineWouldPrintIt()
    {
        using var admin = await site.SignInAsync("admin");
        var done = await RunAsync(admin, "check", Logged("reported"));

        var report = await admin.GetAsync($"{done.Path}/report");

        report.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/jsonl");
        report.Response.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=history.report.jsonl");
        (await report.Response.Content.ReadAsStringAsync()).ShouldBe(
            """{"line": 1, "case": "reported", "do": "log-case", "result": "accepted"}""" + "\n" + """{"case": "reported", "stage": "concerns", "departures": 0}""" + "\n");
    }

    [Theory]
    [InlineData("commissioner")]
    [InlineData("board")]
    [InlineData("sha")]
    [InlineData("union")]
    [InlineData("auditor")]
    public async Task Import_IsForAdministratorsOnly(string name)
    {
        var id = await AddAsync(ImportJobState.Done, site.Clock.Now);
        using var visitor = await site.SignInAsync(name);
        var before = await CountAsync();

        (await visitor.GetAsync($"/admin/histories/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync($"/admin/histories/{id}/report")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/admin/histories/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync("/admin/histories")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await CountAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("/admin/histories/01890000-0000-7000-8000-000000000000")]
    [InlineData("/admin/histories/01890000-0000-7000-8000-000000000000/report")]
    [InlineData("/admin/histories/nothing")]
    public async Task Import_ThatIsUnknown_Is404(string path)
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Logged(string name) =>
        $$"""{"case": "{{name}}", "on": "2010-01-01", "do": "log-case", "scenario": 1, "pct": "5PR", "service": "S", "providers": ["RRF"], "summary": "S", "needs": "N"}""";

    private static string Premature(string name) => $$"""{"case": "{{name}}", "on": "2010-01-02", "do": "take-step", "step": "close-resolved", "rationale": "R"}""";

    /// <summary>Sends a history and waits for its end, as somebody does who keeps loading the page.</summary>
    private static async Task<Answer> RunAsync(Visitor admin, string purpose, params string[] lines)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var sent = await admin.UploadAsync(await admin.GetAsync("/admin/histories"), "Send file", ("History", "history.jsonl", content), ("Purpose", purpose));
        sent.Status.ShouldBe(HttpStatusCode.Found);
        return await EndAsync(admin, sent.Location!);
    }

    private static async Task<Answer> EndAsync(Visitor admin, string path)
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
    private async Task<Guid> AddAsync(ImportJobState state, DateTimeOffset aliveAt)
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

    private async Task<(int Jobs, int Parts)> CountAsync()
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        return (await db.ImportJobs.CountAsync(), await db.ImportFileParts.CountAsync());
    }
}
