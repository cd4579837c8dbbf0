using System.Text;
using CommissioningCases.Application.ProviderAnswers;
using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Tests.Store.RowLevelSecurity;
using CommissioningCases.Application.Upkeep;
using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommissioningCases.Application.Tests.ProviderAnswers;

/// <summary>What the door without a sign-in shows the database’s login, and that what comes in by it is an entry as sound as any.</summary>
public sealed class ProviderDoorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string Pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";

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
    public async Task ALink_ShowsItsOneQuestion_AndNothingOfAnyCase()
    {
        var (first, second) = (await AskAsync(), await AskAsync());
        var hash = Convert.ToHexStringLower(SecretCode.HashOf(first.Code));
        await using var login = await SeparateLogin.MakeAsync(_application.ConnectionString);
        foreach (var table in await GuardedTablesAsync())
        {
            var rows = await login.RunAsync($"select count(*) from {table}", $"link {hash}");
            rows.ShouldBe([table is "provider_questions" ? "1" : "0"], table);
        }

        (await login.RunAsync("select * from account_holders", $"link {hash}")).ShouldBeEmpty();
        (await login.RunAsync("select * from near_words('podiatri')", $"link {hash}")).ShouldBeEmpty();
        (await login.RunAsync("select case_id from provider_questions", $"link {hash}")).ShouldBe([first.CaseId.ToString()]);
        (await login.RunAsync("update provider_questions set view = 'confirmed', answered_at = now() returning case_id", $"link {hash}")).ShouldBe([first.CaseId.ToString()]);
        await TurnedAwayAsync(login, "update provider_questions set view = 'disputed'", hash);
        await TurnedAwayAsync(login, "insert into entries select * from entries", hash, isSilent: true);
        await TurnedAwayAsync(login, Document(second.CaseId), hash);
        (await login.RunAsync("select count(*) from provider_questions", "union", $"pct {People.Pct}")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task WhatCameInByALink_IsVerified_AndRecordedOnceByAllServers()
    {
        var asked = await AskAsync(isChance: true);
        using var plan = new MemoryStream(Encoding.ASCII.GetBytes(Pdf));
        (await _application.SendAsync(null, new AnswerByLink(asked.Code, ProviderWord.Disputed, "Nobody told us"))).ShouldBeTrue();
        (await _application.SendAsync(null, new AnswerByLink(asked.Code, ProviderWord.Confirmed, null))).ShouldBeFalse();
        (await _application.SendAsync(null, new SendProviderDocument(asked.Code, "plan.pdf", plan))).ShouldBeNull();

        await using var other = new TestApplication(_application.ConnectionString, mail: _server.Settings);
        await Task.WhenAll(TakeAllAsync(_application), TakeAllAsync(other));

        var entries = (await _application.SendAsync(People.Commissioner, new GetCase(asked.Reference))).Entries;
        entries.TakeLast(2).Select(entry => (entry.Do, entry.Role, entry.Organisation)).ShouldBe(
            [("provider-response", Role.Provider, Attempts.Providers[0]), ("attach-document", Role.Provider, Attempts.Providers[0])], ignoreOrder: true);
        (await _application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        await Should.ThrowAsync<ForbiddenException>(() => _application.SendAsync(People.Commissioner, Attempts.On(asked.Reference, "provider-response", new { on = "2013-03-01", record = "entry-2", provider = Attempts.Providers[0], view = "confirmed" })));
    }

    [Fact]
    public async Task AnAnswerThatCannotBePutBesideTheRecord_IsToldToTheOwner_AndStaysReadable()
    {
        await _application.WithDatabaseAsync(db =>
        {
            db.Add(People.Commissioner.ToUser());
            return db.SaveChangesAsync();
        });
        var asked = await AskAsync();
        (await _application.SendAsync(null, new AnswerByLink(asked.Code, ProviderWord.Disputed, "Nobody told us"))).ShouldBeTrue();
        await _application.AcceptAsync(People.Commissioner, Attempts.On(asked.Reference, "strike", new { on = "2013-03-01", record = "entry-2", reason = "Another's" }));
        await TakeAllAsync(_application);

        (await Sql.QueryAsync(_application.ConnectionString, "select n.person || ' ' || n.number from notifications n where n.kind = 'provider-not-recorded'")).ShouldBe([$"{People.Commissioner.Id} 2"]);
        foreach (var reader in new[] { People.Commissioner, People.ShaReviewer, People.Auditor })
        {
            var shown = (await _application.SendAsync(reader, new GetAskedProviders(asked.Reference, 2))).Asked.ShouldHaveSingleItem();
            (shown.State, shown.Account, shown.Reason).ShouldBe((ProviderQuestionState.NotRecorded, "Nobody told us", "What it is about was struck."));
        }
    }

    [Fact]
    public async Task AnAnswerThatFails_KeepsNothingWaiting_IsTriedLater_AndIsToldToAdministrators()
    {
        var (failing, good) = (await AskAsync(), await AskAsync());
        await Sql.ExecuteAsync(_application.ConnectionString, $"alter table entries disable trigger user; update entries set previous_hash = sha256('x') where case_id = '{failing.CaseId}' and number = 2; alter table entries enable trigger user");
        (await _application.SendAsync(null, new AnswerByLink(failing.Code, ProviderWord.Confirmed, null))).ShouldBeTrue();
        _application.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _application.SendAsync(null, new AnswerByLink(good.Code, ProviderWord.Confirmed, null))).ShouldBeTrue();

        await using var other = new TestApplication(_application.ConnectionString, mail: _server.Settings);
        var taker = other.Services.GetRequiredService<ProviderAnswerTaker>();
        await Should.ThrowAsync<Exception>(() => taker.RunAllAsync(CancellationToken.None));
        await taker.RunAllAsync(CancellationToken.None);
        (await StateOfAsync(good.CaseId)).ShouldBe(ProviderQuestionState.Recorded);
        (await StateOfAsync(failing.CaseId)).ShouldBe(ProviderQuestionState.Answered);
        (await FiguresAsync()).ShouldBe(new ProviderAnswerFigures(1, 0));
        for (var tries = 1; tries < ClaimProviderAnswer.TriesUntilAlarm; tries++)
        {
            other.Clock.Advance(TimeSpan.FromHours(1));
            await Should.ThrowAsync<Exception>(() => taker.RunAllAsync(CancellationToken.None));
        }

        (await FiguresAsync()).ShouldBe(new ProviderAnswerFigures(1, 1));

        async Task<ProviderQuestionState> StateOfAsync(Guid caseId) =>
            (await _application.WithDatabaseAsync(db => db.ProviderQuestions.AsNoTracking().SingleAsync(question => question.CaseId == caseId))).StateAt(_application.Clock.GetUtcNow());

        async Task<ProviderAnswerFigures> FiguresAsync() => (await other.SendAsync(People.Administrator, new GetUpkeep())).ProviderAnswers;
    }

    [Fact]
    public async Task DocumentsThatAreSentAtOnce_AreNoMoreThanALinkTakes()
    {
        var asked = await AskAsync(isChance: true);
        var results = await Task.WhenAll(Enumerable.Range(1, ProviderQuestion.MostDocuments + 3).Select(async number =>
        {
            using var plan = new MemoryStream(Encoding.ASCII.GetBytes(Pdf));
            return await _application.SendAsync(null, new SendProviderDocument(asked.Code, $"plan {number}.pdf", plan));
        }));

        results.Count(fault => fault is null).ShouldBe(ProviderQuestion.MostDocuments);
        (await Sql.QueryAsync(_application.ConnectionString, "select count(*)::text from documents")).ShouldBe([$"{ProviderQuestion.MostDocuments}"], "what is too much is not kept");
    }

    [Fact]
    public async Task WhoeverReadsTheLog_FindsWhoAskedWhichProviderAboutWhat_AndNoAddress()
    {
        var asked = await AskAsync();
        var told = await Sql.QueryAsync(_application.ConnectionString, "select concat_ws(' | ', person_name, subject, details::text) from service_events where kind = 'provider-asked'");
        told.ShouldBe([$$"""{{People.Commissioner.Name}} | {{asked.Reference}}, entry 2 | {"provider": "{{Attempts.Providers[0]}}"}"""]);
    }

    [Fact]
    public async Task Links_AreSentToAddressesAlone_AndNoMoreThanTwentyInADay()
    {
        var asked = await AskAsync();
        var shown = await _application.SendAsync(People.Commissioner, new GetProviderRecord(asked.Reference, 2));
        shown.Asked.ShouldHaveSingleItem().Address.ShouldBe(shown.Addresses[Attempts.Providers[0]]);
        await FailsAsync("nonsense", "Enter an email address in the correct format, like name@example.com");
        for (var sent = 1; sent < AskProvider.MostInADay; sent++)
        {
            await _application.SendAsync(People.Commissioner, Ask("a@provider.example"));
        }

        await FailsAsync("a@provider.example", "20 links were sent about this case since yesterday. Ask again tomorrow");
        (await _application.WithDatabaseAsync(db => db.ProviderQuestions.CountAsync(question => question.ExpiresAt > _application.Clock.GetUtcNow()))).ShouldBe(1, "each takes the place of the one before");
        await Should.ThrowAsync<NotFoundException>(() => _application.SendAsync(People.Stranger, Ask("a@provider.example")));

        AskProvider Ask(string address) => new(asked.Reference, 2, Attempts.Providers[0], address);

        async Task FailsAsync(string address, string message) =>
            (await Should.ThrowAsync<ValidationException>(() => _application.SendAsync(People.Commissioner, Ask(address)))).Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe(message);
    }

    private static string Document(Guid caseId) => $"""
        insert into documents (id, case_id, name, media_type, size, sha256, added_at, user_id, is_for_unions)
        select gen_random_uuid(), '{caseId}', 'a.txt', 'text/plain', 4, sha256('text'), now(), id, false from provider_questions
        """;

    private static async Task TurnedAwayAsync(SeparateLogin login, string sql, string hash, bool isSilent = false)
    {
        if (isSilent)
        {
            (await login.RunAsync(sql, $"link {hash}")).ShouldBeEmpty();
            return;
        }

        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync(sql, $"link {hash}"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static async Task TakeAllAsync(TestApplication application)
    {
        while (await application.SendAsync(Person.Operator, new ClaimProviderAnswer()) is { } claimed)
        {
            await application.SendAsync(Person.Operator, new TakeProviderAnswer(claimed));
        }
    }

    /// <summary>Every table of which a policy shows some rows to some people, but for those that everybody reads.</summary>
    private Task<IReadOnlyList<string>> GuardedTablesAsync() => Sql.QueryAsync(_application.ConnectionString, """
        select quote_ident(c.relname)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
            and not exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) = 'true')
            and has_table_privilege('commissioning_cases', c.oid, 'select')
        """);

    /// <summary>Logs a case, engages or gives a chance, and asks its provider about that.</summary>
    private async Task<(string Reference, Guid CaseId, string Code)> AskAsync(bool isChance = false)
    {
        var logged = await _application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await _application.AcceptAsync(People.Commissioner, Attempts.On(logged.Case, "record-engagement", new { on = "2012-01-11", with = "provider", party = Attempts.Providers[0], method = "meeting", summary = "Met" }));
        var entry = isChance ? await OfferAsync(logged.Case) : 2;
        var address = $"{Guid.NewGuid():N}@provider.example";
        await _application.SendAsync(People.Commissioner, new AskProvider(logged.Case, entry, Attempts.Providers[0], address));
        _application.Clock.Advance(TimeSpan.FromMinutes(1));
        await _application.Services.GetRequiredService<Postman>().RunAllAsync(CancellationToken.None);
        var message = (await _server.WaitForAsync(address))[0].TextBody!;
        message.ShouldNotContain("Community podiatry");
        var caseId = (await _application.SendAsync(People.Commissioner, new GetCase(logged.Case))).Id;
        return (logged.Case, caseId, message.Split("your-answer#")[1].Split('\n')[0].Trim());
    }

    private async Task<int> OfferAsync(string reference)
    {
        await _application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(reference, "Few heal"));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "set-measure", new { on = "2012-01-11", measure = "q", name = "Healing", kind = "quality", unit = "%", baseline = 1, target = 2 }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "set-measure", new { on = "2012-01-11", measure = "s", name = "Content", kind = "patient-satisfaction", unit = "%", baseline = 1, target = 2 }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "record-engagement", new { on = "2012-06-11", with = "provider", party = Attempts.Providers[0], method = "meeting", summary = "Met" }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "take-step", new { on = "2012-06-12", step = "begin-improvement", rationale = "Few heal" }));
        return (await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "offer-chance", new { on = "2012-06-13", due = "2012-09-01", expectations = "More heal" }))).Number;
    }
}
