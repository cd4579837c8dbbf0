using CommissioningCases.Application.Tests.Store.RowLevelSecurity;
using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Choice;

/// <summary>What the database shows whoever opens the public address of a directory.</summary>
public sealed class PublicDirectorySightTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private const string Cluster = SharingCase.Cluster;

    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task APublicDirectory_ShowsWhoTakesPatients_AndNothingElse()
    {
        await _application.ApplyForPodiatryAsync();
        await Sql.ExecuteAsync(_application.ConnectionString, $"""
            insert into choice_listings (case_id, number, cluster, service, provider, provider_name, is_existing, since, is_stopped, live_on)
            select case_id, 101, cluster, 'podiatry', 'RT5', 'Taking', false, date '2012-04-01', false, date '2012-04-01' from choice_programmes
            union all select case_id, 102, cluster, 'podiatry', 'RJ1', 'Suspended', false, date '2012-04-01', true, date '2012-04-01' from choice_programmes
            union all select case_id, 103, cluster, 'podiatry', 'RJ8', 'Not live', false, date '2012-04-01', false, null::date from choice_programmes
            """);
        await using var login = await SeparateLogin.MakeAsync(_application.ConnectionString);
        (await ShownAsync(login)).ShouldBeEmpty("nobody has made it public");

        await _application.SendAsync(People.Commissioner, new SetDirectoryReach(Cluster, DirectoryReach.Everybody));

        (await ShownAsync(login)).ShouldBe(["Taking"]);
        (await login.RunAsync("select provider_name from choice_listings", "directory XDP")).ShouldBeEmpty();
        (await login.RunAsync("select * from account_holders", $"directory {Cluster}")).ShouldBeEmpty();
        foreach (var table in await GuardedTablesAsync())
        {
            (await login.RunAsync($"select count(*) from {table}", $"directory {Cluster}")).ShouldBe([table is "choice_listings" or "public_directories" ? "1" : "0"], table);
        }

        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync("insert into public_directories values ('XDP', true, true, now(), gen_random_uuid())", $"directory {Cluster}"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await login.RunAsync("update public_directories set is_indexed = true returning cluster", $"directory {Cluster}")).ShouldBeEmpty();

        await _application.SendAsync(People.Commissioner, new SetDirectoryReach(Cluster, DirectoryReach.Accounts));
        (await ShownAsync(login)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<string>> ShownAsync(SeparateLogin login) => login.RunAsync("select provider_name from choice_listings", $"directory {Cluster}");

    private Task<IReadOnlyList<string>> GuardedTablesAsync() => Sql.QueryAsync(_application.ConnectionString, """
        select quote_ident(c.relname)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
            and not exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) = 'true')
            and has_table_privilege('commissioning_cases', c.oid, 'select')
        """);
}
