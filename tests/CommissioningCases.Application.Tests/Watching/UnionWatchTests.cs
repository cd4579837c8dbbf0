using CommissioningCases.Application.Tests.Notifications;
using CommissioningCases.Application.Watching;
using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Watching;

/// <summary>What one representative says that their trade union watches, all its representatives see and are told of, and those of no other union.</summary>
public sealed class UnionWatchTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly Person Comrade = People.UnionRepresentative with { Id = new Guid(71, 0, 0, new byte[8]), Name = "Person 71", UserName = "person71@test.example" };
    private static readonly Person Elsewhere = People.UnionRepresentative with { Id = new Guid(72, 0, 0, new byte[8]), Name = "Person 72", UserName = "person72@test.example", Organisation = "Q30" };

    private ToldPeople _people = null!;
    private string _case = "";

    public async Task InitializeAsync()
    {
        _people = await ToldPeople.StartAsync(postgres);
        await _people.Application.WithDatabaseAsync(db =>
        {
            db.AddRange(Comrade.ToUser(), Elsewhere.ToUser());
            return db.SaveChangesAsync();
        });
        _case = (await _people.Application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
    }

    public async Task DisposeAsync() => await _people.DisposeAsync();

    [Fact]
    public async Task ACase_AllRepresentativesWhoSeeIt_AreToldOfOnce_UntilOneOfThemEndsIt()
    {
        await SendAsync(People.UnionRepresentative, new WatchAsUnion(WatchKind.Case, _case));
        await SendAsync(Comrade, new WatchAsUnion(WatchKind.Case, _case));
        await SendAsync(Comrade, new WatchCases([_case], IsWatched: true));

        (await ToldAsync("2012-01-20")).ShouldBe([People.UnionRepresentative.Id, Comrade.Id], ignoreOrder: true);
        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "add-note", new { on = "2012-01-21", text = "Between us" }))).ShouldBeEmpty();
        (await SendAsync(Comrade, new ListUnionWatches())).Watches.Single().By.ShouldBe(People.UnionRepresentative.Name);
        (await SendAsync(Elsewhere, new ListUnionWatches())).Watches.ShouldBeEmpty("it is out of their sight");
        (await SendAsync(ToldPeople.OtherRepresentative, new ListUnionWatches())).Watches.ShouldBeEmpty("it is another union");
        (await SendAsync(Comrade, new IsWatchedByUnion(_case))).ShouldBeTrue();
        (await SendAsync(ToldPeople.OtherRepresentative, new IsWatchedByUnion(_case))).ShouldBeFalse();

        await SendAsync(Comrade, new EndUnionWatch(WatchKind.Case, _case));
        (await ToldAsync("2012-01-22")).ShouldBe([Comrade.Id], "who watches it by themselves goes on");
    }

    [Theory]
    [InlineData(WatchKind.Pct, People.Pct)]
    [InlineData(WatchKind.Service, "CATARACT")]
    [InlineData(WatchKind.Provider, "NMJ")]
    public async Task ATrustAServiceOrAProvider_IsWatchedWithItsCases(WatchKind kind, string subject)
    {
        await SendAsync(Comrade, new WatchAsUnion(kind, subject));

        (await ToldAsync("2012-01-20")).ShouldBe([People.UnionRepresentative.Id, Comrade.Id], ignoreOrder: true);
        (await SendAsync(People.UnionRepresentative, new ListUnionWatches())).Watches.Single().Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task WhatIsWrong_IsSaid()
    {
        (await Should.ThrowAsync<ValidationException>(() => SendAsync(Comrade, new WatchAsUnion(WatchKind.Provider, "nobody is called so")))).Errors.Single().ErrorMessage.ShouldStartWith("No provider is called so");
        await Should.ThrowAsync<NotFoundException>(() => SendAsync(Elsewhere, new WatchAsUnion(WatchKind.Case, _case)));
        (await Should.ThrowAsync<ValidationException>(() => SendAsync(Comrade with { Union = null }, new WatchAsUnion(WatchKind.Case, _case)))).Errors.Single().ErrorMessage.ShouldStartWith("Your account names no trade union yet");
    }

    private async Task<List<Guid>> ToldAsync(string on)
    {
        await _people.Application.WithDatabaseAsync(db => db.Notifications.ExecuteDeleteAsync());
        await _people.Application.AcceptAsync(People.Commissioner, Attempts.On(_case, "record-engagement", new { on, with = "staff", party = "UNISON", method = "meeting", summary = "All was agreed" }));
        return await _people.Application.WithDatabaseAsync(db => db.Notifications.Select(notification => notification.Person).ToListAsync());
    }

    private Task<T> SendAsync<T>(Person person, MediatR.IRequest<T> request) => _people.Application.SendAsync(person, request);
}
