using System.Net;
using CommissioningCases.Web.Features.Cases;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>Sending a history.</summary>
public sealed class HistoriesTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Import_RecordsTheLinesAndTellsWhatBecameOfEach()
    {
        using var admin = await site.SignInAsync("admin");
        using var auditor = await site.SignInAsync("auditor");

        var done = await admin.RunAsync("import", Imports.Logged("imported"), "", "no JSON", Imports.Premature("imported"));

        done.Heading.ShouldBe("Import of history.jsonl");
        done.Text("#progress").ShouldBe("3 lines: 1 accepted, 1 refused and 1 invalid.");
        done.Texts("tbody tr").ShouldBe(
        [
            "Line 1 Case imported Action log-case Result Accepted",
            "Line 3 Case None given Action None given Result Invalid The line holds no JSON object, or a key twice",
            "Line 4 Case imported Action take-step Result Refused Unmet: S1.1",
            "Line End Case imported Action How the case stands Result In the stage Concerns, 0 departures",
        ]);
        (await auditor.GetAsync("/cases/imported")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.GetAsync("/admin/histories")).Texts("tbody tr")[0].ShouldContain("Import of history.jsonl");
    }

    [Fact]
    public async Task Check_TellsTheSameAndRecordsNothing()
    {
        using var admin = await site.SignInAsync("admin");
        using var auditor = await site.SignInAsync("auditor");

        var done = await admin.RunAsync("check", Imports.Logged("only-checked"));

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
        var before = await site.CountImportsAsync();
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
        (await site.CountImportsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("array.jsonl", "The file is one list in square brackets.")]
    [InlineData("pretty.jsonl", "An attempt is spread over several lines.")]
    [InlineData("csv.csv", "This is a table, such as Excel saves as CSV.")]
    [InlineData("semi.csv", "This is a table, such as Excel saves as CSV.")]
    [InlineData("utf16.jsonl", "This file is saved as UTF-16, which Windows calls Unicode.")]
    [InlineData("win1252.jsonl", "Line 1 holds letters that are not UTF-8:")]
    [InlineData("excel.xlsx", "This is an Excel or Word file, or a zip archive.")]
    public async Task Send_OfWhatIsNoHistory_SaysWhatItIsAndWhatToDo(string file, string message)
    {
        using var admin = await site.SignInAsync("admin");
        using var content = new ByteArrayContent(WrongFiles.Named(file));

        var answer = await admin.UploadAsync(await admin.GetAsync("/admin/histories"), "Send file", ("History", file, content), ("Purpose", "import"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("History").ShouldStartWith(message);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("a/b?c#d%e")]
    [InlineData("CSV")]
    public async Task Import_OfAnyName_GivesACaseThatOpens(string name)
    {
        using var admin = await site.SignInAsync("admin");
        using var auditor = await site.SignInAsync("auditor");
        await admin.RunAsync("import", Imports.Logged(name));

        var listed = (await auditor.GetAsync("/cases")).Page.QuerySelectorAll(".app-cases a").Single(link => link.GetAttribute("href") == new CaseLinks(name).Page);

        (await auditor.GetAsync(listed.GetAttribute("href")!)).Text("main").ShouldContain(name);
    }

    [Fact]
    public async Task Import_OfANameThatNoAddressCanHold_IsInvalid() =>
        (await (await site.SignInAsync("admin")).RunAsync("check", Imports.Logged(".."))).Texts("tbody tr")[0].ShouldContain("Result Invalid");

    [Fact]
    public async Task Send_OfMoreThanThePageTakes_IsAClearPageAndKeepsNothing()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/histories");
        var before = await site.CountImportsAsync();
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        file.SetLength(5L * ImportJob.LargestFile);
        using var content = new StreamContent(file);

        var answer = await admin.UploadAsync(form, "Send file", ("History", "history.jsonl", content));

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Heading.ShouldBe("What you sent is too large");
        answer.Text("main").ShouldContain("Nothing was saved.");
        (await site.CountImportsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Send_FromNoPageOfTheService_IsTurnedAway()
    {
        using var admin = await site.SignInAsync("admin");
        var before = await site.CountImportsAsync();

        (await admin.PostAsync("/admin/histories", ("Purpose", "import"))).Heading.ShouldBe("This page could not be accepted");
        (await site.CountImportsAsync()).ShouldBe(before);
    }
}
