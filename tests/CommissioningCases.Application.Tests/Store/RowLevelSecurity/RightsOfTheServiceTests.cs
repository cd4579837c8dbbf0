using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>What the role of the service cannot do, and that it can do its work all the same.</summary>
public sealed class RightsOfTheServiceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("alter table entries disable row level security")]
    [InlineData("alter table case_summaries no force row level security")]
    [InlineData("drop policy in_sight on entries")]
    [InlineData("create policy another on entries using (true)")]
    [InlineData("create or replace function is_in_sight(pct text, sha text, sight text[]) returns boolean language sql return true")]
    [InlineData("create function see() returns boolean language sql return true")]
    [InlineData("create or replace function sight() returns text[] language sql return array['all']")]
    [InlineData("update sight_key set key = sha256('mine')")]
    [InlineData("insert into sight_key values ('', '', '')")]
    [InlineData("alter policy at_sign_in on sessions using (true)")]
    [InlineData("alter table sessions disable row level security")]
    [InlineData("create view everything as select * from entries")]
    [InlineData("set row_security = off; select from entries")]
    [InlineData("alter table entries disable trigger all")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("drop table case_texts")]
    [InlineData("update entries set user_name = 'Somebody else'")]
    [InlineData("delete from entries")]
    [InlineData("truncate entries cascade")]
    [InlineData("update case_histories set name = 'Another'")]
    [InlineData("delete from case_heads")]
    [InlineData("delete from case_reads")]
    [InlineData("delete from seals")]
    [InlineData("update seal_leaves set name = ''")]
    [InlineData("alter table seals disable trigger seals_append_only")]
    [InlineData("update service_events set kind = ''")]
    [InlineData("delete from service_events")]
    [InlineData("truncate service_events")]
    [InlineData("alter table service_events disable trigger all")]
    [InlineData("update service_log_head set last_number = 0")]
    [InlineData("delete from service_log_head")]
    [InlineData("insert into service_log_head values (0, '')")]
    [InlineData("update documents set name = 'another.pdf'")]
    [InlineData("update document_parts set content = ''")]
    [InlineData("delete from document_parts")]
    [InlineData("truncate documents cascade")]
    [InlineData("alter table documents disable trigger documents_kept")]
    [InlineData("update letter_templates set text = ''")]
    [InlineData("delete from letter_templates")]
    [InlineData("update quarter_reports set content = ''")]
    [InlineData("delete from quarter_reports")]
    [InlineData("update regime_entries set reasons = ''")]
    [InlineData("delete from regime_entries")]
    [InlineData("update strategy_sign_offs set document = ''")]
    [InlineData("delete from strategy_sign_offs")]
    [InlineData("update forum_actions set what = ''")]
    [InlineData("update trail_verdicts set found = 0")]
    [InlineData("delete from trail_verdicts")]
    [InlineData("update strategy_document_parts set content = ''")]
    [InlineData("update samples set size = 1")]
    [InlineData("delete from sample_looks")]
    [InlineData("update findings set text = ''")]
    [InlineData("delete from finding_acts")]
    [InlineData("delete from forum_actions_done")]
    [InlineData("update provider_requests set why = ''")]
    [InlineData("delete from provider_requests")]
    [InlineData("update view_edition set edition = ''")]
    [InlineData("update \"__EFMigrationsHistory\" set \"MigrationId\" = ''")]
    [InlineData("copy entries to program 'cat'")]
    [InlineData("copy case_summaries from stdin")]
    public async Task TheService_MayNot(string sql)
    {
        await using var login = await SeparateLogin.MakeAsync(postgres.ConnectionString);

        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync(sql, "all", "accounts", "administrator")))
            .SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.FeatureNotSupported);
    }

    [Fact]
    public async Task TheService_MayNotBecomeTheOwner()
    {
        await using var login = await SeparateLogin.MakeAsync(postgres.ConnectionString);
        var owner = (await Sql.QueryAsync(postgres.ConnectionString, "select tableowner::text from pg_tables where tablename = 'entries'"))[0];

        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(login.ConnectionString, $"set role \"{owner}\""))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Should.ThrowAsync<PostgresException>(() => Sql.ExecuteAsync(login.ConnectionString, $"set session authorization \"{owner}\""))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task TheService_OwnsNothing() =>
        (await Sql.QueryAsync(postgres.ConnectionString, $"select classid::regclass || ' ' || objid from pg_shdepend where refobjid = '{DatabaseRole.Name}'::regrole and deptype = 'o'"))
            .ShouldBeEmpty();

    [Fact]
    public async Task TheService_WorksWithALoginOfItsOwn()
    {
        await using var login = await SeparateLogin.MakeAsync(postgres.ConnectionString);
        await using var application = new TestApplication(login.ConnectionString, owner: postgres.ConnectionString);

        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        await application.AcceptAsync(People.Commissioner, Attempts.RecordConcern(logged.Case, "The lighthouse is dark"));

        (await application.SendAsync(People.ShaReviewer, new GetCase(logged.Case))).Entries.Count.ShouldBe(2);
        var search = new ListCases { Filter = new CaseFilter { Text = "lighthouse" } };
        (await application.SendAsync(People.Colleague, search)).Rows.ShouldHaveSingleItem().Reference.ShouldBe(logged.Case);
        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Stranger, new GetCase(logged.Case)));
    }

    [Fact]
    public async Task EveryTableOfACase_HasAPolicy() =>
        (await Sql.QueryAsync(postgres.ConnectionString, """
            select distinct c.relname::text
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname in ('pct', 'sha', 'case_id', 'document_id')
                and (c.relname <> 'organisations')
                and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
            """)).ShouldBeEmpty("give it a policy, as in M0050Sight.sql");

    [Fact]
    public async Task AWriteOutOfSight_IsTurnedAway()
    {
        await using var login = await SeparateLogin.MakeAsync(postgres.ConnectionString);
        const string Insert = "insert into case_counts (pct, scenario, stage, sha, cases) values ('5PQ', 1, 'x', 'Q35', 1)";

        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync(Insert, "pct 5PR")))
            .MessageText.ShouldContain("row-level security");
        (await Should.ThrowAsync<PostgresException>(() => login.RunAsync(Insert))).MessageText.ShouldContain("row-level security");
    }
}
