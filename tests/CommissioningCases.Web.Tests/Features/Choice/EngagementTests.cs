using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Choice;

public sealed class EngagementTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_OfEngagementAndFeedback_CountsItForItsServices()
    {
        await ToldProgramme.Of("XDP").ImportAsync(site);
        using var commissioner = await site.SignInAsync("peninsula");
        var empty = await commissioner.GetAsync("/choice/XDP/engagement");
        empty.Text("#events ~ .app-empty").ShouldContain("Nobody has been engaged yet.");
        (await commissioner.GetAsync("/choice/XDP/record/record-feedback")).Text(".nhsuk-inset-text").ShouldBe("Feedback is heard at an engagement. Record the engagement first.");

        var form = await commissioner.GetAsync("/choice/XDP/record/engage-locally?group=patients");
        form.ValueOf("group").ShouldBe("patients");
        form.Texts("label[for^=group]").ShouldBe(["Patients", "Patient representatives", "Health and Wellbeing Boards", "Healthcare professionals", "Providers"]);
        var engaged = await commissioner.SubmitAsync(form, "Record local engagement", ("on.day", "9"), ("on.month", "8"), ("on.year", "2011"), ("summary", "An evening in the library"));
        engaged.Location.ShouldBe("/choice/XDP/engagement");
        (await commissioner.FollowAsync(engaged)).Text(".nhsuk-notification-banner__heading").ShouldBe("Engaged patients. It is entry 2 of the history.");

        var count = (await commissioner.GetAsync("/choice/XDP/engagement")).Page.QuerySelector("a[href*='count-attendance']")!.GetAttribute("href")!;
        (await commissioner.SubmitAsync(await commissioner.GetAsync(count), "Record how many people came", ("attending", "42"))).Location.ShouldBe("/choice/XDP/engagement");

        var feedback = await commissioner.GetAsync("/choice/XDP/record/record-feedback?engagement=entry-2");
        feedback.Page.QuerySelectorAll("[name=services]").Length.ShouldBe(8);
        await commissioner.SubmitAsync(
            feedback,
            "Record feedback",
            ("on.day", "9"), ("on.month", "8"), ("on.year", "2011"), ("statement", "The clinic is an hour away"), ("services", "podiatry"), ("services", "adult-hearing"));

        var page = await commissioner.GetAsync("/choice/XDP/engagement");
        page.Texts("#groups ~ table tbody tr:first-child td").Take(4).ShouldBe(["Group Patients", "Engaged 1 time, on 9 August 2011", "People who came 42", "Feedback 1 statement"]);
        page.Text(".app-timeline .app-event__title").ShouldBe("Patients, 42 people");
        page.Text(".app-statements").ShouldContain("“The clinic is an hour away”");
        page.Texts(".app-statements__tags li").ShouldBe(["Podiatry (feet) services", "Adult hearing services in the community"]);
        page.Texts("#counts ~ table tbody tr td:nth-child(2)").ShouldBe(["Statements 1 for Adult hearing services in the community", "Statements 1 for Podiatry (feet) services"]);
    }

    [Fact]
    public async Task Post_OfFeedbackThatIsWrong_KeepsWhatWasTicked()
    {
        await ToldProgramme.Of("XDL").Engaged("2011-08-01", LocalGroup.Patients).ImportAsync(site);
        using var commissioner = await site.SignInAsync("commissioner");
        var form = await commissioner.GetAsync("/choice/XDL/record/record-feedback");

        var answer = await commissioner.SubmitAsync(form, "Record feedback", ("on.day", "31"), ("on.month", "7"), ("on.year", "2011"), ("statement", "Too early"), ("services", "podiatry"));

        answer.Errors.ShouldBe([("on", "The date cannot be before 1 August 2011, when it was heard")]);
        answer.Page.QuerySelectorAll("[name=services][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["podiatry"]);
        answer.ValueOf("statement").ShouldBe("Too early");
    }

    [Fact]
    public async Task Get_WithManyEngagements_PagesAndNarrowsThem()
    {
        var told = ToldProgramme.Of("CL-SW-7");
        for (var i = 0; i < 30; i++)
        {
            told.Engaged($"2011-08-{(i % 28) + 1:00}", i % 10 == 0 ? LocalGroup.Providers : LocalGroup.Patients);
        }

        await told.With("record-feedback", "2011-09-01", ("engagement", "entry-13"), ("statement", "Open on Saturdays"), ("services", new System.Text.Json.Nodes.JsonArray("podiatry"))).ImportAsync(site);
        using var auditor = await site.SignInAsync("auditor");

        var first = await auditor.GetAsync("/choice/CL-SW-7/engagement");
        first.Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(25);
        var next = first.Page.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href")!;
        (await auditor.GetAsync(next)).Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(5);

        (await auditor.GetAsync("/choice/CL-SW-7/engagement?group=providers")).Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(3);
        (await auditor.GetAsync("/choice/CL-SW-7/engagement?service=podiatry")).Text(".app-timeline__entry").ShouldContain("Open on Saturdays");
        (await auditor.GetAsync("/choice/CL-SW-7/engagement?group=providers&service=podiatry")).Text("#events ~ .app-empty").ShouldContain("No engagement fits all of this.");
        var wrong = await auditor.GetAsync("/choice/CL-SW-7/engagement?group=everybody&service=none&after=x");
        wrong.Texts("[role=status] p").Count.ShouldBe(3);
        wrong.Page.QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(25);
    }
}
