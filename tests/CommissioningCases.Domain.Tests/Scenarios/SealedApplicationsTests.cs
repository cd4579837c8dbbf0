using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Scenarios;

/// <summary>Going live, in a case that shares a programme's applications, is decided on the applications that the attempt itself holds.</summary>
public class SealedApplicationsTests
{
    private const string Accredited = $$"""{"provider":"{{MadeUp.Independent}}","entry":9,"on":"2012-04-02","outcome":"accredited","outcomeEntry":12,"outcomeOn":"2012-04-03"}""";
    private const string Refused = $$"""{"provider":"{{MadeUp.ThirdSector}}","entry":8,"on":"2012-04-02","outcome":"refused","outcomeEntry":11,"outcomeOn":"2012-04-03"}""";
    private const string Pending = $$"""{"provider":"{{MadeUp.ThirdSector}}","entry":8,"on":"2012-04-02"}""";

    [Fact]
    public void GoLive_WithAnAccreditedProvider_IsAccepted_AndTheCaseHasThem()
    {
        var live = Sharing.Taking("go-live", new { applications = Json($"[{Refused},{Accredited}]") }).Case;

        live.Applications.Select(application => (application.Provider, application.IsAccredited)).ShouldBe([(MadeUp.ThirdSector, false), (MadeUp.Independent, true)]);
        live.Applications[1].Decided!.Mark.ShouldBe(new EntryMark(12, new DateOnly(2012, 4, 3)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData($"[{Refused}]")]
    [InlineData($"[{Pending}]")]
    public void GoLive_WithoutAnAccreditedProvider_IsRefused(string applications) =>
        Sharing.Trying("go-live", new { applications = Json(applications) }).ShouldBeRefused("S5.1");

    [Fact]
    public void GoLive_WithNoneGiven_IsRefused() => Sharing.Trying("go-live").ShouldBeRefused("S5.1");

    [Theory]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("[{}]")]
    [InlineData("""[{"provider":"nobody","entry":9,"on":"2012-04-02"}]""")]
    [InlineData($$"""[{"provider":"{{MadeUp.Trust}}","entry":9,"on":"2012-04-02"}]""")]
    [InlineData($$"""[{"provider":"{{MadeUp.Independent}}","entry":0,"on":"2012-04-02"}]""")]
    [InlineData($$"""[{"provider":"{{MadeUp.Independent}}","entry":9,"on":"soon"}]""")]
    [InlineData($$"""[{"provider":"{{MadeUp.Independent}}","entry":9,"on":"2012-04-02","outcome":"accredited"}]""")]
    [InlineData($$"""[{"provider":"{{MadeUp.Independent}}","entry":9,"on":"2012-04-02","outcome":"wonderful","outcomeEntry":9,"outcomeOn":"2012-04-02"}]""")]
    public void GoLive_WithWhatAreNoApplications_IsInvalid(string applications) =>
        Sharing.Trying("go-live", new { applications = Json(applications) }).ShouldBeInvalid("applications");

    [Theory]
    [InlineData("7")]
    [InlineData($"[{Accredited}]")]
    public void GoLive_OfACaseWithApplicationsOfItsOwn_DoesNotLookAtThem(string applications)
    {
        var own = Given.Nothing.On(ProgrammeRules.RollOut).With("log-case", Examples.Log(5)).Later()
            .WithEachProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off").Taking("open-accreditation");

        own.Trying("go-live", new { applications = Json(applications) }).ShouldBeRefused("S5.1");
    }

    [Fact]
    public void Seal_PutsTheProgrammesApplicationsInPlaceOfWhatTheAttemptSays()
    {
        var programme = Given.Programme().Later(30).WithAllGroupsEngaged().WithServices(3).WithShaNotified().On(ProgrammeRules.RollOut).WithQualified(Service);
        var sharing = Sharing.Case.WithApplicationsOf(programme.Programme);

        var go = SharedApplications.Seal(sharing, "take-step", Json($$"""{"step":"go-live","applications":[{{Refused}}]}"""));

        go.GetProperty("applications").EnumerateArray().Single().GetProperty("outcome").GetString().ShouldBe("accredited");
        var withdraw = Json("""{"step":"withdraw-case","applications":[]}""");
        SharedApplications.Seal(sharing, "take-step", withdraw).GetRawText().ShouldBe(withdraw.GetRawText());
    }

    [Fact]
    public void HistoryBook_BelievesTheLine_WhereTheProgrammeIsNotInTheBook()
    {
        var told = Sharing.Taking("go-live", new { applications = Json($"[{Accredited}]") }).Told;
        var book = new InMemoryHistories(RuleSets.Standard, MadeUp.Bodies, CaseStory.Today);

        foreach (var line in told)
        {
            line["case"] = "A";
            book.Decide(HistoryLine.Read(JsonSerializer.SerializeToElement(line))).IsAccepted.ShouldBeTrue();
        }

        book.Files.Single().File.StageName.ShouldBe("live");
    }

    private static readonly string Service = MadeUp.NationalServices[0];

    private static CaseStory Sharing => Given.Nothing.On(ProgrammeRules.RollOut).With("log-case", Examples.SharedLog(Service)).Later()
        .WithEachProviderEngaged().WithStaffEngaged().WithAssurance("sha-strategy-sign-off").Taking("open-accreditation");

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
