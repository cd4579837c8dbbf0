using System.Net;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Reference;
using CommissioningCases.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Pages.Admin;

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
}
