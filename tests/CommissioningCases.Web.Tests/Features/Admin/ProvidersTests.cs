using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Admin;

public sealed class ProvidersTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Theory]
    [InlineData("homerton", "Homerton University Hospital NHS Foundation Trust")]
    [InlineData("rqx", "Homerton University Hospital NHS Foundation Trust")]
    [InlineData("Demonstration Independent", "Demonstration Independent Health Ltd")]
    public async Task Index_FindsByPartOfTheNameOrCode(string search, string name)
    {
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync($"/admin/providers?search={Uri.EscapeDataString(search)}");

        page.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain(name);
    }

    [Fact]
    public async Task Index_PagesThroughEachOnce()
    {
        using var admin = await site.SignInAsync("admin");
        var seen = new List<string>();
        for (string? next = "/admin/providers?search=ambulance"; next is not null;)
        {
            var page = await admin.GetAsync(next);
            seen.AddRange(page.Texts("tbody tr td:first-child"));
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.Count.ShouldBe(ReferenceData.BuiltIn.Bodies.Providers.Count(provider => provider.Name.Contains("ambulance", StringComparison.OrdinalIgnoreCase)));
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Add_MakesTheProviderKnown()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/providers/add");

        var added = await admin.SubmitAsync(form, "Add provider", ("Code", "xnew1"), ("Name", "  Newly Added Hospice "), ("Kind", "third-sector"), ("Sha", "Q30"));

        var list = await admin.FollowAsync(added);
        list.Text(".nhsuk-notification-banner__heading").ShouldBe("Newly Added Hospice is added. Cases can name it from now on.");
        list.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("XNEW1");
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var kept = await db.Organisations.SingleAsync(organisation => organisation.Code == "XNEW1");
        (kept.Name, kept.ProviderKind, kept.Sha).ShouldBe(("Newly Added Hospice", ProviderKind.ThirdSector, "Q30"));
    }

    [Fact]
    public async Task Rename_IsDoneOnTheProvidersPage_AndComesBackWithWhatIsWrong()
    {
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync("/admin/providers/RDD");
        var former = page.Text("h1");

        var wrong = await admin.SubmitAsync(page, "Change the name", ("Name", "Basildon Hospitals"), ("Since.day", "31"), ("Since.month", "2"), ("Since.year", "2012"));
        var renamed = await admin.SubmitAsync(wrong, "Change the name", ("Since.day", "1"));

        wrong.Errors.Select(error => error.Field).ShouldBe(["Since"]);
        wrong.ValueOf("Name").ShouldBe("Basildon Hospitals");
        (await admin.FollowAsync(renamed)).Text("h1").ShouldBe("RDD Basildon Hospitals");
        (await admin.GetAsync($"/admin/providers?search={Uri.EscapeDataString(former[4..])}")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Basildon HospitalsFormerly");
    }

    [Fact]
    public async Task Close_TakesTheProviderOutOfNewFormsAndItsCasesSayWhatBecameOfIt()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var logged = await LogAsync(commissioner, "XDA");
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync("/admin/providers/XDA");

        var closed = await admin.FollowAsync(await admin.SubmitAsync(page, "Close the provider", Closing("1", "4", "2012", "Transforming Community Services", "XDN")));

        closed.Text(".nhsuk-inset-text").ShouldBe("Demonstration PCT (provider services) is now part of Demonstration Hospitals NHS Trust, from 1 April 2012. Transforming Community Services");
        (await admin.GetAsync("/admin/providers?state=closed")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("is now part of");
        var form = await commissioner.GetAsync("/log-case");
        form.Page.QuerySelectorAll("select[name^=providers] option").Select(option => option.GetAttribute("value")).ShouldNotContain("XDA");
        (await commissioner.FollowAsync(logged)).Texts("main p").ShouldContain("Demonstration PCT (provider services) is now part of Demonstration Hospitals NHS Trust, from 1 April 2012.");
        (await LogAsync(commissioner, "XDA")).Errors.ShouldContain(error => error.Message == "Demonstration PCT (provider services) has closed: choose another provider");

        await admin.SubmitAsync(closed, "Take the closing back");

        (await LogAsync(commissioner, "XDA")).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("", "", "", "Reason", "", "On", "Enter the day on which it closes")]
    [InlineData("30", "2", "2012", "Reason", "", "On", "Closing day must be a real date")]
    [InlineData("1", "2", "2012", "", "", "Reason", "Enter the reason")]
    [InlineData("1", "2", "2012", "Reason", "XDT", "Into", "A provider cannot merge into itself")]
    [InlineData("1", "2", "2012", "Reason", "nowhere", "Into", "Select a provider that is open on that day")]
    public async Task Close_OfWhatCannotBe_SaysSoBesideTheField(string day, string month, string year, string reason, string into, string field, string message)
    {
        using var admin = await site.SignInAsync("admin");
        var page = await admin.GetAsync("/admin/providers/XDT");

        var answer = await admin.SubmitAsync(page, "Close the provider", Closing(day, month, year, reason, into));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([(field, message)]);
        answer.ErrorBeside(field).ShouldBe(message);
        answer.ValueOf("On.year").ShouldBe(year);
    }

    [Fact]
    public async Task Provider_ThatIsUnknown_Is404()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync("/admin/providers/NOWHERE")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Somewhere", "independent", "", "Code", "Enter a code")]
    [InlineData("A B", "Somewhere", "independent", "", "Code", "Code must be 3 to 10 capital letters and digits, such as XDC")]
    [InlineData("RQX", "Somewhere", "independent", "", "Code", "There is a provider with this code already")]
    [InlineData("XDC", "Somewhere", "independent", "", "Code", "There is a provider with this code already")]
    [InlineData("XQQ", "", "independent", "", "Name", "Enter a name")]
    [InlineData("XQQ", "homerton university hospital nhs foundation trust", "independent", "", "Name", "There is a provider of this name already")]
    [InlineData("XQQ", "Somewhere", "", "", "Kind", "Select a kind of provider")]
    [InlineData("XQQ", "Somewhere", "palace", "", "Kind", "Select a kind of provider")]
    [InlineData("XQQ", "Somewhere", "independent", "XD1", "Sha", "Select a Strategic Health Authority, or none")]
    public async Task Add_OfWhatCannotBe_SaysSoBesideTheFieldKeepsTheTypedAndAddsNothing(string code, string name, string kind, string sha, string field, string message)
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/providers/add");

        var answer = await admin.SubmitAsync(form, "Add provider", ("Code", code), ("Name", name), ("Kind", kind), ("Sha", sha));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Title.ShouldStartWith("Error: ");
        answer.Errors.ShouldBe([(field, message)]);
        answer.ErrorBeside(field).ShouldBe(message);
        answer.Page.GetElementById(field).ShouldNotBeNull();
        answer.ValueOf("Code").ShouldBe(code);
        answer.ValueOf("Name").ShouldBe(name);
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        (await db.Organisations.AnyAsync(organisation => organisation.Code == "XQQ" || organisation.Name == "Somewhere")).ShouldBeFalse();
    }

    private static (string, string)[] Closing(string day, string month, string year, string reason, string into) =>
        [("On.day", day), ("On.month", month), ("On.year", year), ("Reason", reason), ("Into", into)];

    private static async Task<Answer> LogAsync(Visitor commissioner, string provider) => await commissioner.SubmitAsync(
        await commissioner.GetAsync("/log-case"),
        "Log the case",
        ("scenario", "1"),
        ("service", $"Podiatry {Guid.NewGuid():N}"),
        ("providers.1", provider),
        ("summary", "Healing rates are low"),
        ("needs", "Shown by the needs assessment"),
        ("on.day", "2"),
        ("on.month", "11"),
        ("on.year", "2012"));
}
