using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Work;

/// <summary>A trade union's representative is shown what others recorded since their last visit, as far as unions see it, and not even in the order of a list that there is more.</summary>
public sealed class UnionNewsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;
    private string _first = "";
    private string _second = "";

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.UnionRepresentative.ToUser());
            return db.SaveChangesAsync();
        });
        _first = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        _application.Clock.Advance(TimeSpan.FromMinutes(1));
        _second = (await _application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        _application.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TheFirstVisit_ShowsTheLastDays_AndTheNextOneWhatCameSince()
    {
        var first = await WorkAsync();
        first.Since.ShouldBeNull();
        first.Changed.Select(changed => changed.Case.Reference).ShouldBe([_second, _first]);
        first.IsMoreChanged.ShouldBeFalse();

        _application.Clock.Advance(TimeSpan.FromHours(1));
        (await WorkAsync()).Changed.ShouldBeEmpty();

        _application.Clock.Advance(TimeSpan.FromHours(1));
        await RecordAsync(_first, "record-engagement", new { on = "2012-01-20", with = "staff", party = "UNISON", method = "meeting", summary = "All was agreed" });
        await RecordAsync(_first, "record-concern", new { on = "2012-01-20", text = "Waiting times grow" });

        var changed = (await WorkAsync()).Changed.Single();
        changed.Case.Reference.ShouldBe(_first);
        changed.Count.ShouldBe(2);
        changed.Latest.ShouldBe("Record a concern");
    }

    [Fact]
    public async Task WhatUnionsDoNotSee_IsNotNew_AndMovesNoCaseInTheirLists()
    {
        await WorkAsync();
        _application.Clock.Advance(TimeSpan.FromHours(1));

        await RecordAsync(_first, "add-note", new { on = "2012-01-20", text = "Between us" });

        (await WorkAsync()).Changed.ShouldBeEmpty();
        (await ListAsync(People.Commissioner)).ShouldBe([_first, _second]);
        (await ListAsync(People.UnionRepresentative)).ShouldBe([_second, _first]);
    }

    [Fact]
    public async Task ThatWasStruckWhichTheySee_IsNew_AndWhatTheyDoNotSee_IsNot()
    {
        var assurance = (await _application.AcceptAsync(People.ShaReviewer, Attempts.On(_first, "record-assurance", new { on = "2012-01-20", mechanism = "wcc-assurance", outcome = "assured", notes = "Seen" }))).Number;
        var engagement = await RecordAsync(_second, "record-engagement", new { on = "2012-01-20", with = "staff", party = "UNISON", method = "meeting", summary = "All was agreed" });
        await WorkAsync();
        _application.Clock.Advance(TimeSpan.FromHours(1));

        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(_first, "strike", new { on = "2012-01-21", record = RecordName.Of(assurance), reason = "Wrong case" }));
        (await WorkAsync()).Changed.ShouldBeEmpty();
        await RecordAsync(_second, "strike", new { on = "2012-01-21", record = RecordName.Of(engagement), reason = "Wrong case" });
        (await WorkAsync()).Changed.Select(changed => changed.Case.Reference).ShouldBe([_second]);
    }

    [Fact]
    public async Task ManyCases_AreShownAsFarAsAPageHasRoom()
    {
        for (var i = 0; i < GetUnionWork.MostChanged; i++)
        {
            await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        }

        var work = await WorkAsync();

        work.Changed.Count.ShouldBe(GetUnionWork.MostChanged);
        work.IsMoreChanged.ShouldBeTrue();
    }

    private async Task<int> RecordAsync(string reference, string action, object fields) => (await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, action, fields))).Number;

    private Task<UnionWork> WorkAsync() => _application.SendAsync(People.UnionRepresentative, new GetUnionWork());

    private async Task<IEnumerable<string>> ListAsync(Person person) => (await _application.SendAsync(person, new ListCases())).Rows.Select(row => row.Reference);
}
