using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CommissioningCases.Application.Tests.Mail;

/// <summary>What is put among the messages to be sent is sent, once, whatever happens meanwhile.</summary>
public sealed class OutboxTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private readonly TestMailServer _server = new();
    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync(), mail: _server.Settings);

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task AMessage_IsSentAsTextAndAsHtml_AndWhatItSaysIsGone()
    {
        await InviteAsync("Ŵyn <b>Pryce</b>", "wyn@test.example");
        var before = await MessageAsync();

        await SendAllAsync(_application);

        var sent = _server.Received.ShouldHaveSingleItem();
        sent.From.ToString().ShouldBe("cases@service.example");
        sent.To.ToString().ShouldBe("wyn@test.example");
        sent.Subject.ShouldBe("Your account at Commissioning Cases");
        sent.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        sent.TextBody!.ShouldContain("Dear Ŵyn <b>Pryce</b>,");
        sent.HtmlBody!.ShouldContain("&lt;b&gt;Pryce&lt;/b&gt;");
        sent.HtmlBody!.ShouldContain("<a href=\"https://cases.example/set-password?for=");
        var after = await MessageAsync();
        (before.State, after.State).ShouldBe((MailState.Waiting, MailState.Sent));
        System.Text.Encoding.UTF8.GetString(before.Content!).ShouldNotContain("set-password");
        after.Content.ShouldBeNull();
    }

    [Fact]
    public async Task AMessage_OfWhatWasNotDone_IsNeverSent()
    {
        await using (var scope = _application.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
            await using var transaction = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().Database.BeginTransactionAsync();
            var message = new NewMessage(MailKind.PasswordLink, Guid.NewGuid(), "somebody@test.example", new MailText("It is done", "It is done."));
            await scope.ServiceProvider.GetRequiredService<Outbox>().AppendAsync([message], CancellationToken.None);
            await transaction.RollbackAsync();
        }

        await SendAllAsync(_application);

        _server.Received.ShouldBeEmpty();
        (await _application.WithDatabaseAsync(db => db.MailMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task SeveralServers_SendEachMessageOnce()
    {
        const int Messages = 90;
        for (var number = 0; number < Messages; number++)
        {
            await InviteAsync("Somebody", $"somebody{number}@test.example");
        }

        var servers = Enumerable.Range(0, 3).Select(_ => new TestApplication(_application.ConnectionString, mail: _server.Settings)).ToList();
        await Task.WhenAll(servers.Select(SendAllAsync));
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));

        _server.Received.Select(message => message.To.ToString()).ShouldBe(Enumerable.Range(0, Messages).Select(number => $"somebody{number}@test.example"), ignoreOrder: true);
    }

    [Fact]
    public async Task WhatAKilledServerHadTaken_AnotherSendsOnceItsTurnIsOver()
    {
        await InviteAsync("Somebody", "somebody@test.example");
        (await _application.SendAsync(Person.Operator, new TakeMessages())).ShouldHaveSingleItem().Try.ShouldBe(1);

        _application.Clock.Advance(TakeMessages.Turn - TimeSpan.FromSeconds(1));
        await SendAllAsync(_application);
        _server.Received.ShouldBeEmpty("it may be that the other one is at it");

        _application.Clock.Advance(TimeSpan.FromSeconds(31));
        await SendAllAsync(_application);
        _server.Received.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AReportOfAServerWhoseTurnIsOver_CountsNoMore()
    {
        await InviteAsync("Somebody", "somebody@test.example");
        var late = (await _application.SendAsync(Person.Operator, new TakeMessages())).ShouldHaveSingleItem();
        _application.Clock.Advance(TakeMessages.Turn);
        (await _application.SendAsync(Person.Operator, new TakeMessages())).ShouldHaveSingleItem().Try.ShouldBe(2);

        await _application.SendAsync(Person.Operator, new ReportMessage(late.Id, late.Try, new SendingResult("It took too long", IsFinal: true)));

        (await MessageAsync()).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task AServerThatDoesNotTakeItNow_IsAskedAgainLater_AndKnowsTheMessageAgain()
    {
        _server.Refusal = _ => "451 come back later";
        await InviteAsync("Somebody", "somebody@test.example");
        await SendAllAsync(_application);
        var (id, reason, due) = ((await MessageAsync()).Id, (await MessageAsync()).Reason, (await MessageAsync()).DueAt);
        reason.ShouldBe("The mail server answered 451: come back later");
        due.ShouldBe(_application.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await SendAllAsync(_application);
        (await MessageAsync()).Tries.ShouldBe(1);

        _server.Refusal = _ => null;
        _application.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAllAsync(_application);

        _server.Received.ShouldHaveSingleItem().MessageId.ShouldBe($"{id:N}@service.example");
        (await MessageAsync()).ShouldSatisfyAllConditions(message => message.State.ShouldBe(MailState.Sent), message => message.Tries.ShouldBe(2), message => message.Reason.ShouldBeNull());
    }

    [Fact]
    public async Task AnAddressThatTheServerRefusesForGood_IsGivenUp_AndKeepsNobodyWaiting()
    {
        _server.Refusal = address => address.StartsWith("nobody", StringComparison.Ordinal) ? "550 no such user" : null;
        await InviteAsync("Nobody", "nobody@test.example");
        await InviteAsync("Somebody", "somebody@test.example");

        await SendAllAsync(_application);

        _server.Received.ShouldHaveSingleItem().To.ToString().ShouldBe("somebody@test.example");
        var given = (await _application.SendAsync(People.Administrator, new ListMessages { Filter = new MessageFilter { State = MailState.GivenUp } })).Page.Rows.ShouldHaveSingleItem();
        given.Address.ShouldBe("nobody@test.example");
        given.Reason.ShouldBe("The mail server answered 550: no such user");
    }

    [Fact]
    public async Task AServerThatIsAway_IsTriedUntilTheMessageIsOfNoUse()
    {
        await InviteAsync("Somebody", "somebody@test.example");
        await _server.DisposeAsync();
        for (var hour = 0; hour < 26; hour++)
        {
            await SendAllAsync(_application);
            _application.Clock.Advance(TimeSpan.FromHours(1));
        }

        var message = await MessageAsync();
        message.State.ShouldBe(MailState.GivenUp);
        message.Tries.ShouldBeInRange(20, 25);
        message.Reason.ShouldStartWith("The mail server could not be reached");
        message.Content.ShouldBeNull();
    }

    [Fact]
    public async Task WhatEndedLongAgo_IsSweptAway()
    {
        await InviteAsync("Somebody", "somebody@test.example");
        await SendAllAsync(_application);

        _application.Clock.Advance(SweepMessages.Kept);
        await _application.SendAsync(Person.Operator, new SweepMessages());
        (await MessageAsync()).State.ShouldBe(MailState.Sent);
        _application.Clock.Advance(TimeSpan.FromSeconds(1));
        await _application.SendAsync(Person.Operator, new SweepMessages());

        (await _application.WithDatabaseAsync(db => db.MailMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task WhatAMessageSays_NoAdministratorReads_WhereMailIsSent()
    {
        await InviteAsync("Somebody", "somebody@test.example");

        (await _application.SendAsync(People.Administrator, new GetMessage((await MessageAsync()).Id))).Text.ShouldBeNull();
    }

    [Fact]
    public async Task InTheDemonstration_AMessageIsKept_AndReadByAdministrators()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync(), mail: _server.Settings with { Delivery = MailDelivery.Kept, Server = null });
        var added = await application.SendAsync(Person.Operator, Invitation("Somebody", "somebody@test.example"));
        added.Link.ShouldBeNull();

        await SendAllAsync(application);

        _server.Received.ShouldBeEmpty();
        var row = (await application.SendAsync(People.Administrator, new ListMessages())).Page.Rows.ShouldHaveSingleItem();
        row.State.ShouldBe(MailState.Kept);
        (await application.SendAsync(People.Administrator, new GetMessage(row.Id))).Text!.Body.ShouldContain($"https://cases.example/set-password?for={added.Id:N}#");
    }

    [Fact]
    public async Task ManyMessages_AreEachSentOnce()
    {
        for (var number = 1; number <= 45; number++)
        {
            await InviteAsync($"Reader {number}", $"reader-{number}@test.example");
        }

        await SendAllAsync(_application);

        _server.Received.Select(message => message.To.ToString()).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 45).Select(number => $"reader-{number}@test.example").Order(StringComparer.Ordinal));
        (await _application.WithDatabaseAsync(db => db.MailMessages.CountAsync(message => message.State != MailState.Sent))).ShouldBe(0);
    }

    [Fact]
    public async Task WithoutMail_LinksAreHandedOver_AndNothingIsWritten()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());

        (await application.SendAsync(Person.Operator, Invitation("Somebody", "somebody@test.example"))).Link.ShouldNotBeNull();

        (await application.WithDatabaseAsync(db => db.MailMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Messages_AreInSightOfAdministratorsAlone()
    {
        await InviteAsync("Somebody", "somebody@test.example");
        const string Question = "select address as \"Value\" from mail_messages";

        foreach (var person in (Person?[])[People.Commissioner, People.ShaReviewer, People.Auditor, null])
        {
            (await _application.AsAsync(person, db => db.Database.SqlQueryRaw<string>(Question).ToListAsync())).ShouldBeEmpty();
        }

        (await _application.AsAsync(People.Administrator, db => db.Database.SqlQueryRaw<string>(Question).ToListAsync())).ShouldHaveSingleItem();
    }

    private static AddUser Invitation(string name, string address) => new(address, name, Role.Auditor, null);

    private static Task SendAllAsync(TestApplication application) => application.Services.GetRequiredService<Postman>().RunAllAsync(CancellationToken.None);

    private Task<AddedUser> InviteAsync(string name, string address) => _application.SendAsync(Person.Operator, Invitation(name, address));

    private Task<MailMessage> MessageAsync() => _application.WithDatabaseAsync(db => db.MailMessages.AsNoTracking().SingleAsync());
}
