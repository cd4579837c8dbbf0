using System.Globalization;
using System.Text;
using CommissioningCases.Application.Applying;
using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Application.Tests.Store.RowLevelSecurity;
using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Applying;

/// <summary>What the database shows whoever opens the page of an offer, or writes an application by a link.</summary>
public sealed class ApplyingSightTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string Code = "code";

    private readonly TestMailServer _server = new();
    private TestApplication _application = null!;
    private Guid _offer;

    public async Task InitializeAsync()
    {
        _application = new TestApplication(await postgres.NewDatabaseAsync(), mail: _server.Settings);
        await _application.ApplyForPodiatryAsync();
        var offer = int.Parse((await Sql.QueryAsync(_application.ConnectionString, "select number::text from entries where \"do\" = 'open-offer'"))[0], CultureInfo.InvariantCulture);
        _offer = await _application.SendAsync(People.Commissioner, new PublishOffer(SharingCase.Cluster, offer, true));
        await Sql.ExecuteAsync(_application.ConnectionString, """
            insert into link_applications (id, offer_id, case_id, provider_name, contact, address, code_hash, begun_at, expires_at, answers)
            select gen_random_uuid(), id, case_id, 'First', 'Ann', 'ann@provider.example', sha256('code'), now(), timestamptz '2099-01-01', array[''] from public_offers
            union all select gen_random_uuid(), id, case_id, 'Second', 'Bob', 'bob@provider.example', sha256('another'), now(), timestamptz '2099-01-01', array[''] from public_offers
            """);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task ThePageOfAnOffer_ShowsThatOffer_AndLetsBeBegun()
    {
        await using var login = await SeparateLogin.MakeAsync(_application.ConnectionString);
        foreach (var table in await GuardedTablesAsync())
        {
            (await login.RunAsync($"select count(*) from {table}", $"offer {_offer}")).ShouldBe([table == "public_offers" ? "1" : "0"], table);
        }

        (await login.RunAsync("select * from account_holders", $"offer {_offer}")).ShouldBeEmpty();
        (await login.RunAsync("select count(*) from public_offers", $"offer {Guid.NewGuid()}")).ShouldBe(["0"]);
        (await login.RunAsync($"select in_all from count_begun('{_offer}', '', '2000-01-01')", $"offer {_offer}")).ShouldBe(["2"]);
        (await login.RunAsync($"select in_all from count_begun('{_offer}', '', '2000-01-01')", $"pct {People.Pct}")).ShouldBe(["0"]);
        await TurnedAwayAsync(login, "insert into mail_messages (id, kind, recipient, address, queued_at, expires_at, state, tries, due_at) values (gen_random_uuid(), 'password-link', gen_random_uuid(), 'a@b.example', now(), now(), 'waiting', 0, now())", $"offer {_offer}");
    }

    [Fact]
    public async Task ALink_ShowsItsOneApplication_WhichStaysOnceItIsSent()
    {
        var link = $"link {Convert.ToHexStringLower(SecretCode.HashOf(Code))}";
        await using var login = await SeparateLogin.MakeAsync(_application.ConnectionString);
        foreach (var table in await GuardedTablesAsync())
        {
            (await login.RunAsync($"select count(*) from {table}", link)).ShouldBe([table is "public_offers" or "link_applications" ? "1" : "0"], table);
        }

        (await login.RunAsync("select provider_name from link_applications", link)).ShouldBe(["First"]);
        (await login.RunAsync("select count(*) from link_applications", $"pct {People.Pct}")).ShouldBe(["0"], "drafts are their applicants' own");
        (await login.RunAsync("update link_applications set answers = '{Yes}', sent_at = now() returning provider_name", link)).ShouldBe(["First"]);
        await TurnedAwayAsync(login, "update link_applications set answers = '{No}'", link);
        await TurnedAwayAsync(login, "update link_applications set declined_at = now(), declined_because = 'x'", link);
        (await login.RunAsync("select provider_name from link_applications", $"pct {People.Pct}")).ShouldBe(["First"]);
        (await login.RunAsync("select provider_name from link_applications", "union", $"pct {People.Pct}")).ShouldBeEmpty();
        await TurnedAwayAsync(login, "update link_applications set answers = '{No}'", $"pct {People.Pct}");
    }

    [Fact]
    public async Task DocumentsOfAnApplicationThatWaits_AreNotSweptAway_AndGoOnceItIsDecided()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Registered"));
        await Sql.ExecuteAsync(_application.ConnectionString, "update public_offers set closes = '2099-01-01'");
        (await _application.SendAsync(null, new AddLinkDocument(Code, "register.txt", content))).ShouldBeNull();
        _application.Clock.Advance(TimeSpan.FromDays(3));

        await _application.SendAsync(Person.Operator, new SweepDocuments());
        (await CountAsync("documents")).ShouldBe("1");

        await Sql.ExecuteAsync(_application.ConnectionString, "alter table link_applications disable trigger user; update link_applications set sent_at = now(), declined_at = now(), declined_because = 'x'; alter table link_applications enable trigger user");
        await _application.SendAsync(Person.Operator, new SweepDocuments());
        (await CountAsync("documents")).ShouldBe("0");
        (await CountAsync("link_documents")).ShouldBe("1", "its name stays");
    }

    [Fact]
    public async Task QuestionsAboutAnOffer_AreSeenByWhoeverAskedAndByItsCluster_AndGoWithADraftThatLapsed()
    {
        await using var login = await SeparateLogin.MakeAsync(_application.ConnectionString);
        var link = $"link {Convert.ToHexStringLower(SecretCode.HashOf(Code))}";
        var other = $"link {Convert.ToHexStringLower(SecretCode.HashOf("another"))}";
        const string ask = "insert into link_questions (id, application_id, offer_id, case_id, question, asked_at) select gen_random_uuid(), a.id, a.offer_id, a.case_id, 'Why?', now() from link_applications a";
        await login.RunAsync(ask, link);

        (await login.RunAsync("select question from link_questions", link)).ShouldBe(["Why?"]);
        (await login.RunAsync("select question from link_questions", $"pct {People.Pct}")).ShouldBe(["Why?"]);
        (await login.RunAsync("select question from link_questions", other)).ShouldBeEmpty();
        (await login.RunAsync("select question from link_questions", "union", $"pct {People.Pct}")).ShouldBeEmpty();
        (await login.RunAsync("select question from link_questions", $"offer {_offer}")).ShouldBeEmpty();
        (await login.RunAsync("update link_questions set set_aside_at = now() returning question", link)).ShouldBeEmpty("whoever asks decides nothing");
        await TurnedAwayAsync(login, "update link_questions set question = 'What?'", $"pct {People.Pct}");
        await login.RunAsync($"select tell_applicants('{_offer}', gen_random_uuid(), 'offer-clarified', '', now(), now(), 'waiting')", link);
        (await CountAsync("mail_messages")).ShouldBe("0", "who has a link writes to nobody");
        await login.RunAsync($"select tell_applicants('{_offer}', '{_offer}', 'offer-clarified', '', now(), now(), 'waiting'); select tell_applicants('{_offer}', '{_offer}', 'offer-clarified', '', now(), now(), 'waiting')", $"pct {People.Pct}");
        (await CountAsync("mail_messages")).ShouldBe("2", "each is told once");

        await Sql.ExecuteAsync(_application.ConnectionString, "alter table link_applications disable trigger user; update link_applications set expires_at = '2000-01-01'; alter table link_applications enable trigger user");
        await _application.SendAsync(Person.Operator, new SweepApplications());
        (await CountAsync("link_applications")).ShouldBe("0");
        (await CountAsync("link_questions")).ShouldBe("0");
    }

    private async Task<string> CountAsync(string table) => (await Sql.QueryAsync(_application.ConnectionString, $"select count(*)::text from {table}"))[0];

    private static async Task TurnedAwayAsync(SeparateLogin login, string sql, string word) =>
        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync(sql, word))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    private Task<IReadOnlyList<string>> GuardedTablesAsync() => Sql.QueryAsync(_application.ConnectionString, """
        select quote_ident(c.relname)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
            and not exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) = 'true')
            and has_table_privilege('commissioning_cases', c.oid, 'select')
        """);
}
