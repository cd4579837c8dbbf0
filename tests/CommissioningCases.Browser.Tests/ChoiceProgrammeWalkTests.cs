using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace CommissioningCases.Browser.Tests;

/// <summary>
/// Two commissioners of the demonstration's peninsula run a whole choice programme by hand, form by form: from the first engagement to the directory, which
/// others find it in.
/// </summary>
public sealed class ChoiceProgrammeWalkTests
{
    private const string Programme = "/choice/XDP";
    private const string Service = "adult-hearing";
    private const string Provider = "XDT";
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    [Fact]
    public async Task A_programme_is_run_from_the_first_engagement_to_the_directory()
    {
        await using var people = new Company();
        var first = await people.SignInAsync("peninsula");
        var second = await people.SignInAsync("second.peninsula");

        await OpenAndEngageAsync(first);
        await ChooseServicesAsync(first);
        await PrepareAsync(first);
        await ApplyAndAssessAsync(first, second);
        await GoLiveAsync(first);
        await FindInDirectoryAsync(await people.SignInAsync("union"));
        await CompareAsync(await people.SignInAsync("sha"));
    }

    private static async Task OpenAndEngageAsync(Visitor visitor)
    {
        await visitor.GoAsync(Programme);
        await visitor.KeepPictureAsync("choice-unopened");
        await RecordAsync(visitor, "open-programme", new { on = "2011-07-25" });
        visitor.Path.ShouldBe(Programme);

        // Selecting a service before anybody was engaged is refused, with the clause.
        await TryAsync(visitor, "select-service", new { on = "2011-08-01", service = Service, kind = "community", feedback = "Asked for" });
        (await visitor.TextAsync()).ShouldContain("CP.1");

        foreach (var group in ExchangeNames.All<LocalGroup>())
        {
            await RecordAsync(visitor, "engage-locally", new { on = "2011-09-12", group, summary = "An evening in the library" });
        }

        await RecordAsync(visitor, "record-feedback", new { on = "2011-09-12", engagement = "entry-3", statement = "The hospital is an hour away by bus", services = new List<string> { Service } });
        await visitor.KeepPictureAsync("choice-engagement");
    }

    private static async Task ChooseServicesAsync(Visitor visitor)
    {
        await RecordAsync(visitor, "set-criterion", new { on = "2011-09-20", criterion = "Distance to travel", weight = 60 });
        await RecordAsync(visitor, "score-service", new { on = "2011-09-21", service = Service, scores = new Dictionary<string, int> { ["Distance to travel"] = 5 } });
        foreach (var service in new[] { Service, "podiatry", "continence" })
        {
            await RecordAsync(visitor, "select-service", new { on = "2011-10-03", service, kind = "community", feedback = "Named most often in all five groups" });
        }

        await visitor.KeepPictureAsync("choice-services");
        await SendNoticeAsync(visitor, "notify-sha", "2011-10-20");
        visitor.Path.ShouldContain("/notices/");
        await visitor.KeepPictureAsync("choice-notice");
        await SendNoticeAsync(visitor, "share-with-department", "2011-10-28");
    }

    private static async Task PrepareAsync(Visitor visitor)
    {
        await RecordAsync(visitor, "write-pack", new
        {
            on = "2011-11-14",
            service = Service,
            specification = "Assessment, fitting and three years of aftercare",
            currency = "A pathway of three years",
            quality = "Seen within 16 working days",
            referral = "By the practice",
        });
        await RecordAsync(visitor, "adopt-pack", new { on = "2011-12-01", service = Service });
        await RecordAsync(visitor, "set-price", new { on = "2012-01-10", service = Service, price = 268 });
        await RecordAsync(visitor, "describe-price", new { on = "2012-01-10", service = Service, unit = "pathway", from = "2012-04-01", until = "2013-03-31" });

        // The days of two prices may not overlap: what was typed stays, and the message stands beside the field.
        await RecordAsync(visitor, "set-price", new { on = "2012-01-11", service = Service, price = 250 });
        await TryAsync(visitor, "describe-price", new { on = "2012-01-11", service = Service, unit = "pathway", from = "2013-03-31", until = "2014-03-31" });
        (await visitor.TextAsync()).ShouldContain("may not overlap");
        await RecordAsync(visitor, "name-existing-provider", new { on = "2012-01-12", service = Service, provider = "XDN", contact = "Outpatients, 01632 960001" });
    }

