using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Admin;

public sealed class UsersTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Index_ListsEveryAccountWithRoleAndOrganisation()
    {
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync("/admin/users?search=BOLA");

        page.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Bola Board");
        page.Texts("tbody tr").Single().ShouldContain("Board secretary, Demonstration PCT");
        page.Texts("tbody tr").Single().ShouldContain("Never");
    }

    [Fact]
    public async Task Index_WhenNothingIsFound_SaysSoAndOffersAll()
    {
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync("/admin/users?search=100%25_nobody");

        page.Text(".app-empty").ShouldContain("contains “100%_nobody”");
        page.Page.QuerySelector(".app-empty a")!.GetAttribute("href").ShouldBe("/admin/users");
    }

    [Fact]
    public async Task Index_OfMany_PagesThroughEachOnce()
    {
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            db.Users.AddRange(Enumerable.Range(0, 60).Select(i => new AppUser
            {
                Id = Guid.NewGuid(),
                UserName = $"many{i:00}@pages.example",
                NormalizedUserName = $"MANY{i:00}@PAGES.EXAMPLE",
                Name = "One of many",
                Role = Role.Auditor,
            }));
            await db.SaveChangesAsync();
        }

        using var admin = await site.SignInAsync("admin");
        var seen = new List<string>();
        for (string? next = "/admin/users?search=pages.example"; next is not null;)
        {
            var page = await admin.GetAsync(next);
            seen.AddRange(page.Texts("tbody tr td:first-child .app-secondary"));
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.Count.ShouldBe(60);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Add_GivesALinkByWhichThePersonChoosesAPasswordAndSignsIn()
    {
        using var admin = await site.SignInAsync("admin");
        var form = await admin.GetAsync("/admin/users/add");

        var added = await admin.SubmitAsync(form, "Invite user", ("Email", "new.person@test.example"), ("Name", "New Person"), ("Role", "sha-reviewer"), ("Organisation", "QDM"));

        added.Status.ShouldBe(HttpStatusCode.OK);
        (await admin.GetAsync("/admin/users?state=invited&search=new.person")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Invited");
        using var person = site.NewVisitor();
        var chosen = await person.SubmitAsync(await person.OpenPasswordLinkAsync(LinkOf(added)), "Set password", ("NewPassword", "a password of my own"));
        var signIn = await person.FollowAsync(chosen);
        signIn.Text(".nhsuk-notification-banner__heading").ShouldBe("Your password is set. Sign in with it.");
        (await person.SubmitAsync(signIn, "Sign in", ("Email", "new.person@test.example"), ("Password", "a password of my own"))).Location.ShouldBe("/work");
        (await person.GetAsync("/letters")).Text(".nhsuk-header__account").ShouldContain("New Person, Demonstration Strategic Health Authority");
    }

    [Fact]
    public async Task Add_OfAnAddressWithBlanksAroundIt_IsTheAddress()
    {
        using var admin = await site.SignInAsync("admin");

        await admin.SubmitAsync(await admin.GetAsync("/admin/users/add"), "Invite user", ("Email", " space.user@test.example "), ("Name", " Space User "), ("Role", "auditor"));

        (await admin.GetAsync("/admin/users?search=space.user")).Texts("tbody tr td:first-child").ShouldHaveSingleItem().ShouldEndWith("Space User Invitedspace.user@test.example");
    }

    [Theory]
    [InlineData("", "Name", "auditor", "", "Email", "Enter an email address")]
    [InlineData("nonsense", "Name", "auditor", "", "Email", "Enter an email address in the correct format, like name@example.com")]
    [InlineData("ADMIN@test.example", "Name", "auditor", "", "Email", "There is an account with this email address already")]
    [InlineData("ADMIN@TEST.example ", "Name", "auditor", "", "Email", "There is an account with this email address already")]
    [InlineData("bad mail@test.example", "Name", "auditor", "", "Email", "Email address must not hold a blank")]
    [InlineData("car\u200Bol@test.example", "Name", "auditor", "", "Email", "Email address must not hold a character that cannot be seen")]
    [InlineData("x@test.example", "", "auditor", "", "Name", "Enter a name")]
    [InlineData("x@test.example", "\u2003\u200B", "auditor", "", "Name", "Enter a name")]
    [InlineData("x@test.example", "A\u202Eevil", "auditor", "", "Name", "Name must not hold a character that cannot be seen or that turns the text around")]
    [InlineData("x@test.example", "Name", "", "", "Role", "Select a role")]
    [InlineData("x@test.example", "Name", "king", "", "Role", "Select a role")]
    [InlineData("x@test.example", "Name", "commissioner", "", "Organisation", "Select the Primary Care Trust of this person")]
    [InlineData("x@test.example", "Name", "commissioner", "QDM", "Organisation", "Select the Primary Care Trust of this person")]
    [InlineData("x@test.example", "Name", "sha-reviewer", "XD1", "Organisation", "Select the Strategic Health Authority of this person")]
    [InlineData("x@test.example", "Name", "union-representative", "nowhere", "Organisation", "Select the Strategic Health Authority or Primary Care Trust of this person", "RCN")]
    [InlineData("x@test.example", "Name", "union-representative", "QDM", "Union", "Select the trade union that this person represents")]
    [InlineData("x@test.example", "Name", "auditor", "XD1", "Organisation", "This role belongs to no organisation: leave it empty")]
    public async Task Add_OfWhatCannotBe_SaysSoBesideTheFieldKeepsTheTypedAndAddsNobody(string email, string name, string role, string organisation, string field, string message, string union = "")
    {
        using var admin = await site.SignInAsync("admin");
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        var before = await db.Users.CountAsync();
        var form = await admin.GetAsync("/admin/users/add");

        var answer = await admin.SubmitAsync(form, "Invite user", ("Email", email), ("Name", name), ("Role", role), ("Organisation", organisation), ("Union", union));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Title.ShouldBe("Error: Invite a user - Commissioning Cases");
        answer.Errors.ShouldBe([(field, message)]);
        answer.ErrorBeside(field).ShouldBe(message);
        answer.Page.GetElementById(field).ShouldNotBeNull();
        answer.ValueOf("Email").ShouldBe(email);
        answer.ValueOf("Name").ShouldBe(name);
        (await db.Users.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Add_WithNothingTyped_ListsTheMessagesInTheOrderOfTheFields()
    {
        using var admin = await site.SignInAsync("admin");

        var answer = await admin.SubmitAsync(await admin.GetAsync("/admin/users/add"), "Invite user");

        answer.Errors.Select(error => error.Field).ShouldBe(["Email", "Name", "Role"]);
    }

    [Fact]
    public async Task Edit_ChangesWhoTheAccountIsFor()
    {
        using var admin = await site.SignInAsync("admin");
        var page = await OpenAsync(admin, "second.commissioner");

        var saved = await admin.SubmitAsync(page, "Save changes", ("Name", "Sam Moved"), ("Role", "board-secretary"), ("Organisation", "XD1"));

        var after = await admin.FollowAsync(saved);
        after.Text(".nhsuk-notification-banner__heading").ShouldBe("The user is changed.");
        after.ValueOf("Name").ShouldBe("Sam Moved");
        after.ValueOf("Role").ShouldBe("board-secretary");
        after.ValueOf("Organisation").ShouldBe("XD1");
    }

    [Fact]
    public async Task Edit_OfARepresentativeWhoseUnionNobodyNamed_AsksForIt()
    {
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            db.Users.Add(new AppUser
            {
                Id = Guid.NewGuid(),
                UserName = EarlierUnion,
                NormalizedUserName = EarlierUnion.ToUpperInvariant(),
                Email = EarlierUnion,
                Name = "Ursula Earlier",
                Role = Role.UnionRepresentative,
                Organisation = "XD1",
                SecurityStamp = "stamp",
            });
            await db.SaveChangesAsync();
        }

        using var admin = await site.SignInAsync("admin");
        var list = await admin.GetAsync($"/admin/users?search={EarlierUnion}");
        list.Texts("tbody tr").Single().ShouldContain("Union representative, Demonstration PCT, no union named yet");
        var page = await admin.GetAsync(list.Page.QuerySelector("tbody a")!.GetAttribute("href")!);

        (await admin.SubmitAsync(page, "Save changes")).Errors.ShouldBe([("Union", "Select the trade union that this person represents")]);
        var saved = await admin.FollowAsync(await admin.SubmitAsync(page, "Save changes", ("Union", "RCM")));
        saved.ValueOf("Union").ShouldBe("RCM");
        var moved = await admin.FollowAsync(await admin.SubmitAsync(saved, "Save changes", ("Role", "board-secretary")));
        moved.ValueOf("Union").ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_OfOnesOwnRole_IsRefused()
    {
        using var admin = await site.SignInAsync("admin");
        var page = await OpenAsync(admin, "admin");

        var answer = await admin.SubmitAsync(page, "Save changes", ("Role", "auditor"));

        answer.Errors.ShouldBe([("Role", "You cannot change your own role: ask another administrator")]);
        answer.ValueOf("Role").ShouldBe("auditor");
    }

    [Fact]
    public async Task Invite_ForSeveralTrusts_TakesTheirCodes_AndSaysWhatIsWrongWithThem()
    {
        using var admin = await site.SignInAsync("admin");
        (string, string)[] person = [("Email", "several@test.example"), ("Name", "Sia Several"), ("Role", "commissioner"), ("Organisation", "XD2")];
        var form = await admin.GetAsync("/admin/users/add");
        (await admin.SubmitAsync(form, "Invite user", [.. person, ("Further", "xd2, nowhere")])).ErrorBeside("Further").ShouldBe("There is no Primary Care Trust NOWHERE");
        (await admin.SubmitAsync(form, "Invite user", [.. person, ("Further", "XD2")])).ErrorBeside("Further").ShouldBe("Enter the other trusts: their own is chosen above");
        (await admin.SubmitAsync(form, "Invite user", [.. person.Where(one => one.Item1 is not ("Role" or "Organisation")), ("Role", "auditor"), ("Organisation", ""), ("Further", "XD1")]))
            .ErrorBeside("Further").ShouldBe("Only a commissioner or a board secretary acts for several trusts: leave it empty");

        var added = await admin.SubmitAsync(form, "Invite user", [.. person, ("Further", "xd1")]);

        added.Heading.ShouldBe("User invited");
        var page = await admin.GetAsync(added.Page.QuerySelectorAll("main a").Select(one => one.GetAttribute("href")!).Single(href => href.StartsWith("/admin/users/", StringComparison.Ordinal) && href.Length > 30));
        page.ValueOf("Further").ShouldBe("XD1");
        page.Texts("main p").ShouldContain("They also act for Demonstration PCT.");
        (await admin.FollowAsync(await admin.SubmitAsync(page, "Save changes", ("Further", "")))).ValueOf("Further").ShouldBeNullOrEmpty();
        (await admin.GetAsync("/audit/log?account=several@test.example")).Text("main").ShouldContain("XD1 → none");
    }

    [Fact]
    public async Task Disable_SignsTheHolderOutAndEnableLetsThemBackIn()
    {
        using var admin = await site.SignInAsync("admin");
        using var holder = await site.SignInAsync("sha");
        var page = await OpenAsync(admin, "sha");

        var asked = await admin.SubmitAsync(page, "Disable the account");
        asked.Text(".nhsuk-warning-callout").ShouldContain("is signed out at once and cannot sign in any more");
        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeFalse();
        var disabled = await admin.FollowAsync(await admin.SubmitAsync(asked, "Yes, disable it"));

        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        disabled.Texts(".nhsuk-tag").ShouldContain("Disabled");
        await admin.SubmitAsync(disabled, "Enable the account");
        using var again = await site.SignInAsync("sha");
    }

    [Fact]
    public async Task Disable_OfOnesOwnAccount_IsRefused()
    {
        using var admin = await site.SignInAsync("admin");

        var answer = await admin.SubmitAsync(await OpenAsync(admin, "admin"), "Disable the account", ("isMeant", "true"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("IsDisabled", "You cannot disable your own account: ask another administrator")]);
        using var still = await site.SignInAsync("admin");
    }

    [Fact]
    public async Task Reset_GivesANewLinkAndEndsTheOldPassword()
    {
        using var admin = await site.SignInAsync("admin");
        using var holder = await site.SignInAsync("commissioner");

        var answer = await admin.SubmitAsync(await OpenAsync(admin, "commissioner"), "Reset the password");

        LinkOf(answer).ShouldContain("/set-password?for=");
        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        using var visitor = site.NewVisitor();
        var old = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password));
        old.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("31", "2", "2013", "", "", "", "From", "First day must be a real date")]
    [InlineData("", "", "", "1", "", "2013", "Until", "Last day must include a month")]
    [InlineData("2", "3", "2013", "1", "3", "2013", "Until", "Last day must not be before the first day")]
    public async Task Edit_OfDaysThatCannotBe_SaysSoBesideThem(string day, string month, string year, string untilDay, string untilMonth, string untilYear, string field, string message)
    {
        using var admin = await site.SignInAsync("admin");
        var page = await OpenAsync(admin, "board");

        var answer = await admin.SubmitAsync(
            page,
            "Save changes",
            [.. Date("From", day, month, year), .. Date("Until", untilDay, untilMonth, untilYear)]);

        answer.Errors.ShouldBe([(field, message)]);
        answer.ErrorBeside(field).ShouldBe(message);
        answer.ValueOf("From.day").ShouldBe(day);
    }

    [Fact]
    public async Task Edit_OfTheLastDay_EndsTheSessionWhenItIsOver()
    {
        using var admin = await site.SignInAsync("admin");
        using var holder = await site.SignInAsync("union");

        var saved = await admin.SubmitAsync(await OpenAsync(admin, "union"), "Save changes", Date("Until", "31", "12", "2012"));

        (await admin.FollowAsync(saved)).Texts(".nhsuk-tag").ShouldContain("Ended");
        (await holder.GetAsync("/letters")).LeadsToSignIn.ShouldBeTrue();
        (await admin.GetAsync("/admin/users?state=ended&search=una")).Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Una Union");
    }

    [Fact]
    public async Task Edit_OfOnesOwnLastDay_IsRefused()
    {
        using var admin = await site.SignInAsync("admin");

        var answer = await admin.SubmitAsync(await OpenAsync(admin, "admin"), "Save changes", Date("Until", "1", "1", "2010"));

        answer.Errors.ShouldBe([("Until", "You cannot take your own account away: ask another administrator")]);
    }

    [Fact]
    public async Task Index_ByRole_ListsOnlyThat()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync("/admin/users?role=board-secretary&search=Bola")).Texts("tbody tr").ShouldHaveSingleItem();
        (await admin.GetAsync("/admin/users?role=board-secretary&search=Audrey")).Text(".app-empty").ShouldContain("No such user");
    }

    [Fact]
    public async Task Unlock_EndsALock()
    {
        await using (var db = CasesDbContextOptions.NewContext(site.ConnectionString))
        {
            await db.Users.Where(user => user.UserName == TestAccounts.EmailOf("auditor"))
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, site.Clock.GetUtcNow().AddDays(1)));
        }

        using var admin = await site.SignInAsync("admin");
        var page = await OpenAsync(admin, "auditor");
        page.Texts(".nhsuk-tag").ShouldContain("Locked");

        await admin.SubmitAsync(page, "Unlock");

        using var holder = await site.SignInAsync("auditor");
    }

    [Fact]
    public async Task Edit_OfAnUnknownAccount_Is404()
    {
        using var admin = await site.SignInAsync("admin");

        (await admin.GetAsync($"/admin/users/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private const string EarlierUnion = "earlier.union@test.example";

    private static string LinkOf(Answer page) => page.Text(".app-link");

    private static IEnumerable<(string Name, string Value)> Date(string name, string day, string month, string year) =>
        [($"{name}.day", day), ($"{name}.month", month), ($"{name}.year", year)];

    private static async Task<Answer> OpenAsync(Visitor admin, string name)
    {
        var list = await admin.GetAsync($"/admin/users?search={TestAccounts.EmailOf(name)}");
        var row = list.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector(".app-secondary")!.TextContent == TestAccounts.EmailOf(name));
        return await admin.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
    }
}
