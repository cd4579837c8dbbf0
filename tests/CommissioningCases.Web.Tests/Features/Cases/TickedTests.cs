using System.Net;
using System.Text;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Features.Cases;

/// <summary>What is done with cases that are ticked in a list, views that are kept, and what is watched: by somebody at a browser without script.</summary>
public sealed class TickedTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Assign_GivesEachTickedCase_AndNotOnceMore()
    {
        var (first, second) = (await LogAsync("Podiatry by day"), await LogAsync("Podiatry by night"));
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync("/cases?q=podiatry&sort=service");
        (string, string)[] ticked = [("case", first), ("case", second), ("Owner", ColleagueOn(list))];

        var answer = await visitor.SubmitAsync(list, "Assign", ticked);

        answer.Location.ShouldBe("/cases?q=podiatry&sort=service");
        (await visitor.FollowAsync(answer)).Text(".nhsuk-notification-banner").ShouldContain("2 cases are now with");
        (await visitor.GetAsync($"/cases?owner={ColleagueOn(list)}")).Services().ShouldContain("Podiatry by day");
        await visitor.SubmitAsync(list, "Assign", ticked);
        (await CountAsync(first), await CountAsync(second)).ShouldBe((2, 2));
    }

    [Fact]
    public async Task AskTheSha_AsksOnEachCase_SaysOfTheOthersWhyNot_AndNotTwice()
    {
        var (first, second, third) = (await LogAsync("Orthoses by day"), await LogAsync("Orthoses by night"), await LogAsync("Orthoses at weekends"));
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync("/cases?q=orthoses&sort=service");
        (string, string)[] ticked = [("case", first), ("case", second)];
        var form = await visitor.FollowAsync(await visitor.SubmitAsync(list, "Ask the SHA for an assurance", ticked));

        form.Heading.ShouldStartWith("Ask the SHA for an assurance");
        form.Texts(".app-ticked > li").Count.ShouldBe(2);
        (await visitor.SubmitAsync(form, Asking, ("tick", ""))).Errors.ShouldContain(("tick", "Tick one case or more"));
        var blank = await visitor.SubmitAsync(form, Asking);
        blank.Status.ShouldBe(HttpStatusCode.BadRequest);
        blank.Errors.Select(error => error.Field).ShouldBe(["mechanism", "question"]);
        blank.Texts(".app-ticked .nhsuk-error-message").ShouldBeEmpty("what is wrong with the form is said once");
        (await CountAsync(first)).ShouldBe(1);

        (string, string)[] typed = [("mechanism", "sha-assurance"), ("question", "Are you content?")];
        var answer = await visitor.SubmitAsync(blank, Asking, typed);
        answer.Location.ShouldBe("/cases?q=orthoses&sort=service");
        (await visitor.FollowAsync(answer)).Text(".nhsuk-notification-banner").ShouldContain("The SHA was asked for an assurance on 2 cases.");
        (await visitor.SubmitAsync(blank, Asking, typed)).Location.ShouldBe("/cases?q=orthoses&sort=service");
        (await CountAsync(first), await CountAsync(second)).ShouldBe((2, 2));

        var more = await visitor.FollowAsync(await visitor.SubmitAsync(list, "Ask the SHA for an assurance", [.. ticked, ("case", third)]));
        var partly = await visitor.SubmitAsync(more, Asking, typed);
        partly.Status.ShouldBe(HttpStatusCode.BadRequest);
        partly.Text(".nhsuk-notification-banner__heading").ShouldBe("The SHA was asked for an assurance on 1 case.");
        partly.Errors.ShouldBe([("tick", "The SHA was not asked on 2 cases")]);
        partly.Texts(".app-ticked .nhsuk-error-message").ShouldAllBe(why => why == "That assurance was asked for already, and waits for its answer.");
        partly.ValueOf("question").ShouldBe("Are you content?");
        (await CountAsync(third)).ShouldBe(2);
    }

    [Fact]
    public async Task AskTheSha_IsForCommissionersAlone_AndForTheirOwnCases()
    {
        var reference = await LogAsync("Chiropody at home");
        using var board = await site.SignInAsync("board");
        using var stranger = await site.SignInAsync("peninsula");
        using var commissioner = await site.SignInAsync("commissioner");

        (await board.GetAsync("/cases")).Texts("button").ShouldNotContain(Asking);
        (await board.GetAsync($"/ticked-cases/ask?case={reference}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/ticked-cases/ask?case={reference}")).Location.ShouldBe("/cases");
        (await commissioner.GetAsync("/ticked-cases/ask")).Location.ShouldBe("/cases");
    }

    [Fact]
    public async Task WithoutATick_OrAColleague_ThePageSaysWhatToDo_AndKeepsTheTicks()
    {
        var reference = await LogAsync("Wheelchairs");
        using var visitor = await site.SignInAsync("commissioner");
        var list = await visitor.GetAsync("/cases");

        var unticked = await visitor.SubmitAsync(list, "Assign");
        unticked.Location.ShouldBe("/cases");
        (await visitor.FollowAsync(unticked)).Text("main [role=alert]").ShouldBe("Tick the cases first, in front of their names.");
        (await visitor.GetAsync("/cases")).Page.QuerySelector("main [role=alert]").ShouldBeNull();
        var answer = await visitor.SubmitAsync(list, "Assign", ("case", reference));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("Owner", "Choose a colleague to whom you give the cases")]);
        answer.Page.QuerySelector($"input[name=case][checked][value='{reference}']").ShouldNotBeNull();
        (await visitor.SubmitAsync(answer, "Assign", ("case", reference), ("Owner", ColleagueOn(answer)))).Location.ShouldBe("/cases");
    }

    [Fact]
    public async Task Csv_HoldsTheTickedCasesAlone()
    {
        var (first, _) = (await LogAsync("Audiology"), await LogAsync("Audiology for children"));
        using var visitor = await site.SignInAsync("commissioner");

        var answer = await visitor.FollowAsync(await visitor.SubmitAsync(await visitor.GetAsync("/cases"), "CSV", ("case", first), ("case", "CC-2009-99999")));

        var lines = Encoding.UTF8.GetString(await answer.Response.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith(first);
    }

    [Fact]
    public async Task Watch_FromTheListAndTheCase_IsListed_AndEnded()
    {
        var reference = await LogAsync("Dermatology");
        using var visitor = await site.SignInAsync("union");

        (await visitor.SubmitAsync(await visitor.GetAsync("/cases"), "Watch", ("case", reference))).Location.ShouldBe("/cases");
        (await visitor.GetAsync("/cases?watching=yes")).Services().ShouldBe(["Dermatology"]);
        var page = await visitor.GetAsync($"/cases/{reference}");
        page.Text(".app-watch").ShouldStartWith("You watch this case.");
        await visitor.SubmitAsync(page, "Stop watching");
        (await visitor.GetAsync("/cases?watching=yes")).Text(".app-empty").ShouldStartWith("You watch no open case by itself.");

        var watching = await visitor.GetAsync("/account/watching");
        (await visitor.SubmitAsync(watching, "Watch the service")).Errors.ShouldBe([("Service", "Type words of the service’s name, such as podiatry")]);
        (await visitor.SubmitAsync(watching, "Watch the service", ("Service", "dermatology"))).Location.ShouldBe("/account/watching");
        (await visitor.GetAsync("/account/watching")).Text(".app-watched").ShouldStartWith("dermatology A service");
    }

    [Fact]
    public async Task AView_IsSaved_StandsAboveTheList_AndIsTheStartPage()
    {
        await LogAsync("Continence");
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.FollowSaveAsync("/cases?q=continence&owner=me");

        (await visitor.SubmitAsync(form, "Save the view")).Errors.ShouldBe([("Name", "Give the view a name")]);
        var saved = await visitor.SubmitAsync(form, "Save the view", ("Name", "My continence"));

        saved.Location.ShouldBe("/cases?q=continence&owner=me");
        (await visitor.FollowAsync(saved)).Text(".app-views a[aria-current]").ShouldBe("My continence");
        await visitor.SubmitAsync(await visitor.GetAsync("/saved-views"), "Begin with it after signing in: My continence");
        (await visitor.GetAsync("/")).Location.ShouldBe("/cases?q=continence&owner=me");
        await visitor.SubmitAsync(await visitor.GetAsync("/saved-views"), "Remove the view");
        (await visitor.GetAsync("/")).Location.ShouldBe("/work");
        (await visitor.GetAsync("/cases")).Page.QuerySelector(".app-views a[href^='/cases']").ShouldBeNull();
    }

    [Fact]
    public async Task Columns_AreThoseThatWereChosen()
    {
        await LogAsync("Orthotics");
        using var visitor = await site.SignInAsync("second.commissioner");
        using var board = await site.SignInAsync("board");
        var form = await board.GetAsync("/saved-views");

        (await board.SubmitAsync(form, "Show these columns", ("Columns", ""))).Errors.ShouldBe([("Columns", "Choose one column or more")]);
        await board.SubmitAsync(form, "Show these columns", ("Columns", "due"), ("Columns", "scenario"));

        (await board.GetAsync("/cases")).Texts("thead th").ShouldBe(["Case", "Due", "Scenario"]);
    }

    private const string Asking = "Ask the SHA for an assurance";

    /// <summary>The first colleague whom the list offers.</summary>
    private static string ColleagueOn(Answer list) => list.Page.QuerySelector("#Owner option:nth-child(2)")!.GetAttribute("value")!;

    private Task<string> LogAsync(string service) => SendAsync(async sender =>
        ((AttemptResult.Accepted)await sender.Send(Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = 1, pct = DemonstrationBodies.FirstPct, service, providers = Providers, summary = "Few heal", needs = "Assessed" }))).Case);

    private Task<int> CountAsync(string reference) => SendAsync(async sender => (await sender.Send(new GetCase(reference))).Entries.Count);

    private async Task<T> SendAsync<T>(Func<ISender, Task<T>> send)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = People.Commissioner with { Organisation = DemonstrationBodies.FirstPct };
        return await send(scope.ServiceProvider.GetRequiredService<ISender>());
    }

    private static readonly string[] Providers = ["XDC"];
}

file static class ViewVisitor
{
    /// <summary>Opens the form by which the list at that address is kept.</summary>
    public static async Task<Answer> FollowSaveAsync(this Visitor visitor, string list) =>
        await visitor.GetAsync((await visitor.GetAsync(list)).Page.QuerySelectorAll(".app-views a").Single(link => link.TextContent == "Save this list as a view").GetAttribute("href")!);
}
