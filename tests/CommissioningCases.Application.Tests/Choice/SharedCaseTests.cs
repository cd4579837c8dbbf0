using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>A case of scenario 5 that was opened from a service of NHS Norfolk and Waveney's programme shows its applications, whoever looks and whenever.</summary>
public sealed class SharedCaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task AnOutcomeOfTheProgramme_IsOnTheCaseAtOnce()
    {
        var programme = await _application.SelectPodiatryAsync();
        var reference = (await _application.AcceptAsync(People.Commissioner, SharingCase.Log())).Case;
        (await ApplicationsAsync(reference)).ShouldBeEmpty();

        await _application.AcceptAsync(People.Stranger, Attempts.On(
            programme, "qualify-provider", new { on = "2012-02-01", service = "podiatry", provider = "RK9", outcome = "qualified", rationale = "Meets them" }));

        (await ApplicationsAsync(reference)).ShouldBe(["RK9"]);
        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "receive-application", new { on = "2012-02-02", provider = "RK9" })))
            .ShouldBeOfType<AttemptResult.Invalid>();
        (await _application.SendAsync(People.UnionRepresentative, new GetCase(reference))).File.Applications.ShouldBeEmpty();
        (await _application.SendAsync(People.Commissioner, new GetProgramme(SharingCase.Cluster))).File.Services["podiatry"].Listed.Keys.ShouldBe(["RK9"]);
    }

    [Fact]
    public async Task AProviderThatQualifiesNoLonger_IsNoneToGoLiveWith()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var programme = await application.SelectPodiatryAsync();
        var reference = await application.OpenAccreditationAsync();
        await application.QualifyAsync(programme);
        await application.QualifyAsync(programme, outcome: "not-qualified");

        (await application.SendAsync(People.Commissioner, new GetCase(reference))).File.Applications.ShouldHaveSingleItem().IsAccredited.ShouldBeFalse();
        (await application.SendAsync(People.Commissioner, SharingCase.GoLive(reference))).ShouldBeOfType<AttemptResult.Refused>().Unmet.Select(one => one.Clause.Id).ShouldBe(["S5.1"]);
    }

    [Theory]
    [InlineData("CL-EE-1", "wigs", "programmeService")]
    [InlineData("CL-LON-1", "podiatry", "programme")]
    [InlineData("nowhere", "podiatry", "programme")]
    public async Task Log_SharingWhatIsNotThere_IsInvalid(string cluster, string service, string field)
    {
        await _application.SelectPodiatryAsync();

        (await _application.SendAsync(People.Commissioner, SharingCase.Log(cluster, service))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe([field]);
    }

    private async Task<IEnumerable<string>> ApplicationsAsync(string reference) =>
        (await _application.SendAsync(People.Commissioner, new GetCase(reference))).File.Applications.Select(application => application.Provider);
}
