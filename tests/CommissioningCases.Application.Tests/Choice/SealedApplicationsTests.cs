using System.Text;
using System.Text.Json;
using CommissioningCases.Application.Tests.Verification;
using CommissioningCases.Application.Tests.Histories;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>What going live rests on in a case that shares a programme's applications lies in the entry, so that whoever decides it again needs the entry alone.</summary>
public sealed class SealedApplicationsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task VerifyTrail_OfACaseThatWentLive_FindsItWhole()
    {
        await using var application = await NewApplicationAsync();
        var (_, reference) = await WentLiveAsync(application);

        (await VerifyAsync(application)).ShouldBeEmpty();
        (await application.SendAsync(People.Commissioner, new GetCase(reference))).File.StageName.ShouldBe("live");
    }

    [Fact]
    public async Task VerifyTrail_WhenTheProgrammeHasMovedOn_FindsItWhole()
    {
        await using var application = await NewApplicationAsync();
        var (programme, _) = await WentLiveAsync(application);

        await application.AcceptAsync(People.Commissioner, Attempts.On(programme, "suspend-provider", new
        {
            on = "2012-03-01",
            service = "podiatry",
            provider = "RK9",
            failed = "quality",
            evidence = "An inspection",
            notice = "2012-02-10",
        }));

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Fact]
    public async Task VerifyTrail_AfterARefusal_FindsItWhole()
    {
        await using var application = await NewApplicationAsync();
        var programme = await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();
        await application.QualifyAsync(programme, outcome: "not-qualified");

        var refused = (await application.SendAsync(People.Commissioner, SharingCase.GoLive(reference))).ShouldBeOfType<AttemptResult.Refused>();

        refused.Unmet.Select(one => one.Clause.Id).ShouldBe(["S5.1"]);
        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_ImportedElsewhere_IsDecidedAsItWasHere()
    {
        await using var here = await NewApplicationAsync();
        await using var elsewhere = await NewApplicationAsync();
        var history = await ExportAsync(here, (await WentLiveAsync(here)).Reference);

        var report = await elsewhere.ImportAsync(history);

        report.ShouldContain(line => line.Contains("\"refused\""));
        report[^1].ShouldContain("\"live\"");
        report.ShouldNotContain(line => line.Contains("\"invalid\""));
        (await HistoryText.CheckAsync(history)).ShouldBe(report);
        (await elsewhere.ImportAsync(history)).ShouldBe(report);
        (await VerifyAsync(elsewhere)).ShouldBeEmpty();
        (await ExportAsync(elsewhere, JsonDocument.Parse(history.Split('\n')[0]).RootElement.GetProperty("case").GetString()!)).ShouldBe(history);
    }

    [Fact]
    public async Task Import_WhereTheProgrammeIsKnown_RestsOnTheProgramme_AndSoDoesItsCheck()
    {
        await using var here = await NewApplicationAsync();
        await using var elsewhere = await NewApplicationAsync();
        var (programme, reference) = await WentLiveAsync(here);
        var both = await ExportAsync(here, programme) + (await ExportAsync(here, reference)).Replace("\"accredited\"", "\"refused\"", StringComparison.Ordinal);

        var report = await elsewhere.ImportAsync(both);

        report[^1].ShouldContain("\"live\"");
        (await HistoryText.CheckAsync(both)).ShouldBe(report);
        (await VerifyAsync(elsewhere)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempt_CannotSayItselfWhatItRestsOn()
    {
        await using var application = await NewApplicationAsync();
        await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();

        var result = await application.SendAsync(People.Commissioner, Attempts.On(reference, "take-step", new
        {
            on = "2012-02-02",
            step = "go-live",
            rationale = "One has qualified",
            applications = new[] { new { entry = 9, on = "2012-02-01", provider = "RK9", outcome = "accredited", outcomeEntry = 9, outcomeOn = "2012-02-01" } },
        }));

        result.ShouldBeOfType<AttemptResult.Refused>().Unmet.Select(one => one.Clause.Id).ShouldBe(["S5.1"]);
    }

    [Theory]
    [InlineData("qualified", "not-qualified")]
    [InlineData("not-qualified", "qualified")]
    public async Task Attempt_SentTwice_IsOne_AlsoWhereTheProgrammeHasMovedOnBetween(string first, string second)
    {
        await using var application = await NewApplicationAsync();
        var programme = await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();
        await application.QualifyAsync(programme, outcome: first);
        var goLive = SharingCase.GoLive(reference);
        var result = await application.SendAsync(People.Commissioner, goLive);
        await application.QualifyAsync(programme, "RWR", second);

        (await application.SendAsync(People.Commissioner, goLive)).Outcome.ShouldBe(result.Outcome);
        (await application.SendAsync(People.Commissioner, new GetCase(reference))).Entries.Count.ShouldBe(8);
    }

    [Fact]
    public async Task UnionRepresentatives_SeeThatItWentLive_AndNotWhoApplied()
    {
        await using var application = await NewApplicationAsync();
        var (_, reference) = await WentLiveAsync(application);

        var steps = (await application.SendAsync(People.UnionRepresentative, new GetCase(reference))).Entries.Where(entry => entry.Do == "take-step").ToList();

        steps.Count.ShouldBe(3);
        steps.Select(entry => entry.Fields.ToString()).ShouldAllBe(fields => !fields.Contains("applications"));
        (await application.SendAsync(People.Commissioner, new GetCase(reference))).Entries[^1].Fields.GetProperty("applications")[0].GetProperty("provider").GetString().ShouldBe("RK9");
    }

    [Fact]
    public async Task VerifyTrail_OfStepsFromBeforeEntriesSealedThem_LooksAtTheProgrammeAsItStoodThen()
    {
        await using var application = await NewApplicationAsync();
        var (programme, _) = await WentLiveAsync(application);
        application.Clock.Advance(TimeSpan.FromDays(1));
        await application.QualifyAsync(programme, "RWR");

        await UnsealAsync(application);

        (await VerifyAsync(application)).ShouldBeEmpty();
    }

    [Fact]
    public async Task VerifyTrail_OfSuchAStepThatWasForged_NamesIt()
    {
        await using var application = await NewApplicationAsync();
        await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();
        (await application.SendAsync(People.Commissioner, SharingCase.GoLive(reference))).ShouldBeOfType<AttemptResult.Refused>();

        await UnsealAsync(application, "update entries set outcome = 'accepted', unmet = '{}' where outcome = 'refused';");

        (await VerifyAsync(application))[0].ToString()
            .ShouldBe($"{reference}, entry 8: is recorded as if a provider had been accredited, but none had in the choice programme that the case shares.");
    }

    /// <summary>Takes the applications out of every entry and hashes all anew: as entries were before they sealed them.</summary>
    private static async Task UnsealAsync(TestApplication application, string sql = "")
    {
        await Forgery.Async(application, $"{sql} update entries set fields = fields - 'applications';");
        await application.SendAsync(People.Administrator, new RebuildProjections());
    }

    /// <summary>A case that was refused to go live once, and then did.</summary>
    private static async Task<(string Programme, string Reference)> WentLiveAsync(TestApplication application)
    {
        var programme = await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();
        (await application.SendAsync(People.Commissioner, SharingCase.GoLive(reference))).ShouldBeOfType<AttemptResult.Refused>();
        application.Clock.Advance(TimeSpan.FromHours(1));
        await application.QualifyAsync(programme);
        application.Clock.Advance(TimeSpan.FromHours(1));
        await application.AcceptAsync(People.Commissioner, SharingCase.GoLive(reference));
        return (programme, reference);
    }

    private static async Task<IReadOnlyList<Discrepancy>> VerifyAsync(TestApplication application) =>
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies;

    private static async Task<string> ExportAsync(TestApplication application, string reference)
    {
        using var output = new MemoryStream();
        await application.SendAsync(Person.Operator, new ExportHistory(reference, output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private async Task<TestApplication> NewApplicationAsync() => new(await postgres.NewDatabaseAsync());
}
