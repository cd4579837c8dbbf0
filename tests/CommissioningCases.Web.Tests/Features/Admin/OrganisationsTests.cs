using System.Net;

namespace CommissioningCases.Web.Tests.Features.Admin;

public sealed class OrganisationsTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Index_FindsByPartOfTheNameOrCode()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync("/admin/organisations?search=county+durham")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("5ND");
        (await admin.GetAsync("/admin/organisations?search=q30")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Strategic Health Authority");
        (await admin.GetAsync("/admin/organisations?search=nowhere")).Text(".app-empty").ShouldStartWith("No trust or authority is called so.");
    }

    [Fact]
    public async Task Close_OfATrust_EndsItsNewCases_AndItsPagesSayWhatBecameOfIt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var logged = await LogAsync(commissioner);
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync("/admin/organisations/XD1");

        var closed = await admin.FollowAsync(await admin.SubmitAsync(page, "Record the closing", Closing("1", "4", "2012", "Clusters", "XD2")));

        const string Fate = "Demonstration PCT is now part of Second Demonstration PCT, from 1 April 2012.";
        closed.Text(".nhsuk-inset-text").ShouldBe($"{Fate} Clusters");
        (await admin.GetAsync("/admin/organisations?search=XD1")).Text("tbody tr").ShouldContain("is now part of");
        (await commissioner.FollowAsync(logged)).Texts("main p").ShouldContain(Fate);
        (await commissioner.GetAsync("/log-case")).Text(".nhsuk-inset-text").ShouldStartWith(Fate);
        (await LogAsync(commissioner)).Errors.ShouldContain(error => error.Message == "Demonstration PCT has closed: it logs no new cases");
        using var again = await site.SignInAsync("commissioner");
        (await again.GetAsync("/cases")).Status.ShouldBe(HttpStatusCode.OK);

        await admin.SubmitAsync(closed, "Take the closing back");

        (await LogAsync(commissioner)).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Close_ByMerger_GivesTheCasesToTheSuccessorsPeople_UntilItIsTakenBack()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var address = (await LogAsync(commissioner)).Location!.Split('#')[0];
        using var successor = await site.SignInAsync("second.commissioner");
        (await successor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var admin = await site.SignInAsync("admin");

        var closed = await admin.FollowAsync(await admin.SubmitAsync(await admin.GetAsync("/admin/organisations/XD1"), "Record the closing", Closing("1", "4", "2012", "Clusters", "XD2")));

        (await successor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        var list = await successor.GetAsync("/cases");
        list.Texts(".app-case .app-secondary").ShouldContain(text => text.Contains("Demonstration PCT"));
        list.Texts(".app-boxes label").ShouldContain("Demonstration PCT");
        var note = await successor.GetAsync($"{address}/record/add-note");
        (await successor.SubmitAsync(note, "Add a note", ("text", "Ours to work now"))).Location.ShouldStartWith(address);
        (await commissioner.GetAsync($"{address}/history")).Texts("main li").ShouldContain(text => text.Contains("commissioner, Second Demonstration PCT"));
        var own = await successor.FollowAsync(await successor.SubmitAsync(
            await successor.GetAsync($"{address}/record/assign-owner"), "Assign an owner", ("owner", TestAccounts.EmailOf("second.commissioner"))));
        own.Status.ShouldBe(HttpStatusCode.OK);
        (await successor.GetAsync("/work")).Texts("#mine .app-case a").ShouldNotBeEmpty();

        await admin.SubmitAsync(closed, "Take the closing back");

        (await successor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await successor.GetAsync($"{address}/record/add-note")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await successor.GetAsync("/cases")).Texts(".app-case .app-secondary").ShouldBeEmpty();
        (await commissioner.GetAsync(address)).Text(".app-case-who").ShouldContain("(no longer here)");
    }

    [Theory]
    [InlineData("", "", "", "Reason", "", "On", "Enter the day on which it closes")]
    [InlineData("1", "2", "2012", "", "", "Reason", "Enter the reason")]
    [InlineData("1", "2", "2012", "Reason", "nowhere", "Into", "Select a Strategic Health Authority that is open on that day")]
    public async Task Close_OfWhatCannotBe_SaysSoBesideTheField(string day, string month, string year, string reason, string into, string field, string message)
    {
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync("/admin/organisations/Q30");

        var answer = await admin.SubmitAsync(page, "Record the closing", Closing(day, month, year, reason, into));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([(field, message)]);
        answer.ErrorBeside(field).ShouldBe(message);
    }

    [Fact]
    public async Task Organisation_ThatIsUnknown_Is404()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync("/admin/organisations/NOWHERE")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string)[] Closing(string day, string month, string year, string reason, string into) =>
        [("On.day", day), ("On.month", month), ("On.year", year), ("Reason", reason), ("Into", into)];

    private static async Task<Answer> LogAsync(Visitor commissioner) => await commissioner.SubmitAsync(
        await commissioner.GetAsync("/log-case"),
        "Log the case",
        ("scenario", "1"),
        ("service", $"Podiatry {Guid.NewGuid():N}"),
        ("providers.1", "XDN"),
        ("summary", "Healing rates are low"),
        ("needs", "Shown by the needs assessment"),
        ("on.day", "2"),
        ("on.month", "11"),
        ("on.year", "2012"));
}
