using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>Of the two who assess an application neither sees the other's marks until both are in, wherever they look; nor does anybody who could tell.</summary>
public sealed class BlindnessTests(OfferedSite site) : IClassFixture<OfferedSite>
{
    [Theory]
    [InlineData("commissioner", "second.commissioner")]
    [InlineData("second.commissioner", "commissioner")]
    public async Task AnAssessment_IsHiddenFromTheOther_UntilBothAreIn(string first, string second)
    {
        var (number, provider) = await site.ApplyAssignedAsync();
        using var one = await site.SignInAsync(first);
        using var other = await site.SignInAsync(second);
        var told = $"Told in confidence of {number}";
        await AssessAsync(one, number, "1", "1", "not-qualified", told);
        string[] paths =
        [
            $"/choice/XDL/applications/{number}", $"/choice/XDL/applications/{number}/assess", $"/choice/XDL/applications/{number}/attach",
            $"{OfferedSite.Applications}?provider={provider}", $"{OfferedSite.Applications}.csv?provider={provider}", $"/choice/XDL/record/qualify-provider?service=podiatry&provider={provider}",
            $"/choice/XDL/record/withdraw-application?application=entry-{number}", "/choice/XDL", "/choice/XDL/history", "/choice/XDL/services", "/choice/XDL/services/8", "/work", "/choice", "/choice.csv",
        ];

        foreach (var name in (string[])[second, "sha", "board"])
        {
            using var reader = await site.SignInAsync(name);
            var page = await reader.GetAsync(paths[0]);
            page.Text("section[aria-labelledby=assessments]").ShouldEndWith("Its marks and reasons are shown when both assessments are in.");
            page.Page.DocumentElement.OuterHtml.ShouldNotContain("1 of 5");
            foreach (var path in paths)
            {
                (await SourceAsync(reader, path)).ShouldNotContain(told, Case.Sensitive, path);
            }
        }

        (await one.GetAsync(paths[0])).Text("main").ShouldContain(told);
        using var auditor = await site.SignInAsync("auditor");
        (await auditor.GetAsync(paths[0])).Text("main").ShouldContain(told);
        (await auditor.GetAsync("/choice/XDL/history")).Text("main").ShouldContain(told);

        await AssessAsync(other, number, "5", "4", "qualified", "Clear answers");

        foreach (var reader in (Visitor[])[one, other])
        {
            var both = (await reader.GetAsync(paths[0])).Text("main");
            both.ShouldContain("Recommends that the provider does not qualify: 2 of 10 marks");
            both.ShouldContain("Recommends that the provider qualifies: 9 of 10 marks");
            both.ShouldContain(told);
        }
    }

    [Fact]
    public async Task AFormThatMeetsAnAssessment_InAnotherTab_TellsThatItIsInAndNoMore()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var one = await site.SignInAsync("commissioner");
        using var other = await site.SignInAsync("second.commissioner");
        var open = await other.GetAsync($"/choice/XDL/record/withdraw-application?application=entry-{number}");
        await AssessAsync(one, number, "1", "1", "not-qualified", "Told in another tab");

        var answer = await other.SubmitAsync(open, "Withdraw an application", ("reason", "Taken back"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text("main").ShouldContain("Assessed");
        answer.Page.DocumentElement.OuterHtml.ShouldNotContain("Told in another tab");
    }

    [Fact]
    public async Task AnAssessment_IsOneAndStays()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");
        (string, string)[] typed = [.. OfferedSite.Passed, ("marks.1", "4"), ("marks.2", "5"), ("interest", "none"), ("recommends", "qualified"), ("comments", "Good")];

        var before = await site.LastNumberAsync();
        var first = await visitor.SubmitAsync(form, "Send my assessment", typed);
        var again = await visitor.SubmitAsync(form, "Send my assessment", typed);

        first.Location.ShouldBe($"/choice/XDL/applications/{number}");
        again.Location.ShouldBe(first.Location);
        (await site.LastNumberAsync()).ShouldBe(before + 1);
        (await visitor.GetAsync($"/choice/XDL/applications/{number}/assess")).Text(".nhsuk-inset-text").ShouldBe("You have assessed this application.");
    }

    [Fact]
    public async Task AnAssessment_WithMarksOutOfReach_ComesBackWithWhatWasTyped()
    {
        var (number, _) = await site.ApplyAssignedAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");

        var answer = await visitor.SubmitAsync(form, "Send my assessment", ("marks.1", "6"), ("marks.2", "x"), ("comments", ""));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.Select(error => error.Field).ShouldBe(["interest", "criteria", "marks", "recommends", "comments"]);
        answer.ValueOf("marks.1").ShouldBe("6");
        answer.Text("main").ShouldContain("Yes, on the register.");
    }

    [Fact]
    public async Task AnAssessment_ThatTwoOthersHaveMadeMeanwhile_ComesBackAsItWasTyped()
    {
        var (number, _) = await site.ApplyAsync();
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");
        await site.AssessAsync(number);

        var answer = await visitor.SubmitAsync(form, "Send my assessment", [.. OfferedSite.Passed, ("marks.1", "4"), ("marks.2", "5"), ("interest", "none"), ("recommends", "qualified"), ("comments", "Read at length")]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldAllBe(error => error.Field == "");
        answer.Errors.Select(error => error.Message).ShouldContain("That person has assessed the application already");
        answer.Text(".nhsuk-inset-text").ShouldBe("You have assessed this application.");
        answer.Texts("#typed dd").ShouldContain("question 1: 4 and question 2: 5");
        answer.Texts("#typed dd").ShouldContain("Read at length");
    }

    [Fact]
    public async Task SomebodyElse_DoesNotAssessWhatTwoOthersDo()
    {
        var (number, _) = await site.ApplyAsync();
        await site.AssessAsync(number);
        using var visitor = await site.SignInAsync("commissioner");

        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");

        form.Text(".nhsuk-inset-text").ShouldBe("You have assessed this application.");
        form.Page.QuerySelector("form[method=post] [name='marks.1']").ShouldBeNull();
    }

    private static async Task<string> SourceAsync(Visitor visitor, string path)
    {
        var answer = await visitor.GetAsync(path);
        return await answer.Response.Content.ReadAsStringAsync();
    }

    private static async Task AssessAsync(Visitor visitor, int number, string first, string second, string recommends, string comments)
    {
        var form = await visitor.GetAsync($"/choice/XDL/applications/{number}/assess");
        var answer = await visitor.SubmitAsync(form, "Send my assessment", [.. OfferedSite.Passed, ("marks.1", first), ("marks.2", second), ("interest", "none"), ("recommends", recommends), ("comments", comments)]);
        answer.Status.ShouldBe(HttpStatusCode.Found);
    }
}
