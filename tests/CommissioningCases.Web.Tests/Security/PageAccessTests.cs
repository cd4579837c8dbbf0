using System.Net;
using CommissioningCases.Application.Demonstration;
using CommissioningCases.Web.Security;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>Every page without an address of its own kind, opened by everyone: who may see it does, the others are told so.</summary>
public sealed class PageAccessTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        ["/Account/Password"] = "/account/password",
        ["/Work/Index"] = "/work",
        ["/Cases/Index"] = "/cases",
        ["/Letters/Index"] = "/letters",
        ["/Letters/Letter"] = "/letters/PP",
        ["/Scenarios/Index"] = "/scenarios",
        ["/Scenarios/Scenario"] = "/scenarios/1",
        ["/Admin/Users/Index"] = "/admin/users",
        ["/Admin/Users/Add"] = "/admin/users/add",
        ["/Audit/SignIns"] = "/audit/sign-ins",
        ["/Audit/Trail"] = "/audit/trail",
        ["/Audit/Reads"] = "/audit/reads",
        ["/Admin/Providers/Index"] = "/admin/providers",
        ["/Admin/Providers/Add"] = "/admin/providers/add",
        ["/Admin/Histories/Index"] = "/admin/histories",
    };

    public static TheoryData<string, string> PagesAndPeople
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in Addresses.Keys)
            {
                foreach (var name in TestAccounts.Names)
                {
                    data.Add(page, name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Pages => [.. Addresses.Keys];

    [Theory]
    [MemberData(nameof(PagesAndPeople))]
    public async Task Get_ByEveryRole_IsThePageOrTellsThatItIsNotForThem(string page, string name)
    {
        var role = DemonstrationAccounts.Named(name).Role;
        using var visitor = await site.SignInAsync(name);

        var answer = await visitor.GetAsync(Addresses[page]);

        if (PagePolicies.Of(page).Allows(role))
        {
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Texts("h1").Count.ShouldBe(1);
        }
        else
        {
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            answer.Heading.ShouldBe("You may not do this");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_WithoutHavingSignedIn_LeadsToSignInAndBack(string page)
    {
        using var visitor = site.NewVisitor();

        var answer = await visitor.GetAsync(Addresses[page]);

        answer.Status.ShouldBe(HttpStatusCode.Found);
        answer.Location.ShouldEndWith($"/sign-in?returnUrl={Uri.EscapeDataString(Addresses[page])}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_IsSoundMarkup(string page)
    {
        var name = PagePolicies.Of(page).Allows(Application.Accounts.Role.Auditor) ? "auditor" : "admin";
        using var visitor = await site.SignInAsync(name);

        var answer = await visitor.GetAsync(Addresses[page]);

        answer.Title.ShouldEndWith(" - Commissioning Cases");
        answer.Page.QuerySelector("a.nhsuk-skip-link")!.GetAttribute("href").ShouldBe("#maincontent");
        answer.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        answer.Page.QuerySelectorAll("form[method=post]").ShouldAllBe(form => form.QuerySelector("[name=__RequestVerificationToken]") != null);
        answer.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }
}
