using System.Net;

namespace CommissioningCases.Web.Tests.Features.Choice;

/// <summary>An application answers the questions of the offer of its day, and no answer is recorded under another question.</summary>
public sealed class ApplicationFormTests(OfferedSite site) : IClassFixture<OfferedSite>, IAsyncLifetime
{
    private const string Form = "/choice/XDL/record/record-application";
    private const string Button = "Record an application";
    private static readonly (string, string)[] DayOfFirst = [("on.day", "9"), ("on.month", "5"), ("on.year", "2012")];
    private static readonly (string, string)[] DayOfSecond = [("on.day", "9"), ("on.month", "5"), ("on.year", "2013")];

    public async Task InitializeAsync()
    {
        using var visitor = await site.SignInAsync("commissioner");
        if ((await visitor.GetAsync($"{Form}?service=podiatry")).Texts("label[for^=answers]").Count == 2)
        {
            string[] national = ["How do patients reach you?", "Who is in charge?", "Are you insured?"];
            await site.RecordAsync("open-offer", new { on = "2013-05-01", service = "podiatry", criteria = (string[])["Insured"], nationalQuestions = national, opens = "2013-05-01", closes = "2013-06-30" });
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Get_FixesTheService_AndLeadsToAnother()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var form = await visitor.GetAsync($"{Form}?service=podiatry");

        form.Page.QuerySelector("[name=service]")!.GetAttribute("type").ShouldBe("hidden");
        form.ValueOf("service").ShouldBe("podiatry");
        form.Text("form.app-form .app-pairs").ShouldBe("Service Podiatry (feet) services Change service");
        form.Page.QuerySelector("form.app-form .app-pairs a")!.GetAttribute("href").ShouldBe(Form);
        form.Text("main").ShouldContain("The questions are those of the offer that takes applications from 1 May 2013 to 30 June 2013.");
    }

    [Fact]
    public async Task Get_ForAServiceThatIsNotOffered_AsksForOneThatIs()
    {
        using var visitor = await site.SignInAsync("commissioner");

        var form = await visitor.GetAsync($"{Form}?service=continence");

        form.Text("main").ShouldContain("Choose the service first.");
    }

    [Fact]
    public async Task Post_ForADayOfAnotherOffer_AsksItsQuestionsAndKeepsWhatWasTyped()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"{Form}?service=podiatry");
        var before = await site.LastNumberAsync();

        var moved = await visitor.SubmitAsync(form, Button, [.. DayOfFirst, ("provider", "RT5"), ("answers.1", "By bus"), ("answers.2", "Dr Lee"), ("answers.3", "Yes,\nby two")]);

        moved.Status.ShouldBe(HttpStatusCode.BadRequest);
        moved.Errors.ShouldBe([("answers.1", "The questions of that day are others. Answer those that are asked below")]);
        moved.Texts("label[for^=answers]").ShouldBe(["1. Are you registered?", "2. How do patients reach you?"]);
        moved.ValueOf("answers.1").ShouldBe("");
        moved.ValueOf("answers.2").ShouldBe("By bus");
        moved.ValueOf("provider").ShouldBe("RT5");
        moved.Texts("#unasked dt").ShouldBe(["Who is in charge?", "Are you insured?"]);
        moved.Texts("#unasked dd").ShouldBe(["Dr Lee", "Yes, by two"]);
        (await site.LastNumberAsync()).ShouldBe(before);

        var blank = await visitor.SubmitAsync(moved, Button);
        blank.Errors.ShouldBe([("answers.1", "Enter an answer to each question")]);
        blank.Texts("#unasked dd").ShouldBe(["Dr Lee", "Yes, by two"]);

        var back = await visitor.SubmitAsync(blank, Button, [.. DayOfSecond, ("answers.1", "We are")]);
        back.ValueOf("answers.1").ShouldBe("By bus");
        back.ValueOf("answers.3").ShouldBe("Yes,\nby two");
        back.Texts("#unasked dd").ShouldBe(["We are"]);
        (await visitor.SubmitAsync(back, Button)).Location.ShouldBe($"/choice/XDL/applications/{before + 1}");
    }

    [Fact]
    public async Task Post_WithoutTheOfferItWasDrawnFor_AsksTheQuestionsOfItsDay()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"{Form}?service=podiatry");

        var moved = await visitor.SubmitAsync(form, Button, [.. DayOfFirst, ("offer", ""), ("answers.1", "By bus")]);

        moved.Status.ShouldBe(HttpStatusCode.BadRequest);
        moved.ValueOf("answers.1").ShouldBe("");
        moved.Texts("#unasked dt").ShouldBe(["Answer 1"]);
    }

    [Fact]
    public async Task Post_ForADayWithoutAnOffer_KeepsTheQuestions()
    {
        using var visitor = await site.SignInAsync("commissioner");
        var form = await visitor.GetAsync($"{Form}?service=podiatry");

        var answer = await visitor.SubmitAsync(
            form, Button, ("on.day", "1"), ("on.month", "1"), ("on.year", "2013"), ("provider", "RJ1"), ("answers.1", "By bus"), ("answers.2", "Dr Lee"), ("answers.3", "Yes"));

        answer.Errors.ShouldBe([("on", "No offer of the service takes applications on that day")]);
        answer.ValueOf("answers.2").ShouldBe("Dr Lee");
        answer.Texts("label[for^=answers]").Count.ShouldBe(3);
    }
}
