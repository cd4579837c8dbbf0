using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>The applications to qualify for a service: found, counted, and given to assessors many at once.</summary>
public sealed class ApplicationsTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    private const string Path = OfferedSite.Applications;

    [Fact]
    public async Task Get_WithoutApplications_SaysWhereTheyComeFrom()
    {
        using var visitor = await site.SignInAsync("sha");

        (await visitor.GetAsync("/choice/XDL/services/10/applications")).Text(".app-empty").ShouldStartWith("No offer of this service was opened to providers yet");
        (await visitor.GetAsync($"{Path}?provider=nobody+is+called+so")).Text(".app-empty").ShouldStartWith("No application fits all of this.");
        (await visitor.GetAsync("/choice/XDL/services/99/applications")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/choice/XDL/services/4/applications")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("peninsula", HttpStatusCode.NotFound)]
    [InlineData("union", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("board", HttpStatusCode.OK)]
    [InlineData("auditor", HttpStatusCode.OK)]
    public async Task Get_IsForThoseWhoSeeApplicants(string name, HttpStatusCode expected)
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync(name);

        foreach (var path in (string[])[Path, $"{Path}.csv", $"/choice/XDL/applications/{number}"])
        {
            (await visitor.GetAsync(path)).Status.ShouldBe(expected, path);
        }

        (await visitor.GetAsync(Path)).Page.QuerySelector("form[method=post] [name=applications]").ShouldBeNull();
    }

    [Fact]
    public async Task Get_WithAProviderAndAState_ShowsThoseThatFit()
    {
        var (received, provider) = await site.ApplyAsync();
        var (assigned, other) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("second.commissioner");

        (await NumbersAsync(visitor, $"{Path}?provider={provider}")).ShouldBe([received]);
        (await NumbersAsync(visitor, $"{Path}?provider={provider}&state=being-assessed")).ShouldBeEmpty();
        (await NumbersAsync(visitor, $"{Path}?provider={other}&state=being-assessed&round=1&waiting=me")).ShouldBe([assigned]);
        (await NumbersAsync(visitor, $"{Path}?provider={other}&assessor={Uri.EscapeDataString(TestAccounts.EmailOf("commissioner"))}")).ShouldBe([assigned]);
        (await NumbersAsync(visitor, $"{Path}?provider={other}&round=2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WithNonsense_IsStillAPage()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.GetAsync($"{Path}?state=odd&round=x&waiting=them&assessor=%27&provider={new string('x', 300)}&after=-1&before=9999999999&ticked=no");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text(".nhsuk-inset-text").ShouldContain("was left out.");
    }

    [Fact]
    public async Task Many_ArePagedAndGivenToAssessorsAtOnce()
    {
        for (var i = 0; i < 60; i++)
        {
            await site.ApplyAsync("2012-05-20");
        }

        using var visitor = await site.SignInAsync("commissioner");
        var first = await visitor.GetAsync($"{Path}?state=received");
        var second = await visitor.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var all = first.Texts(".app-applications tbody th").Count + second.Texts(".app-applications tbody th").Count;
        var back = await visitor.GetAsync(second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        first.Texts(".app-applications tbody th").Count.ShouldBe(50);
        back.Texts(".app-applications tbody th").ShouldBe(first.Texts(".app-applications tbody th"));
        first.Text(".app-list-line span").ShouldStartWith($"{all} applications, the oldest first");

        var button = $"Assign all {all} applications that match";
        var done = await visitor.SubmitAsync(second, button, ("first", TestAccounts.EmailOf("commissioner")), ("second", TestAccounts.EmailOf("second.commissioner")));

        var after = await visitor.FollowAsync(done);
        after.Text(".nhsuk-notification-banner__heading").ShouldBe($"{all} applications given to Carol Commissioner and Sam Second.");
        (await visitor.GetAsync($"{Path}?state=received")).Text(".app-empty").ShouldStartWith("No application fits");

        var reminded = await visitor.SubmitAsync(await visitor.GetAsync($"{Path}?state=being-assessed&ticked=yes"), "Remind of those ticked", ("text", "By Friday, please."));

        (await visitor.FollowAsync(reminded)).Text(".nhsuk-notification-banner__heading").ShouldBe("The assessors are reminded of 50 applications.");
        var work = await visitor.GetAsync("/work");
        work.Texts(".app-figures li").ShouldContain(text => text.EndsWith(" applications to assess", StringComparison.Ordinal));
        work.Text("#assess").ShouldContain("“By Friday, please.”");
        work.Page.QuerySelector("#assess a[href$='/applications?waiting=me']").ShouldNotBeNull();
    }

    [Fact]
    public async Task BulkActions_WithoutATickOrAName_ComeBackWithMessages()
    {
        var (_, provider) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync($"{Path}?provider={provider}");

        var none = await visitor.SubmitAsync(list, "Assign those ticked", ("first", ""), ("second", ""));
        var same = await visitor.SubmitAsync(list, "Assign all 1 application that match", ("first", TestAccounts.EmailOf("commissioner")), ("second", TestAccounts.EmailOf("commissioner")));
        var stranger = await visitor.SubmitAsync(list, "Assign all 1 application that match", ("first", TestAccounts.EmailOf("commissioner")), ("second", TestAccounts.EmailOf("peninsula")));
        var silent = await visitor.SubmitAsync(list, "Remind of those ticked", ("text", "  "));

        foreach (var answer in (Answer[])[none, same, stranger, silent])
        {
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        none.Errors.Select(error => error.Field).ShouldBe(["applications", "first", "second"], ignoreOrder: true);
        same.Errors.ShouldBe([("second", "Choose two people")]);
        stranger.Errors.ShouldBe([("second", "Choose a commissioner of the cluster")]);
        silent.Errors.Select(error => error.Field).ShouldBe(["applications", "text"], ignoreOrder: true);
    }

    [Fact]
    public async Task BulkActions_WhenAllWereTickedByTheAddress_ComeBackWithTheTicksThatWereSent()
    {
        var (first, _) = await site.ApplyAsync("2012-05-27");
        var (second, _) = await site.ApplyAsync("2012-05-27");
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync($"{Path}?ticked=yes");
        Ticked(list).ShouldContain($"entry-{first}");
        Ticked(list).ShouldContain($"entry-{second}");

        var answer = await visitor.SubmitAsync(list, "Assign those ticked", ("applications", $"entry-{second}"), ("first", TestAccounts.EmailOf("commissioner")), ("second", ""));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        Ticked(answer).ShouldBe([$"entry-{second}"]);
    }

    [Fact]
    public async Task BulkActions_AfterTheSignInExpired_ComeBackWithTheTicksThatWereSent()
    {
        var (number, provider) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync($"{Path}?provider={provider}");
        site.Site.Clock.Advance(TimeSpan.FromHours(9));

        var signIn = await visitor.SubmitAsync(list, "Remind of those ticked", ("applications", $"entry-{number}"), ("text", "By Friday, please."));
        var restored = await visitor.FollowAsync(await visitor.SubmitAsync(signIn, "Sign in", ("Email", TestAccounts.EmailOf("commissioner")), ("Password", TestAccounts.Password)));

        Ticked(restored).ShouldBe([$"entry-{number}"]);
        restored.ValueOf("text").ShouldBe("By Friday, please.");
    }

    [Fact]
    public async Task AnotherButtonAfterGoingBack_IsNotTakenForTheFirst_ButTheSameOneIs()
    {
        var (_, provider) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync($"{Path}?provider={provider}&state=received");
        (string, string)[] people = [("first", TestAccounts.EmailOf("commissioner")), ("second", TestAccounts.EmailOf("second.commissioner"))];
        var first = await visitor.SubmitAsync(list, "Assign all 1 application that match", people);
        var before = await site.LastNumberAsync();

        // None matches any more: which do is found when the form is sent.
        var same = await visitor.SubmitAsync(list, "Assign all 1 application that match", people);
        var other = await visitor.SubmitAsync(list, "Remind of all 1 application that match", ("text", "By Friday, please."));

        (first.Status, same.Status, other.Status).ShouldBe((HttpStatusCode.Found, HttpStatusCode.Found, HttpStatusCode.Conflict));
        other.Text(".nhsuk-error-summary h2").ShouldBe("This form was recorded already");
        (await site.LastNumberAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Rounds_CountTheStates_AndEveryNumberLeadsToAsMany()
    {
        await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("auditor");

        var answer = await visitor.GetAsync(Path);

        var links = answer.Page.QuerySelectorAll(".app-rounds a");
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var count = int.Parse(link.FirstChild!.TextContent, null);
            (await visitor.GetAsync(link.GetAttribute("href")!)).Text(".app-list-line span").ShouldStartWith($"{count} application");
        }
    }

    [Fact]
    public async Task TheTable_HasALineForEachThatFits_AndNoMarks()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        await site.AssessAsync(number);
        await site.RecordAsync("qualify-provider", new { on = "2012-05-28", service = "podiatry", provider, outcome = "not-qualified", rationale = "No clinic." });
        using var visitor = await site.SignInAsync("board");

        var answer = await visitor.GetAsync($"{Path}.csv?provider={provider}");

        var lines = (await answer.Response.Content.ReadAsStringAsync()).Trim().Split('\n');
        answer.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("applications-8.csv");
        lines.Length.ShouldBe(2);
        lines[1].Trim().ShouldEndWith(",1,2012-05-08,Not qualified,Carol Commissioner,Sam Second,2,,2012-05-28,20");
    }

    private static IEnumerable<string?> Ticked(Answer answer) => answer.Page.QuerySelectorAll("[name=applications][checked]").Select(box => box.GetAttribute("value"));

    private static async Task<IReadOnlyList<int>> NumbersAsync(Visitor visitor, string path) =>
        [.. (await visitor.GetAsync(path)).Page.QuerySelectorAll(".app-applications tbody th a").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[^1], null))];
}
