using CommissioningCases.Testing;
using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Editions;

/// <summary>A case begun under each of two editions of the rules keeps its own, whatever is done with it and wherever it goes.</summary>
public sealed class TwoEditionsTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly DateOnly Today = new(2013, 3, 1);

    /// <summary>Of the trust whose commissioner has an account.</summary>
    private static readonly Person Commissioner = People.Commissioner with { Organisation = DemonstrationBodies.Pcts[0].Code };

    [Fact]
    public async Task EachCase_IsDecidedAndDrawnByItsOwnEdition()
    {
        var (present, other) = await BeginAsync(site.ConnectionString, Commissioner);
        await using var application = new TestApplication(site.ConnectionString, OtherEdition.Both);

        (await application.SendAsync(Commissioner, Step(present, "pause", "Summer"))).ShouldBeOfType<AttemptResult.Invalid>().Errors[0].Field.ShouldBe("step");
        (await application.SendAsync(Commissioner, Step(present, "begin-improvement", null))).ShouldBeOfType<AttemptResult.Refused>().Unmet.ShouldNotContain(unmet => unmet.Statement == "Two concerns are recorded");
        (await application.SendAsync(Commissioner, Step(other, "begin-improvement", null))).ShouldBeOfType<AttemptResult.Refused>().Unmet.ShouldContain(unmet => unmet.Clause == OtherEdition.Clause && unmet.Statement == "Two concerns are recorded");
        (await application.SendAsync(Commissioner, Step(other, "pause", "Summer"))).ShouldBeOfType<AttemptResult.Accepted>();
        foreach (var reference in new[] { present, other })
        {
            await application.AcceptAsync(Commissioner, Attempts.On(reference, "add-note", new { on = "2012-02-01", text = "Read this", audience = "the board" }));
        }

        await using var web = CasesSite.With(site.ConnectionString).WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(OtherEdition.Both)));
        using var scope = web.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Commissioner;
        var sender = scope.ServiceProvider.GetRequiredService<ISender>();
        var before = await sender.Send(new GetCase(present));
        var after = await sender.Send(new GetCase(other));

        (before.File.Edition, after.File.Edition).ShouldBe((RuleSets.Standard.Current.Edition, OtherEdition.Name));
        before.File.Scenario.FindStep("pause").ShouldBeNull();
        after.File.Scenario.FindStep("pause").ShouldNotBeNull();
        before.Entries[^1].Fields.TryGetProperty("audience", out _).ShouldBeFalse();
        after.Entries[^1].Fields.GetProperty("audience").GetString().ShouldBe("the board");

        var visitor = await SignInAsync(web);
        (await visitor.GetAsync($"/cases/{present}")).Text("main").ShouldNotContain("Pause the case");
        (await visitor.GetAsync($"/cases/{other}")).Text("main").ShouldContain("Pause the case");
        (await visitor.GetAsync($"/cases/{present}/record/add-note")).Text("main").ShouldNotContain("For whom the note is");
        (await visitor.GetAsync($"/cases/{other}/record/add-note")).Text("main").ShouldContain("For whom the note is");
        (await visitor.GetAsync($"/cases/{present}/history")).Text("main").ShouldContain("Note: Read this");
        (await visitor.GetAsync($"/cases/{other}/history")).Text("main").ShouldContain("Note for the board: Read this");
    }

    [Fact]
    public async Task EachCase_KeepsItsEditionThroughExportImportRebuildingAndVerification()
    {
        await using var here = new PostgresFixture();
        await here.InitializeAsync();
        var (present, other) = await BeginAsync(here.ConnectionString, People.Commissioner);
        await using var application = new TestApplication(here.ConnectionString, OtherEdition.Both);
        (await application.SendAsync(People.Commissioner, Step(other, "pause", "Summer"))).ShouldBeOfType<AttemptResult.Accepted>();
        (await application.SendAsync(People.Commissioner, Step(present, "begin-improvement", null))).ShouldBeOfType<AttemptResult.Refused>();
        using var exported = new MemoryStream();
        await application.SendAsync(People.Auditor, new ExportHistory(present, exported));
        await application.SendAsync(People.Auditor, new ExportHistory(other, exported));

        await using var there = new PostgresFixture();
        await there.InitializeAsync();
        await using var elsewhere = new TestApplication(there.ConnectionString, OtherEdition.Both);
        var report = await ReportAsync(report => elsewhere.Services.GetRequiredService<HistoryImport>().RunAsync(Rewound(exported), report, Person.Operator, progress: null, default));
        (await ReportAsync(report => HistoryCheck.RunAsync(Rewound(exported), report, OtherEdition.Both, ReferenceData.BuiltIn.Bodies, Today, default))).ShouldBe(report);
        report.ShouldNotContain("invalid");

        foreach (var (service, reference) in new[] { (application, present), (elsewhere, present), (application, other), (elsewhere, other) })
        {
            (await service.WithDatabaseAsync(async db => (await db.CaseHistories.SingleAsync(history => history.Name == reference)).Edition))
                .ShouldBe(reference == present ? RuleSets.Standard.Current.Edition : OtherEdition.Name);
        }

        await elsewhere.SendAsync(Person.Operator, new RebuildProjections());
        (await elsewhere.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        await using var without = new TestApplication(there.ConnectionString);
        (await without.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldContain(one => one.Case == other && one.What.Contains("there never was one", StringComparison.Ordinal));
    }

    /// <summary>A case begun when there was the present edition alone, and one begun since there is the other.</summary>
    private static async Task<(string Present, string Other)> BeginAsync(string connectionString, Person person)
    {
        await using var before = new TestApplication(connectionString);
        await using var since = new TestApplication(connectionString, OtherEdition.Both);
        var present = (await before.AcceptAsync(person, Attempts.LogCase(person.Organisation!))).Case;
        var other = (await since.AcceptAsync(person, Attempts.LogCase(person.Organisation!))).Case;
        foreach (var reference in new[] { present, other })
        {
            await since.AcceptAsync(person, Attempts.RecordConcern(reference));
        }

        return (present, other);
    }

    private static Attempt Step(string reference, string step, string? pause) =>
        Attempts.On(reference, "take-step", new { on = "2012-02-01", step, rationale = "Asked by the board", pause });

    private static async Task<Visitor> SignInAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> web)
    {
        var visitor = new Visitor(web.CreateClient(new() { AllowAutoRedirect = false }));
        var page = await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync(page, "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password));
        return visitor;
    }

    private static MemoryStream Rewound(MemoryStream stream) => new(stream.ToArray());

    private static async Task<string> ReportAsync(Func<IHistoryReport, Task> run)
    {
        using var output = new MemoryStream();
        await run(new HistoryReport(output));
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
