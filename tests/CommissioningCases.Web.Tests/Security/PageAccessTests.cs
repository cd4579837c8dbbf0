using System.Net;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>Every page and every form of every page, tried by everyone over HTTP: the table says what comes of it.</summary>
public sealed class PageAccessTests(AccessSite site) : IClassFixture<AccessSite>
{
    /// <summary>Who of the people of the site is outside the scope of a case, by its reference.</summary>
    private static readonly string[] OutsideOwn = ["second.commissioner", "second.board", "peninsula", "second.peninsula"];

    /// <summary>Who of them is outside the scope of the programme of its cluster.</summary>
    private static readonly string[] OutsideOwnCluster = ["peninsula", "second.peninsula"];

    /// <summary>Who of them sees the cases of every trust.</summary>
    private static readonly string[] SeesEverything = ["auditor", "department"];

    /// <summary>Who of them has sent a spreadsheet: nobody else can open it.</summary>
    private static readonly string[] WithSheets = ["commissioner", "admin"];

    public static TheoryData<string> People => [.. TestAccounts.Names];

    /// <summary>Pages that need a sign-in.</summary>
    private IEnumerable<(string Page, string Route, IReadOnlyList<string> Forms)> Guarded => site.Pages.Where(page => AccessTable.Page(page.Page).Who != Access.Everybody);

    [Theory]
    [MemberData(nameof(People))]
    public async Task Get_OfEveryPage_IsAsTheTableSays(string name) => await CompareAsync(name, site.Own, GetAsync);

    [Theory]
    [MemberData(nameof(People))]
    public async Task Post_OfEveryForm_IsAsTheTableSays(string name) => await CompareAsync(name, site.Own, PostAsync);

