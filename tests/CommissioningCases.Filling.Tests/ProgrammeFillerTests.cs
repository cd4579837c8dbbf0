using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Filling.Tests;

public sealed class ProgrammeFillerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Services = 12;
    private const int Applications = 40;

    [Fact]
    public async Task AddsProgrammesThatAreAsIfEachEntryHadBeenRecorded()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        var filled = await AddAsync(application, 2);
        await AddAsync(application, 1);

        filled.Histories.ShouldBe(2);
        var verdict = await application.SendAsync(People.Auditor, new VerifyTrail());
        verdict.Discrepancies.ShouldBeEmpty();
        verdict.Cases.ShouldBe(3);
        verdict.Entries.ShouldBeGreaterThan(filled.Entries);
    }

    [Fact]
    public async Task ProgrammesAdded_AreLiveWithTheirApplications()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await AddAsync(application, 1);

        var programme = (await application.SendAsync(People.Auditor, new ListProgrammes())).Clusters.Single(cluster => cluster.Programme is not null).Programme!;
        programme.ServicesLive.ShouldBe(Services);
        programme.Applications.ShouldBe(Services * Applications);
        programme.OutcomesRejected.ShouldBe(Services * Applications / 20);
        programme.ProvidersQualified.ShouldBe(Services * Applications * 9 / 10);
        var view = await application.SendAsync(People.Auditor, new GetProgramme(programme.Cluster));
        view.File.Engagements.Count.ShouldBe(5);
        view.File.Feedback.Count.ShouldBe(30);
        view.File.Applications.Values.Count(one => one.State == ApplicationState.BeingAssessed).ShouldBe(Services * Applications / 20);
    }

    [Fact]
    public async Task ProgrammesAdded_CanGoOn()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await AddAsync(application, 1);
        var row = await application.WithDatabaseAsync(db => db.ChoiceProgrammes.SingleAsync());
        var waiting = (await application.SendAsync(People.Auditor, new GetProgramme(row.Cluster))).File.Applications.Values.First(one => one.IsPending);
        var assessor = People.Commissioner with { UserName = waiting.Assessors.Single(waiting.WaitsFor), Organisation = row.Pcts[0] };

        await application.AcceptAsync(assessor, Attempts.On(row.Name, "assess-application", new
        {
            on = "2013-03-01",
            application = waiting.RecordId,
            criteria = new Dictionary<string, object> { ["1"] = new { result = "pass", reason = "Shown" }, ["2"] = new { result = "pass", reason = "Shown" } },
            marks = new Dictionary<string, int> { ["1"] = 5, ["2"] = 4, ["3"] = 3, ["4"] = 2 },
            interest = "none",
            recommends = "qualified",
            comments = "Clear",
        }));

        var file = (await application.SendAsync(assessor, new GetProgramme(row.Cluster))).File;
        file.FindApplication(waiting.RecordId)!.State.ShouldBe(ApplicationState.Assessed);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1001)]
    public async Task OfANumberThatCannotBe_Throws(int programmes, int applications)
    {
        await using var application = new TestApplication(postgres.ConnectionString);

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => AddAsync(application, programmes, applications));
    }

    private static Task<Filled> AddAsync(TestApplication application, int programmes, int applications = Applications) =>
        application.WithDatabaseAsync(db => new ProgrammeFiller(db, application.Clock).AddAsync(programmes, applications, new Progress<int>()));
}
