using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Notifications;

/// <summary>What somebody finds on their list of what is new.</summary>
public sealed class NotificationsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private ToldPeople _people = null!;
    private string _case = "";

    public async Task InitializeAsync()
    {
        _people = await ToldPeople.StartAsync(postgres);
        _case = (await _people.Application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await AssignAsync(People.Colleague);
    }

    public async Task DisposeAsync() => await _people.DisposeAsync();

    [Fact]
    public async Task TheList_NamesTheCase_AndIsOnesOwn()
    {
        var notification = (await _people.ListAsync(People.Colleague)).ShouldHaveSingleItem();

        (notification.Kind, notification.Reference, notification.Service, notification.ReadAt).ShouldBe((NotificationKind.Assigned, _case, "Cataract centre", null));
        foreach (var other in ToldPeople.All.Where(person => person != People.Colleague))
        {
            (await _people.ListAsync(other)).ShouldBeEmpty(other.Name);
        }
    }

    [Fact]
    public async Task EveryNotification_AskedForByAnyStatement_IsInSightOfWhomItTellsAlone()
    {
        const string Question = "select n.person::text as \"Value\" from notifications n";

        foreach (var person in ToldPeople.All.Where(person => person.Role != Role.Auditor))
        {
            (await _people.Application.AsAsync(person, db => db.Database.SqlQueryRaw<string>(Question).ToListAsync())).ShouldAllBe(id => id == person.Id.ToString());
        }

        (await _people.Application.AsAsync(People.Colleague, db => db.Database.SqlQueryRaw<string>(Question).ToListAsync())).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatIsRead_IsNotNewAnyMore_AndNobodyReadsForAnother()
    {
        await AssignAsync(People.Commissioner);
        await AssignAsync(People.Colleague);
        var first = (await _people.ListAsync(People.Colleague))[0];

        await _people.Application.SendAsync(People.Commissioner, new MarkNotificationsRead(first.Id));
        (await _people.ListAsync(People.Colleague, new NotificationFilter { IsUnread = true })).Count.ShouldBe(2);
        await _people.Application.SendAsync(People.Colleague, new MarkNotificationsRead(first.Id));
        (await _people.ListAsync(People.Colleague, new NotificationFilter { IsUnread = true })).ShouldHaveSingleItem().Id.ShouldNotBe(first.Id);
        await _people.Application.SendAsync(People.Colleague, new MarkNotificationsRead(null));
        (await _people.ListAsync(People.Colleague, new NotificationFilter { IsUnread = true })).ShouldBeEmpty();
        (await _people.ListAsync(People.Colleague)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task WhoeverHasLeftTheTrust_FindsNothingOfItsCases()
    {
        (await _people.ListAsync(People.Colleague with { Organisation = People.OtherPct })).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatComesNearAndWhatPassed_IsToldOnce()
    {
        // The contract of the case expires on 1 January 2014.
        await TellDueAsync(new DateTime(2013, 12, 24, 9, 0, 0, DateTimeKind.Utc), []);
        await TellDueAsync(new DateTime(2013, 12, 25, 9, 0, 0, DateTimeKind.Utc), ["Person 2: due-soon"]);
        await TellDueAsync(new DateTime(2014, 1, 1, 9, 0, 0, DateTimeKind.Utc), ["Person 2: due-soon"]);
        await TellDueAsync(new DateTime(2014, 1, 2, 9, 0, 0, DateTimeKind.Utc), ["Person 2: due-soon", "Person 2: overdue"]);
        await TellDueAsync(new DateTime(2014, 1, 8, 9, 0, 0, DateTimeKind.Utc), ["Person 2: due-soon", "Person 2: overdue"]);
        (await _people.ListAsync(People.Colleague))[0].Due.ShouldBe(new DateOnly(2014, 1, 1));
    }

    [Fact]
    public async Task WhatPassedLongAgo_IsNotTold() => await TellDueAsync(new DateTime(2014, 2, 1, 9, 0, 0, DateTimeKind.Utc), []);

    [Fact]
    public async Task WhoeverWantsToBeRemindedOfWhatIsDue_IsToldAnewSomeDaysLater_AndNotBefore()
    {
        _people.Application.Clock.SetUtcNow(new DateTime(2014, 1, 1, 9, 0, 0, DateTimeKind.Utc));
        await _people.Application.SendAsync(Person.Operator, new NotifyDue());
        var due = (await _people.ListAsync(People.Colleague)).Single(row => row.Due is not null);

        await _people.Application.SendAsync(People.Commissioner, new RemindAgain(due.Id)); // it is not theirs
        (await FindAsync(due.Id)).ReadAt.ShouldBeNull();
        await _people.Application.SendAsync(People.Colleague, new MarkReadByOpening(await HistoryOfAsync(due.Id)));
        await _people.Application.SendAsync(People.Colleague, new RemindAgain(due.Id));
        var put = await FindAsync(due.Id);
        (put.ReadAt is null, put.AgainAt).ShouldBe((false, _people.Application.Clock.GetUtcNow().AddDays(RemindAgain.Days)));
        _people.Application.Clock.Advance(TimeSpan.FromDays(RemindAgain.Days) - TimeSpan.FromHours(1));
        await _people.Application.SendAsync(Person.Operator, new NotifyDue());
        (await FindAsync(due.Id)).ReadAt.ShouldNotBeNull();

        _people.Application.Clock.Advance(TimeSpan.FromHours(1));
        await _people.Application.SendAsync(Person.Operator, new NotifyDue());

        var again = await FindAsync(due.Id);
        (again.ReadAt, again.AgainAt, again.At).ShouldBe((null, null, _people.Application.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task WhatIsReadByOpeningItsCase_IsThatOfTheReaderAndTheCaseAlone()
    {
        await AssignAsync(People.Commissioner);
        await AssignAsync(People.Colleague);
        var id = (await _people.ListAsync(People.Colleague)).Select(row => row.Id).ToList();
        var history = await HistoryOfAsync(id[0]);

        await _people.Application.SendAsync(People.Stranger, new MarkReadByOpening(history));
        await _people.Application.SendAsync(People.Colleague, new MarkReadByOpening(Guid.NewGuid()));
        (await _people.ListAsync(People.Colleague, new NotificationFilter { IsUnread = true })).Count.ShouldBe(2);
        await _people.Application.SendAsync(People.Colleague, new MarkReadByOpening(history));
        (await _people.ListAsync(People.Colleague, new NotificationFilter { IsUnread = true })).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsOld_IsSweptAway_ReadOrNot()
    {
        _people.Application.Clock.Advance(SweepNotifications.Kept);
        await _people.Application.SendAsync(Person.Operator, new SweepNotifications());
        (await _people.ListAsync(People.Colleague)).ShouldHaveSingleItem();
        _people.Application.Clock.Advance(TimeSpan.FromSeconds(1));
        await _people.Application.SendAsync(Person.Operator, new SweepNotifications());

        (await _people.ListAsync(People.Colleague)).ShouldBeEmpty();
    }

    private Task<Guid> HistoryOfAsync(Guid notification) =>
        _people.Application.WithDatabaseAsync(db => db.Notifications.Where(one => one.Id == notification).Select(one => one.CaseId!.Value).SingleAsync());

    private async Task TellDueAsync(DateTime now, IReadOnlyList<string> told)
    {
        _people.Application.Clock.SetUtcNow(now);
        await _people.Application.SendAsync(Person.Operator, new NotifyDue());
        await _people.Application.SendAsync(Person.Operator, new NotifyDue());
        (await _people.ToldAsync()).Where(one => one.Contains("due", StringComparison.Ordinal)).ShouldBe(told);
    }

    private async Task<NotificationRow> FindAsync(Guid id) => (await _people.ListAsync(People.Colleague)).Single(row => row.Id == id);

    private Task<AttemptResult.Accepted> AssignAsync(Person owner) => _people.Application.AcceptAsync(
        owner == People.Commissioner ? People.Colleague : People.Commissioner, Attempts.On(_case, "assign-owner", new { on = "2012-01-15", owner = owner.UserName }));
}
