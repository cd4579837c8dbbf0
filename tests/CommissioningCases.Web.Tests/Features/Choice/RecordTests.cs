using System.Net;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

public sealed class RecordTests(CasesSite site) : IClassFixture<CasesSite>, IAsyncLifetime
{
    private static readonly (string, string)[] Day = [("on.day", "2"), ("on.month", "9"), ("on.year", "2011")];

    public async Task InitializeAsync()
    {
        using var auditor = await site.SignInAsync("auditor");
        if ((await auditor.GetAsync("/choice/XDP/history")).Status == HttpStatusCode.NotFound)
        {
            await ToldProgramme.Of("XDP").Engaged("2011-08-01", LocalGroup.Patients, LocalGroup.PatientRepresentatives).ImportAsync(site);
            await site.ImportProgrammeAsync("XDL", 29);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Post_OfASelectionTooEarlyOfAWrongKind_QuotesEveryClause()
    {
        using var commissioner = await site.SignInAsync("peninsula");
        await site.ImportLinesAsync("told-XDP", ("propose-service", new JsonObject { ["on"] = "2011-09-01", ["service"] = "Night clinic", ["reason"] = "Asked for." }));
        var form = await commissioner.GetAsync("/choice/XDP/record/select-service?service=Night%20clinic");
        form.ValueOf("service").ShouldBe("Night clinic");
        form.Text("form.app-form ~ *, .app-checklist").ShouldContain("2 of 5 groups engaged");

        var answer = await commissioner.SubmitAsync(form, "Select a service", [.. Day, ("kind", "acute"), ("feedback", "Asked for.")]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Title.ShouldStartWith("Refused: Select a service");
        answer.Texts(".app-refusal .app-checklist__clauses a").ShouldBe(["Clause CP.1", "Clause CP.2"]);
        answer.Texts(".app-refusal blockquote footer a").ShouldBe(["Clause CP.1", "Clause CP.2"]);
        answer.ValueOf("kind").ShouldBe("acute");
        var history = await commissioner.GetAsync("/choice/XDP/history");
        history.Text(".app-timeline__entry--refused").ShouldContain("Tried to select a service. Refused: CP.1, CP.2.");
        history.Text(".app-timeline__entry--refused").ShouldContain("Source Local");
    }

    [Fact]
    public async Task Post_OfASelectionFromTheNationalList_TakesTheKindOfTheList()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/select-service?service=diagnostic-tests-closer-to-home");
        form.ValueOf("kind").ShouldBe("community");
        form.Texts("label[for^='service'] ~ .nhsuk-hint, .nhsuk-radios__hint").ShouldContain("National list, community");

        var wrong = await commissioner.SubmitAsync(form, "Select a service", ("kind", "acute"), ("feedback", "Carers ask for it"));
        var blank = await commissioner.SubmitAsync(wrong, "Select a service", ("kind", ""), ("feedback", " "));

        wrong.Errors.Select(error => error.Field).ShouldBe(["kind"]);
        blank.Errors.ShouldBe([("feedback", "Enter feedback that the choice rests on")]);
    }

    [Fact]
    public async Task Post_OfAPriceWhoseDaysOverlap_SaysSoBesideItsFirstDay()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        const string Describe = "Say what the price is paid for, and when it holds";
        var priced = await commissioner.SubmitAsync(await commissioner.GetAsync("/choice/XDL/record/set-price?service=podiatry"), "Set the price", ("price", "41"));
        priced.Location.ShouldBe("/choice/XDL/services/8");
        (await commissioner.FollowAsync(priced)).Page.QuerySelector("a[href='/choice/XDL/record/describe-price?service=podiatry']").ShouldNotBeNull();
        var form = await commissioner.GetAsync("/choice/XDL/record/describe-price?service=podiatry");

        var answer = await commissioner.SubmitAsync(form, Describe, [("unit", "visit"), .. From("1", "3", "2013"), .. Until("31", "12", "2013")]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([("from", "A price of £39 holds from 1 May 2012 to 31 March 2013: the days of two prices may not overlap")]);
        answer.ErrorBeside("from").ShouldBe("A price of £39 holds from 1 May 2012 to 31 March 2013: the days of two prices may not overlap");
        answer.ValueOf("unit").ShouldBe("visit");
        (await commissioner.SubmitAsync(answer, Describe, From("1", "4", "2013"))).Location.ShouldBe("/choice/XDL/services/8");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("0")]
    [InlineData("")]
    public async Task Post_OfNoPrice_SaysSoBesideIt_AndCallsNothingOptionalThatMustBeGiven(string price)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/set-price?service=podiatry");
        form.Text("form.app-form").ShouldNotContain("optional");

        var answer = await commissioner.SubmitAsync(form, "Set the price", ("price", price));

        answer.Errors.Select(error => error.Field).ShouldBe(["price"]);
    }

    [Fact]
    public async Task Post_OfAStrike_LeavesTheFactVisible_AndTakesItOutOfWhatCounts()
    {
        using var commissioner = await site.SignInAsync("peninsula");
        await commissioner.SubmitAsync(
            await commissioner.GetAsync("/choice/XDP/record/engage-locally?group=providers"), "Record local engagement", [.. Day, ("summary", "The wrong meeting")]);
        var page = await commissioner.GetAsync("/choice/XDP/engagement?group=providers");
        var form = await commissioner.GetAsync(page.Page.QuerySelector("a[href*='record/strike']")!.GetAttribute("href")!);
        form.Text("form.app-form").ShouldContain("Engaged providers: The wrong meeting");

        var blank = await commissioner.SubmitAsync(form, "Strike a fact", ("reason", "."));
        var struck = await commissioner.SubmitAsync(blank, "Strike a fact", ("reason", "It was about wigs"));

        blank.Errors.Select(error => error.Field).ShouldBe(["reason"]);
        struck.Location!.ShouldStartWith("/choice/XDP#struck");
        var programme = await commissioner.GetAsync("/choice/XDP");
        programme.Text("#struck ~ ul").ShouldContain("Engaged providers: The wrong meeting");
        programme.Text("#struck ~ ul").ShouldContain("It was about wigs");
        programme.Text(".app-card-table").ShouldContain("2 of 5 groups engaged");
        (await commissioner.GetAsync("/choice/XDP/engagement")).Text("#struck ~ ul").ShouldContain("The wrong meeting");
        (await commissioner.GetAsync("/choice/XDP/history")).Text(".app-timeline__entry--struck").ShouldContain("It was about wigs");
    }

    [Fact]
    public async Task Post_OfALesson_IsToldOnTheProgrammesPage_AndNotToUnions()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var union = await site.SignInAsync("union");
        var form = await commissioner.GetAsync("/choice/XDL/record/record-lesson");

        var done = await commissioner.SubmitAsync(form, "Record a lesson", ("stage", "choosing services"), ("lesson", "Ask carers first"));

        done.Location.ShouldBe("/choice/XDL");
        (await commissioner.GetAsync("/choice/XDL")).Text("section[aria-labelledby=lessons]").ShouldContain("Choosing services: Ask carers first");
        (await union.GetAsync("/choice/XDL")).Text("main").ShouldNotContain("Ask carers first");
    }

