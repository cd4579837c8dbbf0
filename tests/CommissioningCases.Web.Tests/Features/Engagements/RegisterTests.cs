using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Engagements;

public sealed class RegisterTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly string[] Pages = ["/engagement", "/engagement.csv", "/engagement/not-engaged", "/engagement/not-engaged.csv", "/engagement/forum", "/engagement/forum.csv"];

    /// <summary>A Primary Care Trust under another Strategic Health Authority.</summary>
    private const string Elsewhere = "5K5";

    [Fact]
    public async Task ForumActions_AreRecordedByTheSecretary_AndReadInThePackByUnions()
    {
        using var reviewer = await site.SignInAsync("sha");
        using var union = await site.SignInAsync("union");

        var page = await reviewer.GetAsync("/engagement/forum/actions");
        page.Text("main").ShouldContain("No action is open.");
        (await reviewer.SubmitAsync(page, "Record the action", ("Who", "The branch"))).Errors.Select(error => error.Item2).ShouldBe(["Enter what is to be done", "Enter the day by which it is to be done"]);
        (await reviewer.SubmitAsync(page, "Record the action", ("What", "Write to the members"), ("Who", "The branch"), ("Due.day", "1"), ("Due.month", "4"), ("Due.year", "2030"))).Location.ShouldBe("/engagement/forum/actions");
        (await union.GetAsync("/engagement/forum")).Text("[aria-labelledby=actions]").ShouldContain("Write to the members");

        (await reviewer.SubmitAsync(await reviewer.GetAsync("/engagement/forum/actions"), "Record that it is done", ("How", "By post"))).Location.ShouldBe("/engagement/forum/actions");
        (await union.GetAsync("/engagement/forum")).Text("[aria-labelledby=actions]").ShouldContain("Done on");
        (await union.GetAsync("/engagement/forum.csv")).Response.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task ForumPack_OfWhatIsNoQuarter_SaysSo()
    {
        using var union = await site.SignInAsync("union");

        (await union.GetAsync("/engagement/forum?quarter=zzz")).Text("main").ShouldContain("“zzz” is not a quarter such as 2010-07, and was left out.");
    }

    [Theory]
    [InlineData("union")]
    [InlineData("sha")]
    [InlineData("auditor")]
    [InlineData("commissioner")]
    [InlineData("board")]
    public async Task Get_ByThoseWhoReadCases_IsThere(string name)
    {
        using var visitor = await site.SignInAsync(name);

        foreach (var page in Pages)
        {
            (await visitor.GetAsync(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task Get_ByTheAdministrator_IsForbidden()
    {
        using var admin = await site.SignInAsync("admin");

        foreach (var page in Pages)
        {
            (await admin.GetAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Theory]
    [InlineData("/engagement", "There is nothing more in the register.")]
    [InlineData("/engagement/not-engaged", "There are no more such cases.")]
    public async Task Get_BeyondTheEnd_SaysSoAndLeadsBack(string path, string sentence)
    {
        using var auditor = await site.SignInAsync("auditor");
        var end = path == "/engagement" ? RowPosition.After(DateOnly.MinValue, Guid.Empty, 0) : RowPosition.After(DateOnly.MaxValue, Guid.Empty);

        var answer = await auditor.GetAsync($"{path}?after={end}");

        answer.Text(".app-empty").ShouldStartWith(sentence);
        answer.Page.QuerySelector($".app-empty a[href='{path}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task NotEngaged_InATrustThatOneDoesNotSee_SaysSo()
    {
        using var union = await site.SignInAsync("union");

        (await union.GetAsync("/engagement/not-engaged?pct=XXX")).Text(".app-empty").ShouldStartWith("You see no Primary Care Trust with the code “XXX”.");
    }

    [Fact]
    public async Task OtherAreas_AreNowhere()
    {
        var elsewhere = await ElsewhereAsync();
        using var union = await site.SignInAsync("union");
        using var stranger = await site.SignInAsync("second.commissioner");
        var own = await site.RecordAsync("oversight", 2);

        foreach (var visitor in new[] { union, stranger })
        {
            foreach (var page in new[] { $"/engagement?case={elsewhere}", $"/engagement?pct={Elsewhere}", $"/engagement.csv?case={elsewhere}", $"/engagement.csv?pct={Elsewhere}", $"/engagement/not-engaged?pct={Elsewhere}", $"/engagement/not-engaged.csv?pct={Elsewhere}", "/engagement?q=Nightjar", "/engagement.csv", "/engagement/forum?quarter=2010-01&sha=Q36", "/engagement/forum.csv?quarter=2010-01&sha=Q36" })
            {
                var text = await (await visitor.GetAsync(page)).Response.Content.ReadAsStringAsync();
                text.ShouldNotContain($"/cases/{elsewhere}", customMessage: page);
                text.ShouldNotContain("Nightjar service", customMessage: page);
            }

            (await visitor.GetAsync($"/cases/{elsewhere}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.GetAsync($"/cases/{elsewhere}/record/staff-side-response")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var form = await union.GetAsync($"/cases/{own}/record/staff-side-response");
        var token = form.ValueOf("__RequestVerificationToken")!;
        (await union.PostAsync($"/cases/{elsewhere}/record/staff-side-response", ("__RequestVerificationToken", token), ("AttemptId", Guid.NewGuid().ToString()), ("Seen", "2"), ("record", "entry-2"), ("union", "UNISON"), ("view", "agreed")))
            .Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheStaffSide_DisputesARecordAndCorrectsItself_ForAllToSee()
    {
        var reference = await site.RecordAsync("oversight", 2);
        using var union = await site.SignInAsync("union");
        using var commissioner = await site.SignInAsync("commissioner");
        var link = (await union.GetAsync($"/engagement?case={reference}&kind=staff")).Page.QuerySelector(".app-register a[href*='staff-side-response']")!;
        link.TextContent.ShouldStartWith("Agree or dispute this record");
        var form = await union.GetAsync(link.GetAttribute("href")!);
        form.ValueOf("record").ShouldBe("entry-2");

        var blank = await union.SubmitAsync(form, "Respond as staff side", ("view", "disputed"));
        blank.Status.ShouldBe(HttpStatusCode.BadRequest);
        blank.Errors.ShouldBe([("account", "Enter what happened")]);
        blank.ErrorBeside("account").ShouldBe("Enter what happened");
        (await union.SubmitAsync(blank, "Respond as staff side", ("account", "The letter never came"))).Location.ShouldBe($"/cases/{reference}");

        foreach (var path in new[] { $"/cases/{reference}", $"/cases/{reference}/history", $"/engagement?case={reference}", "/engagement?disputed=yes&union=UNISON" })
        {
            (await commissioner.GetAsync(path)).Text("main").ShouldContain("The letter never came", customMessage: path);
        }

        var again = await union.GetAsync($"/cases/{reference}/record/staff-side-response?record=entry-2");
        await union.SubmitAsync(again, "Respond as staff side", ("view", "agreed"), ("account", "Left over"));

        var corrected = await commissioner.GetAsync($"/engagement?case={reference}");
        corrected.Text(".app-register").ShouldContain("UNISON agreed the record");
        corrected.Text(".app-register").ShouldNotContain("Left over");
        (await commissioner.GetAsync($"/engagement.csv?case={reference}")).Page.DocumentElement.TextContent.ShouldContain("Agreed,UNISON");
    }

    [Theory]
    [InlineData("union", "RCN")]
    [InlineData("record", "entry-1")]
    [InlineData("record", "entry-9")]
    public async Task Post_ForAnotherUnionOrOfNoEngagement_IsTurnedAway(string field, string value)
    {
        var reference = await site.RecordAsync("oversight", 2);
        await site.AttemptAsync(reference, "record-engagement", new JsonObject { ["on"] = "2010-01-06", ["with"] = "staff", ["party"] = "Royal College of Nursing", ["method"] = "meeting", ["summary"] = "Met" });
        using var union = await site.SignInAsync("union");
        var form = await union.GetAsync($"/cases/{reference}/record/staff-side-response?record=entry-2");

        var answer = await union.SubmitAsync(form, "Respond as staff side", ("view", "agreed"), (field, value));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task AnyEngagementWithStaff_IsThereToBeAnswered_WhoeverItNames()
    {
        var reference = await site.RecordAsync("oversight", 2);
        await site.AttemptAsync(reference, "record-engagement", new JsonObject { ["on"] = "2010-01-06", ["with"] = "staff", ["party"] = "Joint committee of the staff side", ["method"] = "meeting", ["summary"] = "Met" });
        using var union = await site.SignInAsync("union");
        var link = (await union.GetAsync($"/engagement?case={reference}")).Page.QuerySelector(".app-register a[href$='staff-side-response?record=entry-3']").ShouldNotBeNull();

        var answer = await union.SubmitAsync(await union.GetAsync(link.GetAttribute("href")!), "Respond as staff side", ("view", "agreed"));

        answer.Location.ShouldBe($"/cases/{reference}");
    }

    [Theory]
    [InlineData("commissioner")]
    [InlineData("board")]
    [InlineData("sha")]
    [InlineData("auditor")]
    [InlineData("admin")]
    public async Task Get_OfTheResponsesForm_ByOthers_IsForbidden(string name)
    {
        var reference = await site.RecordAsync("oversight", 2);
        using var visitor = await site.SignInAsync(name);

        (await visitor.GetAsync($"/cases/{reference}/record/staff-side-response")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_WithWhatCannotBeFollowed_SaysSo()
    {
        using var union = await site.SignInAsync("union");

        var answer = await union.GetAsync("/engagement?kind=nonsense&union=NUT&from=tomorrow&after=zzz&pct=%00&case=%00");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Texts(".nhsuk-inset-text p").ShouldBe(
        [
            "“NUT” is not a trade union, and was left out.",
            "“nonsense” is not a kind of engagement, and was left out.",
            "“tomorrow” is not a day such as 2010-04-01, and was left out.",
        ]);
    }

    [Fact]
    public async Task Get_WithAFirstDayAfterTheLast_SaysSo_AndFollowsTheLast()
    {
        using var union = await site.SignInAsync("union");

        var answer = await union.GetAsync("/engagement?from=2010-05-02&to=2010-05-01");

        answer.Text("main [role=status]").ShouldBe("From 2 May 2010 is later than to 1 May 2010, and was left out.");
        answer.Texts(".app-chips li").ShouldContain(chip => chip.Contains("To 1 May 2010"));
        answer.Texts(".app-chips li").ShouldNotContain(chip => chip.Contains("From 2 May 2010"));
    }

    private async Task<string> ElsewhereAsync()
    {
        var name = $"nightjar {Guid.NewGuid():N}";
        await site.ImportLinesAsync(
            name,
            ("log-case", new JsonObject { ["on"] = "2010-01-04", ["scenario"] = 1, ["pct"] = Elsewhere, ["service"] = "Nightjar service", ["providers"] = new JsonArray("R1C"), ["summary"] = "s", ["needs"] = "n" }),
            ("record-engagement", new JsonObject { ["on"] = "2010-01-05", ["with"] = "staff", ["party"] = "UNISON", ["method"] = "meeting", ["summary"] = "Nightjar" }));
        return Uri.EscapeDataString(name);
    }
}
