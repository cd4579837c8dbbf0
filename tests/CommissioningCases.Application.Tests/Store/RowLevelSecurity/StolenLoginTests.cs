using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>
/// What somebody can do who has the connection of the pages and can send any statement: nothing is in sight that the service has not signed for their connection,
/// and what signs people in is closed.
/// </summary>
public sealed class StolenLoginTests(StolenLogin stolen) : IClassFixture<StolenLogin>
{
    private const string Cases = "select name from case_histories";

    /// <summary>What the service signs for a commissioner of the first trust.</summary>
    private static readonly string[] FirstTrust = [$"pct {DemonstrationBodies.FirstPct}"];

    public static TheoryData<string> SignInTables =>
    [
        "\"AspNetUsers\"", "\"AspNetUserTokens\"", "\"AspNetUserPasskeys\"", "\"AspNetUserRoles\"", "password_links", "sessions", "known_devices", "recovery_codes", "used_codes", "calendar_addresses", "access_tokens", "data_protection_keys",
    ];

    /// <summary>Ways to see more than one was given, each of which ends in a question for every case.</summary>
    public static TheoryData<string> WaysToSeeMore =>
    [
        "",
        "select set_config('cases.sees', 'all', false);",
        "set cases.sight = 'all';",
        "set cases.sight = '|all'; ",
        "select set_config('cases.sight', encode(sha256(''), 'hex') || '|' || pg_backend_pid() || '|99999999999|all', false);",
        "select set_config('cases.sight', current_setting('cases.sight', true) || '|all', false);",
        "select set_config('cases.sight', replace(current_setting('cases.sight', true), 'pct', 'all'), false);",
        $"set search_path = pg_temp, public; set role {DatabaseRole.Name};",
        "set row_security = on; reset all;",
        "set plan_cache_mode = force_generic_plan; set cpu_operator_cost = 0; set jit = off;",
        "set standard_conforming_strings = off; set transform_null_equals = on; set bytea_output = escape;",
        "reset role; reset session authorization; discard plans;",
    ];

    /// <summary>Conditions that fail on what they are tried on, and say in their message what that was.</summary>
    public static TheoryData<string> TellingConditions =>
    [
        "select from case_texts_in_sight where text::integer is null",
        "select from case_texts_in_sight where text::integer = 1",
        "set cpu_operator_cost = 0; select from case_texts_in_sight where text::integer = 1",
        "set cpu_operator_cost = 0; select from case_texts_in_sight t join case_summaries_in_sight s using (case_id) where t.text::integer = 1",
        "set cpu_operator_cost = 0; set enable_seqscan = off; select from case_summaries_in_sight where pct > '' and service::integer = 1 order by case_id",
        "set cpu_operator_cost = 0; select from case_words_in_sight where words::text::integer = 1",
        "select from case_summaries where service::integer = 1",
        "select from entries where user_name::integer = 1",
        "set cpu_operator_cost = 0; select from (select * from case_texts_in_sight offset 0) t where text::integer = 1",
        "set cpu_operator_cost = 0; select case when text::integer = 1 then 1 end from case_texts_in_sight group by 1",
    ];

