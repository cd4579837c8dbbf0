using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>NHS Norfolk and Waveney is made up of the trusts 5PQ and 5PR; it lies in the area of Q35.</summary>
public sealed class ProgrammeRightsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Cluster = "CL-EE-1";

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Commissioners_OfEveryTrustOfTheCluster_RunItsOneProgramme()
    {
        var reference = await OpenedAsync();

        (await _application.SendAsync(People.Commissioner, Engagement(reference))).ShouldBeOfType<AttemptResult.Accepted>();
        (await _application.SendAsync(People.Stranger, Engagement(reference))).ShouldBeOfType<AttemptResult.Accepted>();
        (await _application.SendAsync(People.Stranger, Opening())).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("cluster");
        (await _application.SendAsync(People.Commissioner, new GetProgramme(Cluster))).File.Engagements.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task OpenProgramme_OfAClusterOfOthers_IsInvalid() =>
        (await _application.SendAsync(People.Commissioner, Opening("CL-LON-1"))).ShouldBeOfType<AttemptResult.Invalid>().Errors.Single().Field.ShouldBe("cluster");

    [Fact]
    public async Task OpenProgramme_UnderANameOfOnesOwn_DoesNotFindIt() =>
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, Opening() with { Case = "My programme" }));

    [Fact]
    public async Task Programme_OfAnotherCluster_IsNotThere()
    {
        var opening = Opening("CL-LON-1");
        await _application.SendAsync(People.Administrator, new ImportAttempt("LONDON", opening.Do, opening.Fields, opening.AttemptId));

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Commissioner, Engagement("LONDON")));
        foreach (var person in new[] { People.Commissioner, People.BoardSecretary, People.ShaReviewer, People.UnionRepresentative })
        {
            await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(person, new GetProgramme("CL-LON-1")));
            await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(person, new ListProgrammeEntries("CL-LON-1", null)));
            (await _application.SendAsync(person, new ListProgrammes())).Clusters.ShouldNotContain(cluster => cluster.Cluster.Code == "CL-LON-1");
        }

        (await _application.SendAsync(People.StrangeShaReviewer, new GetProgramme("CL-LON-1"))).Reference.ShouldBe("LONDON");
    }

    [Fact]
    public async Task Onlookers_ReadAndRecordNothing()
    {
        var reference = await OpenedAsync();

        foreach (var person in new[] { People.BoardSecretary, People.ShaReviewer, People.UnionRepresentative })
        {
            (await _application.SendAsync(person, new GetProgramme(Cluster))).Reference.ShouldBe(reference);
            await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(person, Engagement(reference)));
        }

        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Administrator, new GetProgramme(Cluster)));
    }

    private static Attempt Opening(string cluster = Cluster) => Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster });

    private static Attempt Engagement(string reference) => Attempts.On(reference, "engage-locally", new { on = "2011-08-02", group = "patients", summary = "A meeting" });

    private async Task<string> OpenedAsync() => await _application.SendAsync(People.Commissioner, Opening()) is AttemptResult.Accepted opened
        ? opened.Case
        : (await _application.SendAsync(People.Commissioner, new GetProgramme(Cluster))).Reference;
}
