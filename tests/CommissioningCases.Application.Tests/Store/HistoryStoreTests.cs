using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Store;

public sealed class HistoryStoreTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Request_ThatReadsAndRecords_LoadsTheHistoryOnce()
    {
        var reference = await LogAsync();
        await using var request = NewRequest();
        using var sent = new SentStatements(postgres.ConnectionString);

        var before = await request.SendAsync(new GetCase(reference));
        var accepted = await request.SendAsync(Attempts.RecordConcern(reference, seen: before.LastNumber));
        var after = await request.SendAsync(new GetCase(reference));

        accepted.ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(2);
        after.Entries.Select(entry => entry.Number).ShouldBe([1, 2]);
        after.File.Concerns.Count.ShouldBe(1);
        sent.Loads.ShouldBe(1, string.Join("\n\n", sent.RoundTrips));
    }

    [Fact]
    public async Task Request_ThatRecordsAgain_GoesOnFromWhatItRecorded()
    {
        var reference = await LogAsync();
        await using var request = NewRequest();
        using var sent = new SentStatements(postgres.ConnectionString);

        await request.SendAsync(Attempts.RecordConcern(reference));
        var second = await request.SendAsync(Attempts.RecordConcern(reference));

        second.ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(3);
        sent.Loads.ShouldBe(1);
    }

    [Fact]
    public async Task AttemptSentTwice_InTheRequestThatHasRead_IsTheSameAttempt()
    {
        var reference = await LogAsync();
        var attempt = Attempts.RecordConcern(reference);
        await _application.AcceptAsync(People.Commissioner, attempt);
        await using var request = NewRequest();

        await request.SendAsync(new GetCase(reference));

        (await request.SendAsync(attempt)).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(2);
        (await request.SendAsync(new GetCase(reference))).LastNumber.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_WhenSomebodyElseCameFirst_IsDecidedAnew()
    {
        var reference = await LogAsync();
        await using var request = NewRequest();
        await request.SendAsync(new GetCase(reference));
        await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference));

        var accepted = await request.SendAsync(Attempts.RecordConcern(reference));

        accepted.ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(3);
        (await request.SendAsync(new GetCase(reference))).Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Attempt_WhenSomebodyElseCameFirst_ShowsWhatThePageDidNotKnow()
    {
        var reference = await LogAsync();
        await using var request = NewRequest();
        var drawn = await request.SendAsync(new GetCase(reference));
        await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference, "It is theirs"));

        var movedOn = await request.SendAsync(Attempts.RecordConcern(reference, seen: drawn.LastNumber));

        movedOn.ShouldBeOfType<AttemptResult.MovedOn>().Since.Single().Number.ShouldBe(2);
        (await request.SendAsync(new GetCase(reference))).LastNumber.ShouldBe(2);
    }

    [Fact]
    public async Task WhatWasLoadedForSomebody_IsNotShownToAnother()
    {
        var reference = await LogAsync();
        await using var request = NewRequest();
        await request.SendAsync(new GetCase(reference));

        request.Person = People.Commissioner with { Organisation = People.OtherPct };

        await Should.ThrowAsync<NotFoundException>(() => request.SendAsync(new GetCase(reference)));
        await Should.ThrowAsync<NotFoundException>(() => request.SendAsync(Attempts.RecordConcern(reference)));
    }

    private async Task<string> LogAsync() => (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;

    private Request NewRequest() => new(_application.Services.CreateAsyncScope()) { Person = People.Commissioner };

    /// <summary>Several queries and commands of one request, as a page sends them.</summary>
    private sealed class Request(AsyncServiceScope scope) : IAsyncDisposable
    {
        public Person Person
        {
            set => scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = value;
        }

        public Task<T> SendAsync<T>(IRequest<T> request) => scope.ServiceProvider.GetRequiredService<ISender>().Send(request);

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