    [Theory]
    [MemberData(nameof(WaysToSeeMore))]
    public async Task NothingSigned_ShowsNothing(string trick)
    {
        (await stolen.Login.RunAsync($"{trick} {Cases}")).ShouldBeEmpty();
        (await stolen.Login.RunAsync($"{trick} select * from case_texts_in_sight")).ShouldBeEmpty();
        (await stolen.Login.RunAsync($"{trick} select * from account_holders")).ShouldBeEmpty();
        (await stolen.Login.RunAsync($"{trick} select * from near_words('patiens')")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysToSeeMore))]
    public async Task TheSightOfATrust_GrowsByNothing(string trick)
    {
        var own = await stolen.Login.RunAsync(Cases, FirstTrust);

        own.ShouldNotBeEmpty("it would prove nothing");
        own.ShouldBeSubsetOf(await Sql.QueryAsync(stolen.Owner, $"select h.name from case_histories h left join case_summaries s on s.case_id = h.id left join choice_programmes p on p.case_id = h.id left join contracts c on c.case_id = h.id where s.pct = '{DemonstrationBodies.FirstPct}' or c.pct = '{DemonstrationBodies.FirstPct}' or '{DemonstrationBodies.FirstPct}' = any(p.pcts)"));
        (await stolen.Login.RunAsync($"{trick} {Cases}", FirstTrust)).ShouldBeSubsetOf(own);
        (await stolen.Login.RunAsync($"{trick} select pct from case_texts_in_sight", FirstTrust)).ShouldAllBe(pct => pct == DemonstrationBodies.FirstPct);
    }

    /// <summary>A sight is that of one connection for a while: who overhears one cannot take it elsewhere, and not keep it.</summary>
    [Fact]
    public async Task ASight_OfAnotherConnectionOrAKeyOfOnesOwn_ShowsNothing()
    {
        var overheard = await stolen.Login.SignAsync(process: 1, "all");

        (await stolen.Login.RunAsync($"set cases.sight = '{overheard}'; {Cases}")).ShouldBeEmpty();
        (await stolen.Login.RunAsync($"select set_config('cases.sight', regexp_replace('{overheard}', '\\|1\\|', '|' || pg_backend_pid() || '|'), false); {Cases}")).ShouldBeEmpty();
        (await stolen.Login.RunAsync(Cases, "all")).Count.ShouldBe((await Sql.QueryAsync(stolen.Owner, Cases)).Count);
    }

    [Fact]
    public async Task ASight_ThatIsOver_ShowsNothing() =>
        (await Sql.QueryAsync(stolen.Owner, $"""
            select set_config('cases.sight', encode(sha256(outer_pad || sha256(inner_pad || said::bytea)), 'hex') || '|' || said, true) || array_to_string(sight(), '')
            from sight_key, (select pg_backend_pid() || '|' || (extract(epoch from now())::bigint - 1) || '|all' as said) told
            """)).ShouldHaveSingleItem().ShouldEndWith("|all", customMessage: "the words of the setting stand there, and those of sight() do not");

    [Fact]
    public async Task ASight_ChangedWhileAStatementRuns_ShowsNoMore() =>
        (await stolen.Login.RunAsync("select name from case_histories where set_config('cases.sight', 'all', false) is not null", FirstTrust))
            .ShouldBeSubsetOf(await stolen.Login.RunAsync(Cases, FirstTrust));

    [Theory]
    [InlineData("select key from sight_key")]
    [InlineData("select * from sight_key")]
    [InlineData("select draw_sight_key()")]
    [InlineData("copy sight_key to stdout")]
    [InlineData("select pg_read_file('global/pg_control')")]
    [InlineData("select * from pg_authid")]
    [InlineData("create role another superuser")]
    [InlineData("set session_replication_role = replica")]
    public async Task TheKey_CannotBeRead(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync(sql, "all", "accounts", "administrator"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [MemberData(nameof(SignInTables))]
    public async Task WhatSignInNeeds_IsNeitherReadNorChanged(string table)
    {
        await Sql.ExecuteAsync(stolen.Owner, StolenLogin.SignInRows);
        var before = await Sql.QueryAsync(stolen.Owner, $"select t::text from {table} t order by 1");
        before.ShouldNotBeEmpty("it would prove nothing");

        foreach (string[] words in (string[][])[[], FirstTrust, ["all"], ["administrator", "all"]])
        {
            (await stolen.Login.RunAsync($"select t::text from {table} t", words)).ShouldBeEmpty();
            (await stolen.Login.RunAsync($"do $$ begin delete from {table}; exception when insufficient_privilege then null; end $$", words)).ShouldBeEmpty();
            (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync($"insert into {table} select * from jsonb_populate_record(null::{table}, '{{}}')", words)))
                .SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.NotNullViolation);
        }

        (await Sql.QueryAsync(stolen.Owner, $"select t::text from {table} t order by 1")).ShouldBe(before);
    }

    [Fact]
    public async Task NobodyBeginsASession_OrMakesThemselvesAnAdministrator()
    {
        var account = (await Sql.QueryAsync(stolen.Owner, "select \"Id\"::text from \"AspNetUsers\" where \"Role\" = 'commissioner' limit 1"))[0];

        (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync(
            $"insert into sessions values (gen_random_uuid(), sha256('mine'), '{account}', now(), now(), now(), true)", FirstTrust))).MessageText.ShouldContain("row-level security");
        (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync(
            $"insert into password_links values ('{account}', sha256('mine'), now() + interval '1 hour')", FirstTrust))).MessageText.ShouldContain("row-level security");
        await stolen.Login.RunAsync("update \"AspNetUsers\" set \"Role\" = 'administrator', \"PasswordHash\" = 'mine'", FirstTrust);
        (await Sql.QueryAsync(stolen.Owner, "select 1::text from \"AspNetUsers\" where \"PasswordHash\" = 'mine'")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("insert into organisations (code, kind, name, members) values ('5ZZ', 'pct', 'Mine', '{}')")]
    [InlineData("insert into seals values (1, 'mine', now(), 0, sha256(''), sha256(''), 'mine', '')")]
    [InlineData("insert into seal_nodes values (0, 0, sha256(''))")]
    [InlineData("insert into service_events (number, at, kind, details, previous_hash, hash) select last_number + 1, now(), 'mine', '{}', last_hash, sha256('') from service_log_head")]
    [InlineData("insert into case_histories select gen_random_uuid(), 'CC-2013-99999'")]
    [InlineData("insert into import_jobs select * from jsonb_populate_record(null::import_jobs, '{}')")]
    public async Task NothingSigned_AddsNothing(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync(sql))).SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.NotNullViolation);

    [Theory]
    [MemberData(nameof(TellingConditions))]
    public async Task AConditionThatFails_TellsOfNoRowOutOfSight(string sql)
    {
        (await stolen.Login.RunAsync(sql)).ShouldBeEmpty();
        (await stolen.Login.RunAsync(sql, "pct 5ZZ")).ShouldBeEmpty();
    }

    /// <summary>A function of one's own would be shown what is looked at, and could be called cheaper than any condition.</summary>
    [Theory]
    [InlineData("create temporary table entries (case_id uuid)")]
    [InlineData("create function pg_temp.tell(text) returns boolean language plpgsql cost 0.0000001 as $$ begin raise notice '%', $1; return true; end $$")]
    [InlineData("create function public.tell(text) returns boolean language sql as 'select true'")]
    [InlineData("create schema mine")]
    [InlineData("create operator public.&& (leftarg = text[], rightarg = text[], function = array_eq)")]
    [InlineData("do $$ begin create temporary view everything as select * from entries; end $$")]
    public async Task NothingCanBeMade_ThatWouldStandBeforeWhatIsThere(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => stolen.Login.RunAsync(sql, FirstTrust))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task EveryTableThatTheServiceReads_HasAPolicy_ButForTheEndOfTheLog() =>
        (await Sql.QueryAsync(stolen.Owner, $"""
            select c.relname::text from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and not c.relrowsecurity
                and has_any_column_privilege('{DatabaseRole.Name}', c.oid, 'select, insert, update')
            order by 1
            """)).ShouldBe(["service_log_head"]);

    /// <summary>With the rights of its owner nothing runs that looks for names where somebody else could have put them.</summary>
    [Fact]
    public async Task WhatRunsAsTheOwner_LooksWhereNobodyElseWrites_AndIsNotForEverybody() =>
        (await Sql.QueryAsync(stolen.Owner, """
            select p.proname::text from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prosecdef
                and (p.proconfig is null or not p.proconfig && array['search_path=public, pg_temp'] or has_function_privilege('public', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype)
            """)).ShouldBeEmpty();

    [Fact]
    public async Task TheService_SignsPeopleInAllTheSame()
    {
        await using var application = new TestApplication(stolen.Login.ConnectionString, owner: stolen.Owner);

        var attempt = await application.SendAsync(null, new TrySignIn("auditor@demo.example", DemonstrationAccounts.Password, IsOutOfPlace: false));

        attempt.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await application.SendAsync(null, new CheckSession(attempt.Codes!.Session)))!.User.UserName.ShouldBe("auditor@demo.example");
    }
}
