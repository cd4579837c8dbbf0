using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Work;

/// <summary>Whoever has left looks after nothing: their cases are found among those without an owner, and say whose they were.</summary>
public sealed class LeaversTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;
    private string _left = "";

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync());
        await _application.WithDatabaseAsync(db =>
        {
            db.AddRange(People.Commissioner.ToUser(), People.Colleague.ToUser());
            return db.SaveChangesAsync();
        });
        await LogAsync(People.Commissioner);
        _left = await LogAsync(People.Colleague);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("disabled")]
    [InlineData("ended")]
    [InlineData("moved")]
    public async Task TheCasesOfWhoeverHasLeft_CountAsNobodys(string how)
    {
        (await NobodysAsync()).ShouldBeEmpty();

        await LeaveAsync(how);

        (await NobodysAsync()).ShouldBe([_left]);
        var work = await _application.SendAsync(People.Commissioner, new GetMyWork());
        work.Unassigned.Select(row => row.Reference).ShouldBe([_left]);
        work.LeftBehind.ShouldBe(how == "moved" ? 0 : 1);
        work.Unassigned.Single().OwnerAccount!.LooksAfter(People.Pct, work.Reference.Bodies, work.Today).ShouldBeFalse();
        var list = await _application.SendAsync(People.Commissioner, new GetHandOver(CaseFilter.Nobody));
        (list.Unowned, list.Cases.Select(row => row.Reference).Single(), list.Owners.Sum(owned => owned.Cases)).ShouldBe((1, _left, 2));
    }

    [Fact]
    public async Task TheCaseItselfAndExports_SayThatTheOwnerIsNoLongerHere()
    {
        await LeaveAsync("disabled");

        (await _application.SendAsync(People.ShaReviewer, new GetCase(_left))).Owner!.IsDisabled.ShouldBeTrue();
        using var table = new MemoryStream();
        await _application.SendAsync(People.ShaReviewer, new ExportCases(new CaseFilter { Owner = CaseFilter.Nobody }, CaseOrder.Latest, table));
        System.Text.Encoding.UTF8.GetString(table.ToArray()).ShouldContain($"{People.Colleague.Name} (no longer here)");
    }

    [Fact]
    public async Task WhatComesOfTheCase_IsToldToTheWholeTeam()
    {
        await LeaveAsync("moved");

        await _application.AcceptAsync(People.ShaReviewer, Attempts.On(_left, "record-assurance", new { on = "2012-02-01", mechanism = "sha-assurance", outcome = "assured", notes = "Seen" }));

        (await _application.SendAsync(People.Commissioner, new ListNotifications())).Page.Rows.ShouldHaveSingleItem().Reference.ShouldBe(_left);
    }

    [Fact]
    public async Task AnAdministrator_IsToldHowMuchIsLeftBehind_InNumbersAlone()
    {
        (await _application.SendAsync(People.Administrator, new CountOpenWork(People.Colleague.Id))).ShouldBe(new OpenWork(1, 0, 1));

        await LeaveAsync("disabled");

        (await _application.SendAsync(People.Administrator, new CountOpenWork(People.Commissioner.Id))).ShouldBe(new OpenWork(1, 0, 0));
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, new CountOpenWork(People.Colleague.Id)));
    }

    private async Task<IReadOnlyList<string>> NobodysAsync()
    {
        var cases = (await _application.SendAsync(People.Commissioner, new ListCases { Filter = new CaseFilter { Owner = CaseFilter.Nobody } })).Rows.Select(row => row.Reference).ToList();
        (await _application.SendAsync(People.Auditor, new ListCases { Filter = new CaseFilter { Owner = CaseFilter.Nobody } })).Rows.Select(row => row.Reference).ShouldBe(cases);
        return cases;
    }

    private Task<int> LeaveAsync(string how) => _application.WithDatabaseAsync(async db =>
    {
        var user = await db.Users.SingleAsync(one => one.Id == People.Colleague.Id);
        (user.IsDisabled, user.ActiveUntil, user.Organisation) = how switch
        {
            "disabled" => (true, null, user.Organisation),
            "ended" => (false, _application.Clock.GetUtcNow().AddDays(-1).Date is var day ? DateOnly.FromDateTime(day) : null, user.Organisation),
            _ => (false, (DateOnly?)null, People.OtherPct),
        };
        return await db.SaveChangesAsync();
    });

    private async Task<string> LogAsync(Person owner)
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "assign-owner", new { on = "2012-01-20", owner = owner.UserName }));
        return reference;
    }
}
