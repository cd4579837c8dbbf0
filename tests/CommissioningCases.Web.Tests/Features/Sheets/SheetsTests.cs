using System.Net;
using System.Text;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Sheets;

/// <summary>Importing from a spreadsheet, from the sending to the report.</summary>
public sealed class SheetsTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Measurements_AreCheckedAndImported_AndRowsAtFaultComeBack()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await LogAsync();
        (await commissioner.GetAsync("/cases")).Page.QuerySelector("a[href='/spreadsheets']").ShouldNotBeNull();

        var columns = await SendAsync(commissioner, "measurements", "march.csv", $"Ref;Indicator;Month;Result\r\n{reference};Healed;31/01/2012;62%\r\n{reference};Healed;soon;70\r\n");

        columns.Heading.ShouldEndWith("Choose the columns");
        columns.Text("main").ShouldContain("2 rows below the headings in row 1");
        columns.ValueOf("case").ShouldBe("0");
        columns.ValueOf("value").ShouldBe("3");
        var found = await EndAsync(commissioner, await commissioner.SubmitAsync(columns, "Check 2 measurements"));
        found.Heading.ShouldEndWith("Checked: nothing is recorded yet");
        found.Texts("[role=table].nhsuk-table--responsive tbody tr").ShouldBe(["Row 3 Column Month It says soon What is wrong Date must be a real date"]);
        found.Text("#ready + .app-scroll tbody tr").ShouldBe($"2 {reference} Healed 31/01/2012 62%");
        var file = await commissioner.GetAsync(found.Page.QuerySelector("a[href$='/faults']")!.GetAttribute("href")!);
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("measurements-at-fault.xlsx");

        var imported = await EndAsync(commissioner, await commissioner.SubmitAsync(found, "Import 1 measurement"));

        imported.Heading.ShouldEndWith("2 rows, 1 imported, 1 at fault");
        imported.Texts(".nhsuk-summary-list__row").ShouldBe(["Recorded 1 measurement", "At fault 1 row", "Change nothing 0 rows"]);
        var page = await commissioner.GetAsync(imported.Page.QuerySelector("#made + ul a")!.GetAttribute("href")!);
        page.Text("main").ShouldContain("62%");
        (await commissioner.GetAsync("/spreadsheets")).Texts("tbody tr")[0].ShouldContain("march.csv Of Measurements");
        using var other = await site.SignInAsync("second.commissioner");
        foreach (var path in (string[])[imported.Path, columns.Path, $"{imported.Path}/faults"])
        {
            (await other.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Sheet_IsCountedByKindBeforeItIsImported_AndCanBeRemoved()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        const string Rows = "Scenario,Service,Existing providers,Summary,Needs,Date\n1,Sheet one,RRF,Why,Needs,01/02/2012\n1,Sheet two,RRF,Why,Needs,01/02/2012\n2,Sheet three,RRF,Why,Needs,01/02/2012\n";
        var found = await EndAsync(commissioner, await commissioner.SubmitAsync(await SendAsync(commissioner, "cases", "cases.csv", Rows), "Check 3 cases"));
        found.Texts("#ready + ul li").ShouldBe(["Scenario 1: 2", "Scenario 2: 1"]);
        using var other = await site.SignInAsync("second.commissioner");
        (await other.GetAsync(found.Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        var left = await commissioner.SubmitAsync(found, "Remove this spreadsheet");

        left.Response.Headers.Location!.ToString().ShouldBe("/spreadsheets");
        (await commissioner.GetAsync(found.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Users_AreInvited_AndTheirLinksShownOnce()
    {
        using var admin = await site.SignInAsync("admin");
        (await admin.GetAsync("/admin/users")).Page.QuerySelector("a[href='/spreadsheets/users']").ShouldNotBeNull();
        var columns = await SendAsync(admin, "users", "users.csv", "Email,Name,Role,Organisation\nspread@test.example,Sheet Person,Auditor,\n");
        var imported = await EndAsync(admin, await admin.SubmitAsync(await EndAsync(admin, await admin.SubmitAsync(columns, "Check 1 user")), "Import 1 user"));

        var links = await admin.SubmitAsync(await admin.GetAsync($"{imported.Path}/invited"), "Show 1 link");

        links.Text(".app-link").ShouldContain("/set-password?for=");
        (await admin.GetAsync($"{imported.Path}/invited")).Text("main").ShouldContain("There is no link to show");
        using var invited = site.NewVisitor();
        (await invited.OpenPasswordLinkAsync(links.Text(".app-link"))).Heading.ShouldContain("password");
    }

    [Theory]
    [InlineData(null, "Choose a file")]
    [InlineData("", "The file is empty")]
    [InlineData("%PDF-1.7", "This is a PDF. Send an Excel workbook (.xlsx) or a CSV file")]
    [InlineData("Case,Measure\n", "There are no rows below the headings")]
    public async Task Send_OfWhatIsNoSpreadsheet_SaysSoBesideTheField(string? content, string message)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content ?? ""));

        var answer = await commissioner.UploadAsync(await commissioner.GetAsync("/spreadsheets/measurements"), "Send file", content is null ? null : ("Spreadsheet", "rows.xls", file));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("Spreadsheet").ShouldBe(message);
    }

    [Fact]
    public async Task Columns_WithoutOneThatIsNeeded_ComeBackWithTheMessageBesideIt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var columns = await SendAsync(commissioner, "measurements", "rows.csv", "A,B\n1,2\n");
        columns.Text("main").ShouldContain("No heading is one that this service knows");

        var answer = await commissioner.SubmitAsync(columns, "Check 1 measurement", ("case", "0"), ("measure", "1"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorBeside("value").ShouldBe("Choose the column for Value");
        answer.ValueOf("measure").ShouldBe("1");
    }

    [Fact]
    public async Task Kinds_AreThoseOfTheRole()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync("/spreadsheets")).Texts(".nhsuk-summary-list__key").ShouldBe(["Measurements", "Cases to log", "Contracts", "Measurements of contracts"]);
        (await commissioner.GetAsync("/spreadsheets/users")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commissioner.GetAsync("/spreadsheets/users/template")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commissioner.GetAsync("/spreadsheets/cases/template")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string kind, string name, string text)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        var sent = await visitor.UploadAsync(await visitor.GetAsync($"/spreadsheets/{kind}"), "Send file", ("Spreadsheet", name, file));
        sent.Status.ShouldBe(HttpStatusCode.Found);
        return await visitor.FollowAsync(sent);
    }

    /// <summary>Waits for the end of a check or an import, as somebody does who keeps loading the page.</summary>
    private static async Task<Answer> EndAsync(Visitor visitor, Answer answer)
    {
        while (true)
        {
            var page = await visitor.FollowAsync(answer);
            if (page.Page.GetElementById("progress")!.GetAttribute("data-state") is nameof(SheetState.Checked) or nameof(SheetState.Imported))
            {
                return page;
            }
        }
    }

    /// <summary>Logs a case with a measure.</summary>
    private async Task<string> LogAsync()
    {
        var person = People.Commissioner with { Organisation = DemonstrationBodies.FirstPct };
        var logged = Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = 1, pct = person.Organisation, service = "Podiatry", providers = Attempts.Providers, summary = "Few heal", needs = "Assessed" });
        var reference = ((AttemptResult.Accepted)await SendAsync(person, logged)).Case;
        await SendAsync(person, Attempts.On(reference, "set-measure", new { on = "2012-01-10", measure = "healed", name = "Healed", kind = "quality", unit = "%", baseline = 40, target = 70 }));
        return reference;
    }

    private async Task<AttemptResult> SendAsync(Person person, Attempt attempt)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(attempt);
    }
}