    [Theory]
    [MemberData(nameof(People))]
    public async Task GetAndPost_OfEveryActionsForm_AreAsTheTableSays(string name)
    {
        var role = DemonstrationAccounts.Named(name).Role;
        var (expected, actual) = (new List<string>(), new List<string>());
        foreach (var action in AccessSite.Actions)
        {
            var address = $"/cases/{site.Own}/record/{action.Name}";
            var outcome = !AccessTable.Page("/Cases/Record").Allows(role) ? "403" : OutsideOwn.Contains(name) ? "404" : action.Allows(role) ? "let in" : "403";
            IEnumerable<Answer> answers = [.. await GetAsync(name, address, []), .. await PostAsync(name, address, [""])];
            expected.AddRange(answers.Select(answer => $"{answer.Path}: {outcome}"));
            actual.AddRange(answers.Select(answer => $"{answer.Path}: {OutcomeOf(answer)}"));
        }

        actual.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Get_OfEveryPageOfAnotherOrganisationsCase_IsAsIfThereWereNone(string name) => await CompareAsync(name, site.Foreign, GetAsync);

    [Theory]
    [MemberData(nameof(People))]
    public async Task Post_OfEveryFormOnAnotherOrganisationsCase_IsAsIfThereWereNone(string name)
    {
        var before = await site.CountForeignEntriesAsync();

        await CompareAsync(name, site.Foreign, PostAsync);

        (await site.CountForeignEntriesAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Get_WithAnotherOrganisationsIdentifiersInTheQuery_ShowsNothingOfIt(string name)
    {
        var (visitor, _) = await site.AsAsync(name);
        var foreign = $"q={Uri.EscapeDataString(AccessSite.ForeignService)}&search={site.Foreign}&case={site.Foreign}&reference={site.Foreign}&pct={AccessSite.ForeignPct}&organisation={AccessSite.ForeignPct}&sha=Q39";

        foreach (var (page, route, _) in Guarded.Where(page => AccessTable.Page(page.Page).Allows(RoleOf(name))))
        {
            var answer = await visitor.GetAsync($"{site.AddressOf(page, route, site.Own, RoleOf(name))}?{foreign}");

            if (!SeesEverything.Contains(name))
            {
                Shown(answer).ShouldNotContain(AccessSite.ForeignService, customMessage: page);
            }
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Post_WithAnotherOrganisationsIdentifiersInItsFields_ChangesNothingThere(string name)
    {
        var (visitor, token) = await site.AsAsync(name);
        var before = await site.CountForeignEntriesAsync();
        (string, string)[] foreign =
        [
            ("__RequestVerificationToken", token), ("reference", site.Foreign), ("case", site.Foreign), ("pct", AccessSite.ForeignPct), ("AttemptId", Guid.NewGuid().ToString()), ("Seen", "1"),
            ("on.day", "11"), ("on.month", "1"), ("on.year", "2012"), ("text", "Waiting times grow"), ("step", "begin-improvement"), ("decision", "approved"), ("minute", "1/12"),
        ];

        foreach (var (page, route, forms) in Guarded)
        {
            foreach (var form in Posted(name, forms))
            {
                var answer = await visitor.PostAsync(FormOf(site.AddressOf(page, route, site.Own, RoleOf(name)), form), foreign);

                ((int)answer.Status).ShouldBeLessThan(500, page);
                if (!SeesEverything.Contains(name))
                {
                    Shown(answer).ShouldNotContain(AccessSite.ForeignService, customMessage: page);
                }
            }
        }

        (await site.CountForeignEntriesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Get_WithoutHavingSignedIn_LeadsToSignInAndBack()
    {
        using var visitor = site.NewVisitor();

        foreach (var (page, route, _) in Guarded)
        {
            var address = site.AddressOf(page, route, site.Own, Role.Commissioner);
            var answer = await visitor.GetAsync(address);

            answer.Status.ShouldBe(HttpStatusCode.Found, page);
            answer.Location.ShouldEndWith($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        }
    }

    [Fact]
    public async Task Get_IsSoundMarkup()
    {
        foreach (var (page, route, _) in Guarded)
        {
            var name = TestAccounts.Names.First(name => AccessTable.Page(page).Allows(RoleOf(name)));
            var (visitor, _) = await site.AsAsync(name);

            var answer = await visitor.GetAsync(site.AddressOf(page, route, site.Own, RoleOf(name)));

            if (answer.Status == HttpStatusCode.OK && answer.Response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                answer.Title.ShouldEndWith(" - Commissioning Cases");
                answer.Texts("h1").Count.ShouldBe(1, page);
                answer.Page.QuerySelector("a.nhsuk-skip-link")!.GetAttribute("href").ShouldBe("#maincontent");
                answer.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique(page);
                answer.Page.QuerySelectorAll("form[method=post]").ShouldAllBe(form => form.QuerySelector("[name=__RequestVerificationToken]") != null, page);
                answer.Page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty(page);
            }
        }
    }

    /// <summary>Tries all and compares what comes of it, a line for each, so that a failure shows every difference at once.</summary>
    private async Task CompareAsync(string name, string reference, Func<string, string, IReadOnlyList<string>, Task<IReadOnlyList<Answer>>> tryAsync)
    {
        var role = RoleOf(name);
        var (expected, actual) = (new List<string>(), new List<string>());
        foreach (var (page, route, forms) in Guarded)
        {
            var outcome = !AccessTable.Page(page).Allows(role) ? "403" : IsOutside(name, route, reference) ? "404" : "let in";
            foreach (var answer in await tryAsync(name, site.AddressOf(page, route, reference, role), forms))
            {
                expected.Add($"{answer.Path}: {outcome}");
                actual.Add($"{answer.Path}: {OutcomeOf(answer)}");
            }
        }

        actual.ShouldBe(expected);
    }

    /// <summary>Whether the page is about a case, a finding, a strategy or a programme that the person may not see.</summary>
    private bool IsOutside(string name, string route, string reference) =>
        (IsOfTrust(route) && (reference == site.Foreign ? !SeesEverything.Contains(name) : OutsideOwn.Contains(name)))
        || (route.StartsWith("spreadsheets/sent/", StringComparison.Ordinal) && !WithSheets.Contains(name))
        || (route.Contains("{cluster}", StringComparison.Ordinal) && (reference == site.Foreign ? !SeesEverything.Contains(name) : OutsideOwnCluster.Contains(name)));

    private static bool IsOfTrust(string route) =>
        route.Contains("{reference}", StringComparison.Ordinal)
        || route.StartsWith("findings/{number", StringComparison.Ordinal)
        || route.StartsWith("oversight/strategies/{pct}/{number", StringComparison.Ordinal);

    private async Task<IReadOnlyList<Answer>> GetAsync(string name, string address, IReadOnlyList<string> forms) => [await (await site.AsAsync(name)).Visitor.GetAsync(address)];

    private async Task<IReadOnlyList<Answer>> PostAsync(string name, string address, IReadOnlyList<string> forms)
    {
        var (visitor, token) = await site.AsAsync(name);
        var answers = new List<Answer>();
        foreach (var form in Posted(name, forms))
        {
            answers.Add(await visitor.PostAsync(FormOf(address, form), ("__RequestVerificationToken", token)));
        }

        return answers;
    }

    /// <summary>All of them, but that whoever sent the spreadsheet does not take it from the other tests.</summary>
    private static IEnumerable<string> Posted(string name, IReadOnlyList<string> forms) => forms.Where(form => form != "Remove" || !WithSheets.Contains(name));

    private static Role RoleOf(string name) => DemonstrationAccounts.Named(name).Role;

    private static string FormOf(string address, string form) => form.Length == 0 ? address : $"{address}?handler={form}";

    /// <summary>Whoever is let in may still have left out what the form needs.</summary>
    private static string OutcomeOf(Answer answer) => answer.Status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.BadRequest when !answer.LeadsToSignIn => "let in",
        HttpStatusCode.Forbidden => answer.Heading == "You may not do this" ? "403" : "403 without its page",
        var status => $"{(int)status}",
    };

    /// <summary>What a page shows, but what it repeats of the question.</summary>
    private static string Shown(Answer answer)
    {
        foreach (var repeated in answer.Page.QuerySelectorAll("input, textarea, .app-chips, .app-empty, title"))
        {
            repeated.Remove();
        }

        return answer.Page.Body?.TextContent ?? "";
    }
}
