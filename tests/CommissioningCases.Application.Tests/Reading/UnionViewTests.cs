using System.Text.Json;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Reading;

public sealed class UnionViewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task GetCase_BeforeTheAward_TellsUnionsOfNoInvitationBidScoreOrWeight()
    {
        var view = await ImportAndGetAsync(line => line.Submission.Do != "take-step" || Step(line) != "award");

        view.File.Tenders.Single().Bids.ShouldBeEmpty();
        view.File.Tenders.Single().Invitations.ShouldBeEmpty();
        view.File.Tenders.Single().Details.Weights.Quality.ShouldBe(0);
        view.Entries.ShouldNotContain(entry => entry.Do == "invite" || entry.Do == "receive-bid" || entry.Do == "score-bid");
        view.Entries.Where(entry => entry.Do is "propose-step" or "board-decision").Select(Step).Distinct().ShouldBe(["consider-alternatives", "market-test"]);
        view.Entries.Single(entry => entry.Do == "open-tender").Fields.TryGetProperty("weights", out _).ShouldBeFalse();
        view.Entries.ShouldContain(entry => entry.Do == "record-engagement");
    }

    [Fact]
    public async Task GetCase_AfterTheAward_TellsUnionsWhoWasInvitedAndWhoWon()
    {
        var view = await ImportAndGetAsync(_ => true);

        view.File.Tenders.Single().AwardedTo.ShouldNotBeNull();
        view.File.Tenders.Single().Bids.ShouldBeEmpty();
        view.File.Tenders.Single().Invitations.ShouldNotBeEmpty();
        view.Entries.ShouldContain(entry => entry.Do == "invite");
        view.Entries.ShouldNotContain(entry => entry.Do == "receive-bid" || entry.Do == "score-bid");
        var award = view.Entries.Single(entry => entry.Do == "take-step" && Step(entry) == "award");
        award.Fields.EnumerateObject().Select(field => field.Name).ShouldBe(["step"]);
        view.Entries.ShouldNotContain(entry => entry.Do == "propose-step" && Step(entry) == "award");
        view.File.StepsTaken[^1].Details.Rationale.ShouldBeEmpty();
    }

    private async Task<CaseView> ImportAndGetAsync(Func<HistoryLine, bool> isKept)
    {
        var name = $"case {Guid.NewGuid()}";
        var lines = File.ReadLines(Histories.Sample.PathOf("scenario-1-market-test")).Select(line => HistoryLine.Read(JsonSerializer.Deserialize<JsonElement>(line)));
        foreach (var line in lines.Where(isKept))
        {
            await _application.SendAsync(People.Administrator, new ImportAttempt(name, line.Submission.Do!, line.Submission.Fields, Guid.NewGuid()));
        }

        var whole = await _application.SendAsync(People.Auditor, new GetCase(name));
        whole.File.Tenders.Single().Bids.ShouldNotBeEmpty();
        return await _application.SendAsync(People.UnionRepresentative with { Organisation = whole.File.Logged.Pct }, new GetCase(name));
    }

    private static string? Step(EntryView entry) => entry.Fields.GetProperty("step").GetString();

    private static string? Step(HistoryLine line) => line.Submission.Fields.GetProperty("step").GetString();
}