    [Fact]
    public async Task Post_OfAConfirmationOfThePrinciples_StandsOnTheServicesPage()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var memory = (await commissioner.GetAsync("/choice/XDL/services/10")).Page.QuerySelector("#principles ~ p a")!.GetAttribute("href")!;

        var done = await commissioner.SubmitAsync(await commissioner.GetAsync(memory), "Confirm the principles", ("statement", "Leaflets name every provider"));

        done.Location.ShouldBe("/choice/XDL/services/10");
        (await commissioner.FollowAsync(done)).Text("#principles ~ ul").ShouldContain("Leaflets name every provider");
    }

    [Fact]
    public async Task Post_OfALocalServicesSelection_KnowsByItselfThatItIsLocal()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/select-service?service=Night%20sitting");

        var answer = await commissioner.SubmitAsync(form, "Select a service", ("kind", "community"), ("feedback", "Carers ask for it"));

        answer.Location.ShouldBe("/choice/XDL/services");
        (await commissioner.GetAsync("/choice/XDL/history")).Text(".app-timeline__entry").ShouldContain("Service selected: Night sitting, a community service of local priority.");
    }

    [Fact]
    public async Task Post_OfScores_TakesThoseFrom0To5()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/score-service?service=podiatry");
        form.ValueOf("scores.Waiting times").ShouldBe("4.5");

        var wrong = await commissioner.SubmitAsync(form, "Score a service", ("scores.Waiting times", "6"));

        wrong.Errors.ShouldBe([("scores", "Each score is for one of the criteria, from 0 to 5")]);
        wrong.ValueOf("scores.Waiting times").ShouldBe("6");
        (await commissioner.SubmitAsync(wrong, "Score a service", ("scores.Waiting times", "3"))).Location.ShouldBe("/choice/XDL/services");
    }

    [Fact]
    public async Task Post_WhenSomebodyElseWasFaster_ShowsWhatChanged()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var colleague = await site.SignInAsync("second.commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/set-criterion");
        await colleague.SubmitAsync(await colleague.GetAsync("/choice/XDL/record/set-criterion"), "Set a criterion", ("criterion", "Bus routes"), ("weight", "10"));

        var moved = await commissioner.SubmitAsync(form, "Set a criterion", ("criterion", "Lifts"), ("weight", "5"));

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Text(".nhsuk-error-summary h2").ShouldBe("The programme has changed since you opened this page");
        moved.Text(".nhsuk-error-summary .app-timeline").ShouldContain("Criterion set: Bus routes, with a weight of 10.");
        (await commissioner.SubmitAsync(moved, "Set a criterion")).Location.ShouldBe("/choice/XDL/services");
    }

    [Fact]
    public async Task Post_WhenSomebodyElseMadeTheFormImpossible_ShowsWhatWasTyped()
    {
        using var commissioner = await site.SignInAsync("peninsula");
        await WeighAsync("Parking", 5);
        var form = await commissioner.GetAsync("/choice/XDP/record/score-service?service=podiatry");
        await WeighAsync("Parking", 0);

        var moved = await commissioner.SubmitAsync(form, "Score a service", [.. Day, ("scores.Parking", "4"), ("rationale", "There is a car park.")]);

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Page.QuerySelector("form.app-form").ShouldBeNull();
        moved.Text(".nhsuk-inset-text").ShouldContain("Set the criteria first.");
        moved.Text(".app-refusal__end").ShouldBe("This form no longer applies. What you typed is shown below, so that you can copy it.");
        moved.Texts("#typed dt").ShouldBe(["Date", "Service", "Scores", "Why"]);
        moved.Texts("#typed dd").ShouldBe(["2 September 2011", "Podiatry (feet) services", "Parking 4", "There is a car park."]);

        Task WeighAsync(string criterion, int weight) =>
            site.ImportLinesAsync("told-XDP", ("set-criterion", new JsonObject { ["on"] = "2011-09-01", ["criterion"] = criterion, ["weight"] = weight }));
    }

    [Fact]
    public async Task Post_ChangedAfterGoingBack_SaysWhatWasRecorded_AndRecordsTheChangeWhenSentAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/set-criterion");
        (string, string)[] typed = [("criterion", "Bicycle racks"), ("weight", "10")];
        (await commissioner.SubmitAsync(form, "Set a criterion", typed)).Status.ShouldBe(HttpStatusCode.Found);
        (await commissioner.SubmitAsync(form, "Set a criterion", typed)).Status.ShouldBe(HttpStatusCode.Found);

        var changed = await commissioner.SubmitAsync(form, "Set a criterion", ("criterion", "Ramps"), ("weight", "10"));

        changed.Status.ShouldBe(HttpStatusCode.Conflict);
        changed.Text(".nhsuk-error-summary h2").ShouldBe("This form was recorded already");
        changed.ValueOf("criterion").ShouldBe("Ramps");
        (await commissioner.SubmitAsync(changed, "Set a criterion")).Location.ShouldBe("/choice/XDL/services");
        (await commissioner.GetAsync("/choice/XDL/history")).Texts(".app-timeline__sentence").Count(text => text.StartsWith("Criterion set: Bicycle racks", StringComparison.Ordinal)).ShouldBe(1);
        (await commissioner.GetAsync("/choice/XDL/history")).Texts(".app-timeline__sentence").ShouldContain("Criterion set: Ramps, with a weight of 10.");
    }

    [Fact]
    public async Task Post_OfTwoApplicationsSideBySide_TakesBoth()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        using var colleague = await site.SignInAsync("second.commissioner");
        (await commissioner.GetAsync("/choice/XDL/record/record-application")).Page.QuerySelector("a[href$='record-application?service=podiatry']").ShouldNotBeNull();
        var first = await commissioner.GetAsync("/choice/XDL/record/record-application?service=podiatry");
        var second = await colleague.GetAsync("/choice/XDL/record/record-application?service=podiatry");
        first.Texts("label[for^='answers']").ShouldBe(["1. Are you registered?", "2. How do patients reach you?"]);
        (string, string)[] typed = [("on.day", "9"), ("on.month", "5"), ("on.year", "2012"), ("answers.1", "Yes")];

        var answers = new[] { await commissioner.SubmitAsync(first, "Record an application", [.. typed, ("answers.2", "By bus"), ("provider", "RT5")]), await colleague.SubmitAsync(second, "Record an application", [.. typed, ("answers.2", "On foot"), ("provider", "RJ1")]) };

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Found);
        var blank = await commissioner.SubmitAsync(first, "Record an application", [.. typed, ("provider", "RHM"), ("answers.2", " "), ("AttemptId", Guid.NewGuid().ToString())]);
        blank.Errors.ShouldBe([("answers.2", "Enter an answer to each question")]);
        blank.ErrorBeside("answers.2").ShouldBe("Enter an answer to each question");
    }

    [Theory]
    [InlineData("Seen", "")]
    [InlineData("Seen", "-1")]
    [InlineData("AttemptId", "none")]
    public async Task Post_OfAFormThatThePageDidNotDraw_IsTurnedAway(string field, string value)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/set-criterion");

        var answer = await commissioner.SubmitAsync(form, "Set a criterion", ("criterion", "Forged"), ("weight", "5"), (field, value));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Heading.ShouldBe("This page could not be accepted");
    }

    [Theory]
    [InlineData("attach-evidence")]
    [InlineData("assess-application")]
    [InlineData("log-case")]
    [InlineData("nothing")]
    public async Task Get_OfAFormThatIsNotHere_SaysThatThereIsNone(string action)
    {
        using var commissioner = await site.SignInAsync("commissioner");

        (await commissioner.GetAsync($"/choice/XDL/record/{action}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfEveryForm_DrawsItWithItsButtonOrSaysWhyNot()
    {
        using var commissioner = await site.SignInAsync("commissioner");

        foreach (var action in Domain.Choice.ProgrammeActions.All.Where(Web.Features.Choice.ProgrammeForms.IsRecorded))
        {
            var page = await commissioner.GetAsync($"/choice/XDL/record/{action}?service=podiatry");

            page.Status.ShouldBe(HttpStatusCode.OK, action.Name);
            (page.Texts("form.app-form button").Contains(action.Title) || page.Page.QuerySelector(".nhsuk-inset-text") is not null).ShouldBeTrue(action.Name);
        }
    }

    [Theory]
    [InlineData("suspend-provider?service=adult-hearing", "There is no provider that could be suspended.")]
    [InlineData("remove-provider?service=adult-hearing", "There is no provider that could be removed.")]
    [InlineData("reinstate-provider", "No provider is suspended.")]
    [InlineData("drop-service?service=podiatry", "That service is live, and stays selected.")]
    [InlineData("describe-price?service=adult-hearing", "No price is set yet.")]
    [InlineData("describe-provider?service=adult-hearing", "There is no provider that the directory could tell of.")]
    public async Task Get_OfAFormWithNothingToChoose_SaysSo(string form, string text)
    {
        using var commissioner = await site.SignInAsync("commissioner");
        await site.ImportLinesAsync(
            "programme-XDL",
            ("select-service", new JsonObject { ["on"] = "2012-05-30", ["service"] = "adult-hearing", ["source"] = "national", ["kind"] = "community", ["feedback"] = "Asked for." }));

        var page = await commissioner.GetAsync($"/choice/XDL/record/{form}");

        page.Text(".nhsuk-inset-text").ShouldBe(text);
        page.Page.QuerySelector("form.app-form").ShouldBeNull();
    }

    private static (string, string)[] From(string day, string month, string year) => [("from.day", day), ("from.month", month), ("from.year", year)];

    private static (string, string)[] Until(string day, string month, string year) => [("until.day", day), ("until.month", month), ("until.year", year)];
}
