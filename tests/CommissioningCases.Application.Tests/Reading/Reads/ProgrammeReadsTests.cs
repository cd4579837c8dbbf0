using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Reading.Reads;

/// <summary>That somebody outside the trusts of its cluster read a programme is kept.</summary>
public sealed class ProgrammeReadsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Cluster = "CL-EE-1";

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public static TheoryData<Person, int> Readers { get; } = new()
    {
        { People.Commissioner, 0 },
        { People.BoardSecretary, 0 },
        { People.ShaReviewer, 1 },
        { People.UnionRepresentative, 1 },
        { People.Auditor, 1 },
    };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task EachReadOfAProgramme_IsKeptOnceAnHour(Person person, int kept)
    {
        await OpenAsync();
        _application.Clock.Advance(TimeSpan.FromHours(1));
        var before = await CountAsync(person);

        await _application.SendAsync(person, new GetProgramme(Cluster));
        await _application.SendAsync(person, new GetCluster(Cluster));
        await _application.SendAsync(person, new ListProgrammeEntries(Cluster, null));
        await _application.SendAsync(person, new GetProgrammeEntries(Cluster, [1]));

        (await CountAsync(person)).ShouldBe(before + kept);
    }

    [Fact]
    public async Task AReadOutOfScope_IsNotKept()
    {
        await OpenAsync();

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.StrangeShaReviewer, new GetProgramme(Cluster)));

        (await CountAsync(People.StrangeShaReviewer)).ShouldBe(0);
    }

    private async Task OpenAsync()
    {
        await _application.WithDatabaseAsync(async db =>
        {
            foreach (var person in Readers.Select(row => (Person)row[0]).Where(person => !db.Users.Any(user => user.Id == person.Id)))
            {
                db.Users.Add(person.ToUser());
            }

            return await db.SaveChangesAsync();
        });
        try
        {
            await _application.SendAsync(People.Commissioner, new GetProgramme(Cluster));
        }
        catch (NotFoundException)
        {
            await _application.AcceptAsync(People.Commissioner, Attempts.On(null, "open-programme", new { on = "2011-08-01", cluster = Cluster }));
        }
    }

    private async Task<int> CountAsync(Person person)
    {
        var found = await _application.SendAsync(People.Auditor, new ListCaseReads { Filter = new CaseReadFilter { Case = Cluster, Search = person.UserName } });
        found.Page.Rows.ShouldAllBe(line => line.Cluster == Cluster && line.Role == person.Role);
        return found.Page.Rows.Count;
    }
}
