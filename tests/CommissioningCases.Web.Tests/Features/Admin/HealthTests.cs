using CommissioningCases.Testing;

namespace CommissioningCases.Web.Tests.Features.Admin;

public sealed class HealthTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Index_TellsHowEachThingStands()
    {
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync("/admin/health");

        page.Heading.ShouldBe("System health");
        page.Texts("dt").ShouldBe(["This server", "Database", "Disk", "Virus scanner", "Latest seal", "Latest verification", "Imports and checks", "Mail", "Providers’ answers", "Nightly backup"]);
        LineOf(page, "Database").ShouldStartWith("Good PostgreSQL ");
        LineOf(page, "Virus scanner").ShouldStartWith("There is none.");
        LineOf(page, "Nightly backup").ShouldStartWith("This server makes none.");
    }

    [Fact]
    public async Task Index_WhereAnImportWasCutOff_AsksToLookAtIt()
    {
        using var admin = await site.SignInAsync("admin");
        await Sql.ExecuteAsync(site.ConnectionString, """
            insert into import_jobs (id, file_name, is_check, state, added_by, added_by_name, added_at, run, run_by, alive_at, lines, lines_done, accepted, refused, invalid)
            values (gen_random_uuid(), 'cut.jsonl', false, 'interrupted', gen_random_uuid(), 'Somebody', now(), 1, gen_random_uuid(), now(), 1, 0, 0, 0, 0)
            """);

        LineOf(await admin.GetAsync("/admin/health"), "Imports and checks").ShouldStartWith("Look at this 0 waiting, 0 running, 1 cut off");
    }

    private static string LineOf(Answer page, string what) => page.Texts("dd")[page.Texts("dt").ToList().IndexOf(what)];
}
