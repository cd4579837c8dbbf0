using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Choice;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>Of two assessors neither sees the other's marks until both are in.</summary>
public sealed class BlindAssessmentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Cluster = "CL-EE-1";
    private static readonly IReadOnlyList<string> Criteria = ["Registered"];
    private static readonly IReadOnlyList<string> Questions = ["Are you registered?"];
    private static readonly IReadOnlyList<string> Answers = ["Since 2004"];

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Assessments_AreSeenByTheirAssessorsAloneUntilBothAreIn()
    {
        var (reference, application) = await AppliedAsync();
        var first = await AssessAsync(People.Commissioner, reference, application, "The first has seen the rooms");

        (await CommentsSeenByAsync(People.Commissioner, first)).ShouldBe("The first has seen the rooms");
        (await CommentsSeenByAsync(People.Stranger, first)).ShouldBeNull();
        (await CommentsSeenByAsync(People.Colleague, first)).ShouldBeNull();
        (await CommentsSeenByAsync(People.ShaReviewer, first)).ShouldBeNull();
        (await CommentsSeenByAsync(People.Auditor, first)).ShouldBe("The first has seen the rooms");
        (await _application.SendAsync(People.UnionRepresentative, new GetProgrammeEntries(Cluster, [first, application]))).Entries.ShouldBeEmpty();

        var second = await AssessAsync(People.Stranger, reference, application, "The second has not");

        (await CommentsSeenByAsync(People.Stranger, first)).ShouldBe("The first has seen the rooms");
        (await CommentsSeenByAsync(People.Commissioner, second)).ShouldBe("The second has not");
        (await CommentsSeenByAsync(People.ShaReviewer, second)).ShouldBe("The second has not");
        (await _application.SendAsync(People.Stranger, new ListProgrammeEntries(Cluster, null))).Entries.Count(entry => entry.Fields.TryGetProperty("comments", out _)).ShouldBe(2);
        (await _application.SendAsync(People.UnionRepresentative, new GetProgramme(Cluster))).File.Applications.ShouldBeEmpty();
    }

    /// <summary>Nobody assesses under another's name, whatever the form says.</summary>
    private async Task<int> AssessAsync(Person person, string reference, int application, string comments)
    {
        var assessment = await _application.AcceptAsync(person, Attempts.On(reference, "assess-application", new
        {
            on = "2012-02-02",
            application = $"entry-{application}",
            assessor = "somebody.else@test.example",
            marks = new Dictionary<string, int> { ["1"] = 4 },
            recommends = "qualified",
            comments,
        }));
        return assessment.Number;
    }

    private async Task<string?> CommentsSeenByAsync(Person person, int number) =>
        (await _application.SendAsync(person, new GetProgrammeEntries(Cluster, [number]))).Entries.Single().Fields.TryGetProperty("comments", out var comments)
            ? comments.GetString()
            : null;

    private async Task<(string Reference, int Application)> AppliedAsync()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster = Cluster }))).Case;
        foreach (var group in new[] { "patients", "patient-representatives", "health-and-wellbeing-boards", "healthcare-professionals", "providers" })
        {
            await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "engage-locally", new { on = "2011-08-02", group, summary = "A meeting" }));
        }

        await _application.AcceptAsync(People.Commissioner, Attempts.On(
            reference, "select-service", new { on = "2011-08-03", service = "podiatry", source = "national", kind = "community", feedback = "Asked for" }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "open-offer", new
        {
            on = "2012-01-01",
            service = "podiatry",
            criteria = Criteria,
            nationalQuestions = Questions,
            opens = "2012-01-01",
            closes = "2012-03-31",
        }));
        var application = await _application.AcceptAsync(
            People.Commissioner, Attempts.On(reference, "record-application", new { on = "2012-02-01", service = "podiatry", provider = "RT5", answers = Answers }));
        return (reference, application.Number);
    }
}
