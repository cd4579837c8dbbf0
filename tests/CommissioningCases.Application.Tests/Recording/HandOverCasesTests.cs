using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>Cases given to a colleague in one act: all of them, or none.</summary>
public sealed class HandOverCasesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Colleague.ToUser(), People.Stranger.ToUser());
            return db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AllThatAreNamed_GetTheNewOwner_EachByAnEntryOfItsOwn_AndTheColleagueIsTold()
    {
        var (mine, nobodys) = (await LogAsync(People.Commissioner), await LogAsync(null));

        var done = (await SendAsync(new HandOverCases([mine, nobodys], People.Colleague.UserName, Guid.NewGuid()))).ShouldBeOfType<HandOverResult.Done>();

        done.Entries.Select(entry => entry.Case).ShouldBe([mine.Reference, nobodys.Reference]);
        foreach (var one in new[] { mine, nobodys })
        {
            var view = await ViewAsync(one);
            view.File.Owner.ShouldBe(People.Colleague.UserName);
            (view.Entries[^1].Do, view.Entries[^1].UserName).ShouldBe(("assign-owner", People.Commissioner.Name));
        }

        (await _application.SendAsync(People.Colleague, new ListNotifications())).Page.Rows.Select(row => row.Reference).Order().ShouldBe([mine.Reference, nobodys.Reference]);
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task SentTwice_HandsOverOnce()
    {
        var act = new HandOverCases([await LogAsync(People.Commissioner), await LogAsync(People.Commissioner)], People.Colleague.UserName, Guid.NewGuid());
        var first = (await SendAsync(act)).ShouldBeOfType<HandOverResult.Done>();

        (await SendAsync(act)).ShouldBeOfType<HandOverResult.Done>().Entries.ShouldBe(first.Entries);

        (await ViewAsync(act.Cases[0])).Entries.Count.ShouldBe(first.Entries[0].Number);
        (await SendAsync(act with { To = People.Commissioner.UserName })).ShouldBeOfType<HandOverResult.MovedOn>().Cases.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SentSeveralTimesAtOnce_HandsOverOnce_AndEachIsToldSo()
    {
        for (var round = 0; round < 5; round++)
        {
            var act = new HandOverCases([await LogAsync(People.Commissioner), await LogAsync(People.Commissioner)], People.Colleague.UserName, Guid.NewGuid());

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(act)));

            var done = results.Select(result => result.ShouldBeOfType<HandOverResult.Done>().Entries[1]).Distinct().ShouldHaveSingleItem();
            (await ViewAsync(act.Cases[1])).Entries[^1].Number.ShouldBe(done.Number);
        }
    }

    [Fact]
    public async Task WhereOthersReassignedOrClosedOne_NothingIsRecorded_AndTheyAreNamed()
    {
        var (kept, given, closed) = (await LogAsync(People.Commissioner), await LogAsync(People.Commissioner), await LogAsync(People.Commissioner));
        await AssignAsync(given.Reference, People.Colleague);
        await _application.AcceptAsync(People.Colleague, Attempts.On(closed.Reference, "take-step", new { on = "2012-02-01", step = "withdraw-case", reason = "not-needed", rationale = "No longer needed" }));

        var movedOn = (await SendAsync(new HandOverCases([kept, given, closed], People.Colleague.UserName, Guid.NewGuid()))).ShouldBeOfType<HandOverResult.MovedOn>();

        movedOn.Cases.ShouldBe([given.Reference, closed.Reference]);
        (await ViewAsync(kept)).File.Owner.ShouldBe(People.Commissioner.UserName);
    }

    [Fact]
    public async Task ToSomebodyWhoDoesNotWorkHere_NothingIsRecorded()
    {
        var (first, second) = (await LogAsync(People.Commissioner), await LogAsync(People.Commissioner));

        var invalid = await Should.ThrowAsync<ValidationException>(() => SendAsync(new HandOverCases([first, second], People.Stranger.UserName, Guid.NewGuid())));

        invalid.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Choose a commissioner of your Primary Care Trust");
        (await ViewAsync(first)).Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ACaseOfAnotherTrust_DoesNotExist_AndKeepsTheOthersFromBeingHandedOver()
    {
        var own = await LogAsync(People.Commissioner);
        var strange = (await _application.AcceptAsync(People.Stranger, Attempts.LogCase(People.OtherPct))).Case;

        await Should.ThrowAsync<NotFoundException>(() => SendAsync(new HandOverCases([own, new CaseToHandOver(strange, null)], People.Colleague.UserName, Guid.NewGuid())));

        (await ViewAsync(own)).File.Owner.ShouldBe(People.Commissioner.UserName);
    }

    [Fact]
    public async Task WithNothingTickedOrNobodyChosen_SaysWhatToDo()
    {
        (await Should.ThrowAsync<ValidationException>(() => SendAsync(new HandOverCases([], null, Guid.NewGuid())))).Errors
            .Select(error => error.ErrorMessage).ShouldBe(["Tick at least one case", "Choose who takes them on"]);
    }

    [Fact]
    public async Task OfTwoWhoHandOverAtOnce_OneDoes_AndTheOtherIsTold()
    {
        List<CaseToHandOver> cases = [await LogAsync(People.Commissioner), await LogAsync(People.Commissioner), await LogAsync(People.Commissioner)];

        var results = await Task.WhenAll(
            SendAsync(new HandOverCases(cases, People.Colleague.UserName, Guid.NewGuid())),
            SendAsync(new HandOverCases([.. cases.AsEnumerable().Reverse()], People.Colleague.UserName, Guid.NewGuid())));

        results.OfType<HandOverResult.Done>().ShouldHaveSingleItem();
        results.OfType<HandOverResult.MovedOn>().ShouldHaveSingleItem().Cases.ShouldNotBeEmpty();
        (await _application.WithDatabaseAsync(db => db.Entries.CountAsync(entry => entry.Do == "assign-owner"))).ShouldBe(6);
    }

    private Task<HandOverResult> SendAsync(HandOverCases act) => _application.SendAsync(People.Commissioner, act);

    private Task<CaseView> ViewAsync(CaseToHandOver one) => _application.SendAsync(People.Commissioner, new GetCase(one.Reference));

    private async Task<CaseToHandOver> LogAsync(Person? owner)
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        if (owner is not null)
        {
            await AssignAsync(reference, owner);
        }

        return new CaseToHandOver(reference, owner?.UserName);
    }

    private Task<AttemptResult.Accepted> AssignAsync(string reference, Person owner) =>
        _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "assign-owner", new { on = "2012-01-20", owner = owner.UserName }));
}
