using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Cases;

public sealed class GetCaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    /// <summary>Who sees a case of 5PR, and who does not.</summary>
    public static TheoryData<Person, bool> Readers { get; } = new()
    {
        { People.Commissioner, true },
        { People.Colleague, true },
        { People.BoardSecretary, true },
        { People.ShaReviewer, true },
        { People.UnionRepresentative, true },
        { People.UnionRepresentative with { Organisation = People.Pct }, true },
        { People.Auditor, true },
        { People.Stranger, false },
        { People.StrangeShaReviewer, false },
        { People.UnionRepresentative with { Organisation = People.OtherPct }, false },
        { People.Commissioner with { Organisation = "Q35" }, false },
        { People.ShaReviewer with { Organisation = People.Pct }, false },
    };

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task GetCase_ShowsItWithinTheScopeAndDoesNotKnowItOutside(Person person, bool isSeen)
    {
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());

        var listed = await _application.WithDatabaseAsync(db => db.CaseSummaries.VisibleTo(person).AnyAsync(summary => summary.Name == logged.Case));

        listed.ShouldBe(isSeen);
        if (isSeen)
        {
            (await _application.SendAsync(person, new GetCase(logged.Case))).Reference.ShouldBe(logged.Case);
        }
        else
        {
            await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(person, new GetCase(logged.Case)));
        }
    }

    [Fact]
    public async Task GetCase_ByAnAdministrator_IsForbidden() =>
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Administrator, new GetCase("CC-2013-00001")));

    [Theory]
    [InlineData("CC-2013-99999")]
    [InlineData("")]
    [InlineData("CC-2013\0")]
    public async Task GetCase_ThatIsNot_IsNotFound(string reference) =>
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Auditor, new GetCase(reference)));

    [Fact]
    public async Task GetCase_FindsTheLongestNames()
    {
        var log = Attempts.LogCase();

        // Each name as long as may be, and alike but for its last letter. They hold no pattern that could be compressed.
        var name = string.Concat(Enumerable.Range(0, 3999).Select(n => (char)('\u4e00' + (n * 7919 % 20000))));
        await _application.SendAsync(People.Administrator, new ImportAttempt(name + "a", log.Do, log.Fields, Guid.NewGuid()));
        await _application.SendAsync(People.Administrator, new ImportAttempt(name + "b", log.Do, log.Fields, Guid.NewGuid()));

        (await _application.SendAsync(People.Auditor, new GetCase(name + "a"))).Reference.ShouldBe(name + "a");
        (await _application.SendAsync(People.Auditor, new GetCase(name + "b"))).Reference.ShouldBe(name + "b");
    }

    [Fact]
    public async Task GetCase_SeesWhatAnotherServerRecorded()
    {
        await using var other = new TestApplication(postgres.ConnectionString);
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await _application.SendAsync(People.Commissioner, new GetCase(logged.Case));

        await other.AcceptAsync(People.Colleague, Attempts.RecordConcern(logged.Case));

        (await _application.SendAsync(People.Commissioner, new GetCase(logged.Case))).File.Concerns.Count.ShouldBe(1);
        (await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case))).Number.ShouldBe(3);
    }
}
