using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>Of two assessors neither sees the other's marks until both are in.</summary>
public sealed class BlindAssessmentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Cluster = SharingCase.Cluster;

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Assessments_AreSeenByTheirAssessorsAloneUntilBothAreIn()
    {
        var (reference, application) = await _application.ApplyForPodiatryAsync();
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
            criteria = new Dictionary<string, object> { ["1"] = new { result = "pass", reason = "Shown" } },
            marks = new Dictionary<string, int> { ["1"] = 4 },
            recommends = "qualified",
            interest = "none",
            comments,
        }));
        return assessment.Number;
    }

    private async Task<string?> CommentsSeenByAsync(Person person, int number) =>
        (await _application.SendAsync(person, new GetProgrammeEntries(Cluster, [number]))).Entries.Single().Fields.TryGetProperty("comments", out var comments)
            ? comments.GetString()
            : null;
}
