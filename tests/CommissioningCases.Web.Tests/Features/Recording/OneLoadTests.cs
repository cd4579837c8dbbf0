using System.Net;
using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Features.Recording;

/// <summary>The form of a case or programme, sent: the page and the attempt share one loading of its history.</summary>
public sealed class OneLoadTests(CasesSite site) : IClassFixture<CasesSite>
{
    private static readonly (string, string)[] Day = [("on.day", "2"), ("on.month", "3"), ("on.year", "2010")];

    [Fact]
    public async Task Post_OfACase_ThatIsAccepted_LoadsItOnce_AndTakesTwoRoundTrips()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 6)}/record/add-note");

        using var sent = new SentStatements(site.ConnectionString);
        (await commissioner.SubmitAsync(page, "Add a note", ("text", "Once"))).Status.ShouldBe(HttpStatusCode.Found);

        sent.Loads.ShouldBe(1);
        // What is posted of it by mail is no part of the request.
        sent.RoundTrips.Count(text => text.Contains(" entries ", StringComparison.Ordinal) && !text.Contains("from notifications n", StringComparison.Ordinal)).ShouldBe(2, string.Join("\n\n", sent.RoundTrips));
    }

    [Fact]
    public async Task Post_OfACase_ThatIsRefused_LoadsItOnce_AndShowsItWithTheRefusal()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/record/record-engagement?with=other-provider");

        using var sent = new SentStatements(site.ConnectionString);
        var answer = await commissioner.SubmitAsync(page, "Record an engagement", [.. Day, ("party.other-provider", "LOC02"), ("method", "meeting"), ("summary", "Asked")]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text(".app-refusal .nhsuk-error-summary__body").ShouldContain("as entry 2 of the history");
        sent.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfAStep_ThatIsMalformed_LoadsItsCaseOnce()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync($"/cases/{await site.RecordAsync("scenario-1", 1)}/step/withdraw-case");

        using var sent = new SentStatements(site.ConnectionString);
        (await commissioner.SubmitAsync(page, "Withdraw the case", ("on.day", "31"), ("on.month", "2"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        sent.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task Post_OnACaseThatMovedOn_ShowsWhatWasAdded_AndLoadsItOnce()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var page = await commissioner.GetAsync($"/cases/{reference}/record/add-note");
        await site.NoteAsync(reference, "Theirs came first");

        using var sent = new SentStatements(site.ConnectionString);
        var answer = await commissioner.SubmitAsync(page, "Add a note", ("text", "Mine"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text("main").ShouldContain("Theirs came first");
        sent.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfAProgramme_LoadsItOnce()
    {
        await site.ImportProgrammeAsync("XDL", 28);
        using var commissioner = await site.SignInAsync("commissioner");
        var page = await commissioner.GetAsync("/choice/XDL/record/engage-locally");

        using var sent = new SentStatements(site.ConnectionString);
        var answer = await commissioner.SubmitAsync(page, "Record local engagement", ("on.day", "2"), ("on.month", "9"), ("on.year", "2012"), ("group", "patients"), ("summary", "Met"));

        answer.Status.ShouldBe(HttpStatusCode.Found);
        sent.Loads.ShouldBe(1, string.Join("\n\n", sent.RoundTrips));
    }
}
