using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Documents;

/// <summary>What becomes of a document once it was taken.</summary>
public sealed class KeptDocumentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Open_IsForThoseWhoSeeTheCase_ButNotForUnions()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var other = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history);

        foreach (var person in (Access.Person[])[People.Commissioner, People.Colleague, People.BoardSecretary, People.ShaReviewer, People.Auditor])
        {
            (await application.ReadAsync(person, history, stored.Id)).ShouldNotBeNull(person.Role.ToString());
        }

        foreach (var person in (Access.Person[])[People.Stranger, People.StrangeShaReviewer, People.UnionRepresentative, People.Administrator])
        {
            (await application.ReadAsync(person, history, stored.Id)).ShouldBeNull(person.Role.ToString());
        }

        (await application.ReadAsync(People.Commissioner, other, stored.Id)).ShouldBeNull("it is of another case");
        (await application.ReadAsync(People.Commissioner, history, Guid.NewGuid())).ShouldBeNull();
    }

    [Fact]
    public async Task Drop_RemovesWhatNoEntryNames()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history);

        (await application.DropAsync(People.Stranger, history, stored.Id)).ShouldBeFalse();
        (await application.DropAsync(People.Commissioner, Guid.NewGuid(), stored.Id)).ShouldBeFalse();
        (await application.DropAsync(People.Commissioner, history, stored.Id)).ShouldBeTrue();
        (await application.DropAsync(People.Commissioner, history, stored.Id)).ShouldBeFalse();

        (await application.CountDocumentsAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Attach_MakesItThatOfAnEntry_OnceAndForGood()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history);

        await application.AttachAsync(People.Commissioner, history, stored.Id);

        (await application.ReadAsync(People.Auditor, history, stored.Id))!.Value.Document.AttachedAs.ShouldBe(1);
        (await application.DropAsync(People.Commissioner, history, stored.Id)).ShouldBeFalse();
        (await Should.ThrowAsync<PostgresException>(() => application.AttachAsync(People.Commissioner, history, stored.Id)))
            .SqlState.ShouldBe(PostgresErrorCodes.NoDataFound);
    }

    [Fact]
    public async Task Attach_OfWhatIsNotThere_FailsTheWholeBatch()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var history = await application.NewCaseAsync();
        var other = await application.NewCaseAsync();
        var stored = await application.StoreAsync(history);

        (await FailAsync(() => application.AttachAsync(People.Commissioner, other, stored.Id))).ShouldBe(PostgresErrorCodes.NoDataFound);
        (await FailAsync(() => application.AttachAsync(People.Stranger, history, stored.Id))).ShouldBe(PostgresErrorCodes.NoDataFound);
        (await FailAsync(() => application.AttachAsync(People.Commissioner, history, Guid.NewGuid()))).ShouldBe(PostgresErrorCodes.NoDataFound);
        (await FailAsync(() => application.AttachAsync(People.Commissioner, history, stored.Id, entry: 2))).ShouldBe(PostgresErrorCodes.ForeignKeyViolation);

        static async Task<string> FailAsync(Func<Task> attach) => (await Should.ThrowAsync<PostgresException>(attach)).SqlState;
    }
}
