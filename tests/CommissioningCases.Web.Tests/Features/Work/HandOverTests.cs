using System.Net;

namespace CommissioningCases.Web.Tests.Features.Work;

/// <summary>Cases are handed over to a colleague, before leave or after somebody has left.</summary>
public sealed class HandOverTests(CasesSite site) : IClassFixture<CasesSite>, IAsyncLifetime
{
    private const string Page = "/work/hand-over";
    private const string Button = "Hand over the ticked cases";

    private readonly Guid _id = Guid.NewGuid();

    private string Colleague => $"{_id:N}@test.example";

    private string Name => $"Connor {_id:N}";

    public async Task InitializeAsync() => await AddAsync(_id, Colleague, Name);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Post_GivesTheTickedCasesToTheColleague_AndSaysSo()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var (first, second, kept) = (await LogAsync(visitor), await LogAsync(visitor), await LogAsync(visitor));
        var page = await visitor.GetAsync(Page);
        page.Texts("[aria-labelledby=whose] li").ShouldContain(text => text.StartsWith("My own (", StringComparison.Ordinal));

        var sent = await visitor.SubmitAsync(page, Button, ("To", Colleague), ("Cases", BoxOf(page, first)), ("Cases", BoxOf(page, second)));

        sent.Location.ShouldBe(Page);
        var after = await visitor.FollowAsync(sent);
        after.Text(".nhsuk-notification-banner").ShouldContain($"2 cases are handed over to {Name}.");
        after.Texts(".nhsuk-checkboxes label").ShouldContain(kept.Service);
        after.Texts(".nhsuk-checkboxes label").ShouldNotContain(first.Service);
        (await visitor.GetAsync(second.Address)).Text(".app-case-who").ShouldContain($"owner {Name}");
        (await visitor.GetAsync($"{Page}?whose={Colleague}")).Texts(".nhsuk-checkboxes label").ShouldBe([first.Service, second.Service], ignoreOrder: true);
    }

    [Fact]
    public async Task TheHistory_CallsAnEarlierOwnerByName()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var handed = await LogAsync(visitor);
        var page = await visitor.GetAsync(Page);
        await visitor.SubmitAsync(page, Button, ("To", Colleague), ("Cases", BoxOf(page, handed)));
        var theirs = await visitor.GetAsync($"{Page}?whose={Colleague}");
        await visitor.SubmitAsync(theirs, Button, ("To", "commissioner@demo.example"), ("Cases", BoxOf(theirs, handed)));

        var history = await visitor.GetAsync($"{handed.Address}/history");

        history.Texts(".app-timeline__entry").ShouldContain(entry => entry.Contains($"Owner is now {Name}", StringComparison.Ordinal));
        history.Text("main").ShouldNotContain(Colleague);
    }

    [Fact]
    public async Task Post_WithoutAColleagueOrACase_SaysWhatToDo_AndKeepsTheTicks()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var (ticked, unticked) = (await LogAsync(visitor), await LogAsync(visitor));
        var page = await visitor.GetAsync(Page);

        var nobody = await visitor.SubmitAsync(page, Button, ("Cases", BoxOf(page, ticked)));
        var nothing = await visitor.SubmitAsync(page, Button, ("To", Colleague), ("Cases", "nonsense"));

        nobody.Status.ShouldBe(HttpStatusCode.BadRequest);
        nobody.Errors.ShouldBe([("To", "Choose who takes them on")]);
        nobody.Page.QuerySelectorAll("input[name=Cases][checked]").Select(box => box.GetAttribute("value")).ShouldBe([BoxOf(page, ticked)]);
        nothing.Errors.ShouldBe([("Cases", "Tick at least one case")]);
        nothing.ValueOf("To").ShouldBe(Colleague);
        (await visitor.GetAsync(unticked.Address)).Text(".app-case-who").ShouldNotContain(Name);
    }

    [Fact]
    public async Task Post_OfACaseThatSomebodyElseReassigned_HandsNothingOver_AndNamesIt()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var (one, other) = (await LogAsync(visitor), await LogAsync(visitor));
        var page = await visitor.GetAsync(Page);
        await visitor.SubmitAsync(page, Button, ("To", Colleague), ("Cases", BoxOf(page, one)), ("AttemptId", Guid.NewGuid().ToString()));

        var answer = await visitor.SubmitAsync(page, Button, ("To", Colleague), ("Cases", BoxOf(page, one)), ("Cases", BoxOf(page, other)));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldHaveSingleItem().Message.ShouldBe(
            $"Nothing is handed over yet: others have reassigned or closed {one.Address.Split('/')[^1]} since this page was opened. Look at the list again, and send it once more");
        (await visitor.GetAsync(other.Address)).Text(".app-case-who").ShouldNotContain(Name);
        (await visitor.SubmitAsync(answer, Button, ("To", Colleague))).Location.ShouldBe(Page);
    }

    [Fact]
    public async Task WhenAnAccountIsDisabled_TheAdministratorSeesHowMuchIsLeft_AndACommissionerHandsItOver()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var left = await LogAsync(visitor);
        var own = await visitor.GetAsync(Page);
        await visitor.SubmitAsync(own, Button, ("To", Colleague), ("Cases", BoxOf(own, left)));
        using var admin = await site.SignInAsync("admin");
        var account = await admin.GetAsync($"/admin/users/{_id}");
        account.Texts("main p").ShouldContain(text => text.StartsWith("1 open case. If you disable the account they count as having no owner.", StringComparison.Ordinal));

        var asked = await admin.SubmitAsync(account, "Disable the account");
        asked.Texts(".nhsuk-warning-callout p").ShouldContain(text => text.StartsWith("1 open case. If you disable the account", StringComparison.Ordinal));
        var disabled = await admin.FollowAsync(await admin.SubmitAsync(asked, "Yes, disable it"));

        disabled.Texts("main p").ShouldContain(text => text.StartsWith("1 open case, left behind. Whoever has left counts as no owner.", StringComparison.Ordinal));
        disabled.Page.Body!.TextContent.ShouldNotContain(left.Service);
        (await visitor.GetAsync(left.Address)).Text(".app-case-who").ShouldContain($"owner {Name} (no longer here)");
        var work = await visitor.GetAsync("/work");
        work.Texts(".app-figures li").ShouldContain(text => text.Contains("whose owner has left"));
        work.Texts("#unassigned td").ShouldContain(text => text.StartsWith($"Owner {Name} (no longer here)", StringComparison.Ordinal));
        (await visitor.GetAsync("/cases?owner=nobody")).Services().ShouldContain(left.Service);
        (await visitor.GetAsync("/cases")).Texts("select[name=owner] option").ShouldContain($"{Name}, no longer here");
        var page = await visitor.GetAsync($"{Page}?whose=nobody");
        await visitor.SubmitAsync(page, Button, ("To", TestAccounts.EmailOf("commissioner")), ("Cases", BoxOf(page, left)));
        (await visitor.GetAsync(left.Address)).Text(".app-case-who").ShouldNotContain("no longer here");
    }

    [Fact]
    public async Task PeopleOfOneName_AreToldApart()
    {
        var twin = $"twin.{_id:N}@test.example";
        await AddAsync(Guid.NewGuid(), twin, Name);
        using var visitor = await site.SignInAsync("commissioner");
        var one = await LogAsync(visitor);
        var page = await visitor.GetAsync(Page);

        page.Texts("select[name=To] option").ShouldContain($"{Name} ({twin})");
        await visitor.SubmitAsync(page, Button, ("To", twin), ("Cases", BoxOf(page, one)));

        var list = await visitor.GetAsync("/cases");
        list.Texts("select[name=owner] option").ShouldContain($"{Name} ({twin})");
        list.Texts("td").ShouldContain($"Owner {Name} ({twin})");
    }

    private Task AddAsync(Guid id, string userName, string name) => AddAsync(new AppUser
    {
        Id = id,
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        Email = userName,
        NormalizedEmail = userName.ToUpperInvariant(),
        SecurityStamp = $"{id:N}",
        Name = name,
        Role = Role.Commissioner,
        Organisation = DemonstrationBodies.FirstPct,
    });

    private async Task AddAsync(AppUser user)
    {
        await using var db = CasesDbContextOptions.NewContext(site.ConnectionString);
        db.Users.Add(user);
        await db.SaveChangesAsync();
    }

    /// <summary>The value of the box of that case.</summary>
    private static string BoxOf(Answer page, (string Address, string Service) logged) =>
        page.Page.QuerySelectorAll("input[name=Cases]").Select(box => box.GetAttribute("value")!).Single(value => value.EndsWith($" {logged.Address.Split('/')[^1]}", StringComparison.Ordinal));

    private static async Task<(string Address, string Service)> LogAsync(Visitor commissioner)
    {
        var service = $"Podiatry {Guid.NewGuid():N}";
        var answer = await commissioner.SubmitAsync(
            await commissioner.GetAsync("/log-case"),
            "Log the case",
            ("scenario", "1"),
            ("service", service),
            ("providers.1", "XDN"),
            ("summary", "Healing rates are low"),
            ("needs", "Shown by the needs assessment"),
            ("on.day", "2"),
            ("on.month", "11"),
            ("on.year", "2012"));
        return (answer.Location!.Split('#')[0], service);
    }
}