    private static async Task ApplyAndAssessAsync(Visitor first, Visitor second)
    {
        await RecordAsync(first, "open-offer", new
        {
            on = Day(Today.AddDays(-3)),
            service = Service,
            criteria = new List<string> { "Registered audiologists" },
            nationalQuestions = new List<string> { "Who assesses and fits?" },
            localQuestions = new List<string> { "Where will you see patients?" },
            opens = Day(Today.AddDays(-3)),
            closes = Day(Today.AddDays(30)),
        });
        await RecordAsync(first, "record-application", new
        {
            on = Day(Today.AddDays(-2)),
            provider = Provider,
            answers = new List<string> { "Three audiologists on the register", "In two health centres" },
        });
        var application = first.Path;

        await first.GoAsync($"{application}/attach");
        await first.Page.FillAsync("#title", "Registration of the audiologists");
        await first.Page.SetInputFilesAsync("main [type=file]", new FilePayload { Name = "register.txt", MimeType = "text/plain", Buffer = "Three names and numbers"u8.ToArray() });
        await first.SubmitAsync();
        (await first.TextAsync()).ShouldContain("register.txt");

        await AssessAsync(first, application, "The first has seen both centres");
        await second.GoAsync(application);
        (await second.TextAsync()).ShouldNotContain("The first has seen both centres");
        await AssessAsync(second, application, "The second agrees");
        (await second.TextAsync()).ShouldContain("The first has seen both centres");
        await second.KeepPictureAsync("choice-application");

        await RecordAsync(first, "qualify-provider", new { on = Day(Today), provider = Provider, outcome = "qualified", rationale = "Both recommend it" });
    }

    private static async Task AssessAsync(Visitor visitor, string application, string comments)
    {
        await visitor.GoAsync($"{application}/assess");
        await visitor.Page.FillAsync(Line("assess-application", new { criteria = new Dictionary<string, object> { ["1"] = new { result = "pass", reason = "On the register" } }, marks = new Dictionary<string, int> { ["1"] = 5, ["2"] = 4 }, interest = "none", recommends = "qualified", comments }));
        await visitor.SubmitAsync();
        visitor.Path.ShouldBe(application, await visitor.TextAsync());
    }

    private static async Task GoLiveAsync(Visitor visitor)
    {
        await RecordAsync(visitor, "confirm-principles", new { on = Day(Today), service = Service, statement = "Every patient is told of every provider" });
        await RecordAsync(visitor, "go-live", new { on = Day(Today), service = Service });
        (await visitor.TextAsync()).ShouldContain("Live");
        await visitor.KeepPictureAsync("choice-service-live");
        await visitor.GoAsync(Programme);
        await visitor.KeepPictureAsync("choice-programme");
    }

    private static async Task FindInDirectoryAsync(Visitor visitor)
    {
        await visitor.GoAsync("/directory?cluster=XDP");
        var text = await visitor.TextAsync();
        text.ShouldContain("Demonstration Third Sector Care");
        text.ShouldContain("Demonstration Hospitals NHS Trust");
        await visitor.KeepPictureAsync("choice-directory");
    }

    private static async Task CompareAsync(Visitor visitor)
    {
        await visitor.GoAsync("/choice");
        (await visitor.TextAsync()).ShouldContain("Demonstration Peninsula");
        await visitor.KeepPictureAsync("choice-side-by-side");
    }

    private static async Task RecordAsync(Visitor visitor, string action, object fields)
    {
        await TryAsync(visitor, action, fields);
        visitor.Path.ShouldNotContain("/record/", customMessage: await visitor.TextAsync());
    }

    /// <summary>A notice is read before it is sent: another day than today's shows that day's document first.</summary>
    private static async Task SendNoticeAsync(Visitor visitor, string action, string on)
    {
        await TryAsync(visitor, action, new { on });
        visitor.Path.ShouldContain("/record/");
        await visitor.SubmitAsync();
        visitor.Path.ShouldNotContain("/record/", customMessage: await visitor.TextAsync());
    }

    /// <summary>Fills in and sends the form of an action; the one service that goes through all of it is filled in by the address, as links do.</summary>
    private static Task TryAsync(Visitor visitor, string action, object fields)
    {
        var isPrefilled = action is "record-application" or "qualify-provider";
        return visitor.SendAsync($"{Programme}/record/{action}{(isPrefilled ? $"?service={Service}" : "")}", Line(action, fields));
    }

    private static JsonElement Line(string action, object fields)
    {
        var line = JsonSerializer.SerializeToNode(fields)!.AsObject();
        line["do"] = action;
        return JsonSerializer.SerializeToElement(line);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
