using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Reading.Reads;

public sealed class CaseReadsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public static TheoryData<Person, int> Readers { get; } = new()
    {
        { People.Commissioner, 0 },
        { People.BoardSecretary, 0 },
        { People.ShaReviewer, 1 },
        { People.UnionRepresentative, 1 },
        { People.UnionRepresentative with { Organisation = People.Pct }, 1 },
        { People.Auditor, 1 },
    };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task GetCase_IsKeptOnceAnHourOfWhoeverIsOutsideItsTrust(Person person, int kept)
    {
        var reference = await LogAsync();

        await _application.SendAsync(person, new GetCase(reference));
        await _application.SendAsync(person, new GetCase(reference));

        (await ReadsAsync(reference)).Count.ShouldBe(kept);
        _application.Clock.Advance(TimeSpan.FromHours(1));
        await _application.SendAsync(person, new GetCase(reference));
        (await ReadsAsync(reference)).Count.ShouldBe(2 * kept);
    }

    [Fact]
    public async Task GetCase_OfACaseOutsideTheScope_KeepsNothing()
    {
        var reference = await LogAsync();

        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.StrangeShaReviewer, new GetCase(reference)));

        (await ReadsAsync(reference)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ListCaseReads_FindsByCaseAndPerson()
    {
        await _application.WithDatabaseAsync(db =>
        {
            db.Users.Add(People.Auditor.ToUser());
            return db.SaveChangesAsync();
        });
        var (first, second) = (await LogAsync(), await LogAsync());
        await _application.SendAsync(People.Auditor, new GetCase(first));
        await _application.SendAsync(People.ShaReviewer, new GetCase(second));

        (await ReadsAsync(first)).ShouldHaveSingleItem().Name.ShouldBe(People.Auditor.Name);
        var byPerson = await _application.SendAsync(People.Auditor, new ListCaseReads { Filter = new CaseReadFilter { Case = first, Search = People.Auditor.UserName } });
        byPerson.Page.Rows.ShouldHaveSingleItem().Role.ShouldBe(Role.Auditor);
        (await _application.SendAsync(People.Auditor, new ListCaseReads { Filter = new CaseReadFilter { Case = second, Search = People.Auditor.UserName } })).Page.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update case_reads set at = now()")]
    [InlineData("delete from case_reads")]
    [InlineData("truncate case_reads")]
    public async Task Reads_CannotBeChangedInTheDatabase(string statement) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(postgres.ConnectionString, statement))).MessageText.ShouldContain("append-only");

    private async Task<string> LogAsync() => (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;

    private async Task<IReadOnlyList<CaseReadLine>> ReadsAsync(string reference) =>
        (await _application.SendAsync(People.Auditor, new ListCaseReads { Filter = new CaseReadFilter { Case = reference } })).Page.Rows;
}
