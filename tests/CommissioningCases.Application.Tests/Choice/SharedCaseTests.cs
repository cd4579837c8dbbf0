using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Choice;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>A case of scenario 5 that was opened from a service of NHS Norfolk and Waveney's programme shows its applications, whoever looks and whenever.</summary>
public sealed class SharedCaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Cluster = "CL-EE-1";
    private static readonly string[] Groups = ["patients", "patient-representatives", "health-and-wellbeing-boards", "healthcare-professionals", "providers"];

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task AnOutcomeOfTheProgramme_IsOnTheCaseAtOnce()
    {
        var programme = await SelectedAsync();
        var reference = (await _application.AcceptAsync(People.Commissioner, Log())).Case;
        (await ApplicationsAsync(reference)).ShouldBeEmpty();

        await _application.AcceptAsync(People.Stranger, Attempts.On(
            programme, "qualify-provider", new { on = "2012-02-01", service = "podiatry", provider = "RK9", outcome = "qualified", rationale = "Meets them" }));

        (await ApplicationsAsync(reference)).ShouldBe(["RK9"]);
        (await _application.SendAsync(People.Commissioner, Attempts.On(reference, "receive-application", new { on = "2012-02-02", provider = "RK9" })))
            .ShouldBeOfType<AttemptResult.Invalid>();
        (await _application.SendAsync(People.UnionRepresentative, new GetCase(reference))).File.Applications.ShouldBeEmpty();
        (await _application.SendAsync(People.Commissioner, new GetProgramme(Cluster))).File.Services["podiatry"].Listed.Keys.ShouldBe(["RK9"]);
    }

    [Theory]
    [InlineData("CL-EE-1", "wigs", "programmeService")]
    [InlineData("CL-LON-1", "podiatry", "programme")]
    [InlineData("nowhere", "podiatry", "programme")]
    public async Task Log_SharingWhatIsNotThere_IsInvalid(string cluster, string service, string field)
    {
        await SelectedAsync();

        (await _application.SendAsync(People.Commissioner, Log(cluster, service))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Select(error => error.Field).ShouldBe([field]);
    }

    private static Attempt Log(string cluster = Cluster, string service = "podiatry") => Attempts.On(null, "log-case", new
    {
        on = "2012-01-10",
        scenario = 5,
        pct = People.Pct,
        service = "Podiatry",
        providers = Attempts.Providers,
        summary = "More choice",
        needs = "Shown by the needs assessment",
        programme = cluster,
        programmeService = service,
    });

    private async Task<IEnumerable<string>> ApplicationsAsync(string reference) =>
        (await _application.SendAsync(People.Commissioner, new GetCase(reference))).File.Applications.Select(application => application.Provider);

    private async Task<string> SelectedAsync()
    {
        if (await _application.SendAsync(People.Commissioner, Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster = Cluster })) is not AttemptResult.Accepted opened)
        {
            return (await _application.SendAsync(People.Commissioner, new GetProgramme(Cluster))).Reference;
        }

        foreach (var group in Groups)
        {
            await _application.AcceptAsync(People.Commissioner, Attempts.On(opened.Case, "engage-locally", new { on = "2011-08-02", group, summary = "A meeting" }));
        }

        await _application.AcceptAsync(People.Commissioner, Attempts.On(
            opened.Case, "select-service", new { on = "2011-08-03", service = "podiatry", source = "national", kind = "community", feedback = "Asked for" }));
        return opened.Case;
    }
}
