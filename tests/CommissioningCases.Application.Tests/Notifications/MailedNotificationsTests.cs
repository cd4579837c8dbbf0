using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Notifications;

/// <summary>What people are told by mail: at once, once a day or not, as they choose.</summary>
public sealed class MailedNotificationsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly string[] Podiatry = ["Podiatry"];

    private readonly TestMailServer _server = new();
    private ToldPeople _people = null!;
    private string _case = "";

    private TestApplication Application => _people.Application;

    public async Task InitializeAsync()
    {
        _people = await ToldPeople.StartAsync(postgres, _server.Settings);
        _case = (await Application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _people.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task ANotification_IsMailedAtOnce_AndSaysOfWhichCaseItIsAndNoMore()
    {
        await AssignAsync();

        await PostAsync();

        var sent = _server.Received.ShouldHaveSingleItem();
        sent.To.ToString().ShouldBe(People.Colleague.UserName);
        sent.Subject.ShouldBe($"{_case}: given to you");
        sent.TextBody!.ShouldContain($"https://cases.example/cases/{_case}");
        sent.TextBody!.ShouldContain("https://cases.example/account/notifications");
        $"{sent.Subject} {sent.TextBody} {sent.HtmlBody}".ShouldNotContain("Cataract");
        await PostAsync();
        _server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ANotificationOfAContract_LeadsToTheContract()
    {
        var contract = (await Application.AcceptAsync(People.Commissioner, Attempts.On(null, "record-contract", new
        {
            on = "2011-05-01",
            pct = People.Pct,
            provider = "RT5",
            services = Podiatry,
            type = "standard-nhs",
            from = "2011-04-01",
            until = "2013-03-31",
            value = "medium",
        }))).Case;
        await Application.AcceptAsync(People.Commissioner, Attempts.On(contract, "note-contract", new { on = "2012-02-01", text = $"Could @{People.Colleague.UserName} look at it?" }));

        await PostAsync();

        var sent = _server.Received.ShouldHaveSingleItem();
        sent.Subject.ShouldBe($"{contract}: you were mentioned");
        sent.TextBody!.ShouldContain($"https://cases.example/contracts/{contract}");
    }

    [Fact]
    public async Task WhatSomebodyWantsOnceADay_ComesInOneMessageInTheMorning()
    {
        Application.Clock.SetUtcNow(new DateTime(2013, 3, 4, 12, 0, 0, DateTimeKind.Utc));
        await ChooseAsync(NotificationDelivery.Daily);
        await AssignAsync();
        await AssignAsync();
        await PostAsync();
        await DigestAsync(new DateTime(2013, 3, 4, 23, 0, 0, DateTimeKind.Utc));
        await DigestAsync(new DateTime(2013, 3, 5, 6, 59, 0, DateTimeKind.Utc));
        _server.Received.ShouldBeEmpty();

        await DigestAsync(new DateTime(2013, 3, 5, 7, 0, 0, DateTimeKind.Utc));
        await DigestAsync(new DateTime(2013, 3, 5, 7, 5, 0, DateTimeKind.Utc));
        await DigestAsync(new DateTime(2013, 3, 6, 7, 5, 0, DateTimeKind.Utc));

        var sent = _server.Received.ShouldHaveSingleItem();
        sent.Subject.ShouldBe("What is new: 2 notifications");
        sent.TextBody!.Split($"{_case}: given to you").Length.ShouldBe(3);
    }

    [Fact]
    public async Task WhatSomebodyDoesNotWantByMail_StandsOnTheirListAlone()
    {
        await ChooseAsync(NotificationDelivery.NotByMail);
        await AssignAsync();

        await PostAsync();

        _server.Received.ShouldBeEmpty();
        (await _people.ListAsync(People.Colleague)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Choices_AreOnesOwn_OfKindsThatOneIsTold()
    {
        await ChooseAsync(NotificationDelivery.Daily);
        await Application.SendAsync(People.UnionRepresentative, new ChooseNotifications(new Dictionary<NotificationKind, NotificationDelivery> { [NotificationKind.Assigned] = NotificationDelivery.Daily, [NotificationKind.Dispute] = NotificationDelivery.NotByMail }));

        (await ChoicesOfAsync(People.Colleague))[NotificationKind.Assigned].ShouldBe(NotificationDelivery.Daily);
        (await ChoicesOfAsync(People.Commissioner))[NotificationKind.Assigned].ShouldBe(NotificationDelivery.AtOnce);
        (await ChoicesOfAsync(People.UnionRepresentative))[NotificationKind.Dispute].ShouldBe(NotificationDelivery.NotByMail);
        (await ChoicesOfAsync(People.UnionRepresentative)).Keys.ShouldNotContain(NotificationKind.Assigned);
        (await Application.WithDatabaseAsync(db => db.NotificationChoices.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task WhatWasReadMeanwhile_OrIsOfNoCaseOfTheirsAnyMore_IsNotMailed()
    {
        await AssignAsync();
        await Application.SendAsync(People.Colleague, new MarkNotificationsRead(null));
        await PostAsync();
        await AssignAsync();
        await _people.ChangeAsync(People.Colleague, $"\"Organisation\" = '{People.OtherPct}'");
        await PostAsync();
        await _people.ChangeAsync(People.Colleague, $"\"Organisation\" = '{People.Pct}', \"IsDisabled\" = true");
        await AssignAsync(toOther: true);
        await PostAsync();

        _server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task SeveralServers_MailEachNotificationOnce()
    {
        for (var times = 0; times < 30; times++)
        {
            await AssignAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Application.SendAsync(Person.Operator, new PostNotifications())));
        await PostAsync();

        _server.Received.Count.ShouldBe(30);
        _server.Received.Select(message => message.MessageId).ShouldBeUnique();
    }

    [Fact]
    public async Task EveryKind_CanBeToldToSomebody() =>
        Enum.GetValues<NotificationKind>().ShouldAllBe(kind => NotificationUse.Of(kind).Roles.Count > 0);

    private async Task<IReadOnlyDictionary<NotificationKind, NotificationDelivery>> ChoicesOfAsync(Person person) =>
        (await Application.SendAsync(person, new GetNotificationChoices())).ToDictionary(choice => choice.Kind, choice => choice.Delivery);

    private Task<MediatR.Unit> ChooseAsync(NotificationDelivery delivery) =>
        Application.SendAsync(People.Colleague, new ChooseNotifications(new Dictionary<NotificationKind, NotificationDelivery> { [NotificationKind.Assigned] = delivery }));

    private Task<AttemptResult.Accepted> AssignAsync(bool toOther = false) => Application.AcceptAsync(
        People.Commissioner, Attempts.On(_case, "assign-owner", new { on = "2012-01-15", owner = (toOther ? People.Commissioner : People.Colleague).UserName }));

    private async Task PostAsync()
    {
        await Application.SendAsync(Person.Operator, new PostNotifications());
        await SendAllAsync();
    }

    private async Task DigestAsync(DateTime now)
    {
        Application.Clock.SetUtcNow(now);
        await Application.SendAsync(Person.Operator, new PostDigests());
        await SendAllAsync();
    }

    private Task SendAllAsync() => Application.Services.GetRequiredService<Postman>().RunAllAsync(CancellationToken.None);
}
