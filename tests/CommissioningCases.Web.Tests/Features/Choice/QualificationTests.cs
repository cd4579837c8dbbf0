using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>Who has a part in what becomes of an application to qualify, and how its provider is told and appeals.</summary>
public sealed class QualificationTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    [Fact]
    public async Task AnAssessor_DoesNotRecordTheOutcome_WhereTheClusterHasOthers()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        await site.AssessAsync(number);
        using var assessor = await site.SignInAsync("commissioner");
        using var third = await site.SignInAsync("cluster");

        var offered = await assessor.GetAsync($"/choice/XDL/applications/{number}");
        offered.Page.QuerySelector("main a[href*='qualify-provider']").ShouldBeNull();
        offered.Text("main").ShouldContain("Somebody else of the cluster, who did not assess it, records the outcome.");
        (await third.GetAsync($"/choice/XDL/applications/{number}")).Page.QuerySelector("main a[href*='qualify-provider']").ShouldNotBeNull();
        var refused = await RecordAsync(assessor, "qualify-provider", $"?service=podiatry&provider={provider}", ("outcome", "qualified"), ("rationale", "Both recommend it."));
        var recorded = await RecordAsync(third, "qualify-provider", $"?service=podiatry&provider={provider}", ("outcome", "qualified"), ("rationale", "Both recommend it."));

        refused.Errors.Select(error => error.Message).ShouldBe(["You assessed this application, so that somebody else must record its outcome"]);
        recorded.Status.ShouldBe(HttpStatusCode.Found);
        (await third.GetAsync($"/choice/XDL/applications/{number}")).Text("section[aria-labelledby=outcome]").ShouldNotContain("one of those who assessed it");
    }

    [Fact]
    public async Task Assessors_AreNamedInTheHistory_AndTwoOfOneNameAreToldApart()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("cluster");
        (await HistoryAsync()).ShouldContain("Assessors assigned: Carol Commissioner and Sam Second");
        (await HistoryAsync()).ShouldNotContain("@test.example");

        await NameAsync("Carol Commissioner");
        try
        {
            const string Both = "Carol Commissioner (commissioner) and Carol Commissioner (second.commissioner)";
            (await HistoryAsync()).ShouldContain($"Assessors assigned: {Both}");
            (await visitor.GetAsync($"/choice/XDL/applications/{number}")).Text("main").ShouldContain(Both);
        }
        finally
        {
            await NameAsync("Sam Second");
        }

        async Task<string> HistoryAsync() => (await visitor.GetAsync("/choice/XDL/history")).Text("#entry-" + (number + 1));

        Task NameAsync(string name) => site.WithDatabaseAsync(db => db.Users.Where(user => user.UserName == TestAccounts.EmailOf("second.commissioner")).ExecuteUpdateAsync(user => user.SetProperty(row => row.Name, name)));
    }

    [Fact]
    public async Task AnAssessor_RecordsTheOutcome_WhereTheClusterHasNobodyElse_AndThePageSaysSo()
    {
        var alone = new OfferedSite();
        await alone.InitializeAsync();
        try
        {
            string[] others = [TestAccounts.EmailOf("cluster"), TestAccounts.EmailOf("colleague")];
            await alone.WithDatabaseAsync(db => db.Users.Where(user => others.Contains(user.UserName)).ExecuteUpdateAsync(user => user.SetProperty(row => row.IsDisabled, true)));
            var (number, provider) = await alone.ApplyAssignedAsync();
            await alone.AssessAsync(number);
            using var assessor = await alone.SignInAsync("commissioner");

            (await assessor.GetAsync($"/choice/XDL/applications/{number}")).Page.QuerySelector("main a[href*='qualify-provider']").ShouldNotBeNull();
            (await RecordAsync(assessor, "qualify-provider", $"?service=podiatry&provider={provider}", ("outcome", "qualified"), ("rationale", "Both recommend it."))).Status.ShouldBe(HttpStatusCode.Found);

            (await assessor.GetAsync($"/choice/XDL/applications/{number}")).Text("section[aria-labelledby=outcome]").ShouldContain("one of those who assessed it");
        }
        finally
        {
            await alone.DisposeAsync();
        }
    }

    [Fact]
    public async Task TwoAssessmentsThatDiffer_ComeToOneEnd_BeforeThereIsAnOutcome()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        await AssessDifferentlyAsync(number, "commissioner", "second.commissioner");
        using var visitor = await site.SignInAsync("cluster");

        var page = await visitor.GetAsync($"/choice/XDL/applications/{number}");
        page.Page.QuerySelector("a[href*='qualify-provider']").ShouldBeNull();
        var early = await RecordAsync(visitor, "qualify-provider", $"?service=podiatry&provider={provider}", ("outcome", "qualified"), ("rationale", "One recommends it."));
        early.Errors.Select(error => error.Message).ShouldBe(["Its two assessments differ: record first what the assessors came to together"]);
        var form = await visitor.GetAsync(page.Page.QuerySelector("a[href*='moderate-assessments']")!.GetAttribute("href")!);
        var moderated = await visitor.SubmitAsync(form, "Record what two assessors came to together", ("recommends", "not-qualified"), ("reasons", "The rooms are too small"));

        moderated.Location.ShouldBe($"/choice/XDL/applications/{number}");
        var after = await visitor.GetAsync($"/choice/XDL/applications/{number}");
        after.Text("section[aria-labelledby=assessments]").ShouldContain("Both recommend that the provider does not qualify");
        after.Page.QuerySelector("a[href*='qualify-provider']").ShouldNotBeNull();
    }

    [Fact]
    public async Task WhoeverDeclaresAnInterest_HasNoPartInIt_WhateverNameTheFormGives()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");

        var declared = await RecordAsync(visitor, "declare-interest", $"?application=entry-{number}", ("person", "somebody.else@test.example"), ("interest", "My brother works there"));

        declared.Location.ShouldBe($"/choice/XDL/applications/{number}");
        var page = await visitor.GetAsync($"/choice/XDL/applications/{number}");
        page.Text("section[aria-labelledby=assessments]").ShouldContain("has no part in it since");
        page.Page.QuerySelector("a[href*='/assess'], a[href*='declare-interest']").ShouldBeNull();
        (await visitor.GetAsync($"/choice/XDL/applications/{number}/assess")).Text(".nhsuk-inset-text").ShouldBe("You have declared an interest in this provider, so that others assess its application.");

        // Nor in what two others come to, and in the outcome.
        await site.RecordAsync("assign-assessors", new { on = "2012-07-01", applications = new[] { $"entry-{number}" }, first = TestAccounts.EmailOf("second.commissioner"), second = TestAccounts.EmailOf("colleague") });
        await AssessDifferentlyAsync(number, "second.commissioner", "colleague");
        var moderated = await RecordAsync(visitor, "moderate-assessments", $"?application=entry-{number}", ("recommends", "qualified"), ("reasons", "The rooms are fine"));
        moderated.Errors.Select(error => error.Message).ShouldBe(["You declared an interest in this provider, so that somebody else must record it"]);
        await site.RecordAsync("moderate-assessments", new { on = "2012-07-02", application = $"entry-{number}", recommends = "qualified", reasons = "The rooms are fine" });
        var decided = await RecordAsync(visitor, "qualify-provider", $"?service=podiatry&provider={provider}", ("outcome", "qualified"), ("rationale", "Both recommend it."));
        decided.Errors.Select(error => error.Message).ShouldContain("You declared an interest in this provider, so that somebody else must record it");
    }

    [Fact]
    public async Task AnAppeal_IsDecidedByOthers_AndWhereItIsUpheldTheApplicationWaitsAgain()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        await site.AssessAsync(number, "not-qualified");
        await site.RecordAsync("qualify-provider", new { on = "2012-05-11", service = "podiatry", provider, outcome = "not-qualified", rationale = "No clinic." });
        using var assessor = await site.SignInAsync("second.commissioner");
        using var third = await site.SignInAsync("cluster");

        (await RecordAsync(assessor, "appeal-outcome", $"?application=entry-{number}", ("grounds", "The clinic opened in May"))).Location.ShouldBe($"/choice/XDL/applications/{number}");
        var page = await third.GetAsync($"/choice/XDL/applications/{number}");
        page.Texts(".app-tags li").ShouldBe(["Appealed"]);
        page.Text("section[aria-labelledby=appeals]").ShouldContain("The clinic opened in May");
        page.Page.QuerySelector("main a[href*='decide-appeal']").ShouldNotBeNull();
        (await assessor.GetAsync($"/choice/XDL/applications/{number}")).Page.QuerySelector("main a[href*='decide-appeal']").ShouldBeNull("the assessor leaves it to others");
        var refused = await RecordAsync(assessor, "decide-appeal", $"?application=entry-{number}", ("decision", "upheld"), ("reasons", "It did"));
        var upheld = await RecordAsync(third, "decide-appeal", $"?application=entry-{number}", ("decision", "upheld"), ("reasons", "It did"));

        refused.Errors.Select(error => error.Message).ShouldBe(["You had a part in the outcome, so that somebody else must decide the appeal"]);
        upheld.Status.ShouldBe(HttpStatusCode.Found);
        (await third.GetAsync($"/choice/XDL/applications/{number}")).Texts(".app-tags li").ShouldBe(["Assessed"]);
    }

    [Fact]
    public async Task TheLetter_TellsTheOutcomeWithItsReasons_AndIsAPaper()
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var early = await visitor.GetAsync($"/choice/XDL/applications/{number}/outcome-letter");
        await site.AssessAsync(number, "not-qualified");
        await site.RecordAsync("qualify-provider", new { on = "2012-05-11", service = "podiatry", provider, outcome = "not-qualified", rationale = "No clinic yet." });

        var letter = await visitor.GetAsync($"/choice/XDL/applications/{number}/outcome-letter");

        early.Text("main").ShouldContain("waits for its outcome");
        letter.Text("main").ShouldContain("You have not qualified");
        letter.Text("main").ShouldContain("No clinic yet.");
        letter.Text("main").ShouldContain("You can also appeal");
        letter.Texts("tbody tr").ShouldBe(["Are you registered?4, 4", "How do patients reach you?3, 3"]);
        letter.Text("main").ShouldNotContain("second.commissioner");
        (await visitor.GetAsync($"/choice/XDL/applications/{number}/outcome-letter.pdf")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var union = await site.SignInAsync("union");
        (await union.GetAsync($"/choice/XDL/applications/{number}/outcome-letter")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AProviderThatLeaves_IsInTheDirectoryNoMore_AndItsEntryIsEditedBefore()
    {
        var (_, provider) = await site.ApplyAsync();
        await site.RecordAsync("withdraw-application", new { on = "2012-05-12", application = $"entry-{await site.LastNumberAsync()}", reason = "Named as existing instead." });
        await site.RecordAsync("name-existing-provider", new { on = "2012-05-12", service = "podiatry", provider });
        using var visitor = await site.SignInAsync("commissioner");

        (await RecordAsync(visitor, "describe-provider", $"?service=podiatry&provider={provider}", ("sites", "1 High Street, Truro, TR1 2AB"), ("hours", "Monday to Friday"), ("waitWeeks", "3"))).Status.ShouldBe(HttpStatusCode.Found);
        var listed = await visitor.GetAsync($"/directory?provider={provider}");
        listed.Text("main").ShouldContain("1 High Street, Truro, TR1 2AB");
        listed.Text("main").ShouldContain("Open: Monday to Friday");
        listed.Text("main").ShouldContain("Usual wait: 3 weeks");
        (await RecordAsync(visitor, "record-exit", $"?service=podiatry&provider={provider}", ("notice.day", "1"), ("notice.month", "6"), ("notice.year", "2012"))).Status.ShouldBe(HttpStatusCode.Found);

        (await visitor.GetAsync($"/directory?provider={provider}")).Text("main").ShouldContain("No provider in the directory fits");
        (await visitor.GetAsync($"/choice/XDL/services/{OfferedSite.Selection}")).Texts("section[aria-labelledby=providers] .nhsuk-tag").ShouldContain("Left");
    }

    private async Task AssessDifferentlyAsync(int application, string first, string second)
    {
        foreach (var (name, recommends) in new[] { (first, "qualified"), (second, "not-qualified") })
        {
            var marks = new Dictionary<string, int> { ["1"] = 4, ["2"] = 3 };
            await site.RecordAsync("assess-application", new { on = "2012-07-01", application = $"entry-{application}", assessor = TestAccounts.EmailOf(name), marks, recommends, comments = "Read." });
        }
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string action, string query, params (string, string)[] typed)
    {
        var form = await visitor.GetAsync($"/choice/XDL/record/{action}{query}");
        return await visitor.SubmitAsync(form, ProgrammeActions.All.Single(one => one.Name == action).Title, [("on.day", "1"), ("on.month", "7"), ("on.year", "2012"), .. typed]);
    }
}
