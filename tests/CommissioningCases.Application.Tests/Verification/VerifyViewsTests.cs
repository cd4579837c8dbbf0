using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>Somebody with every right in the database changes a row of every view in every column, removes one of each, or adds one to each.</summary>
public sealed class VerifyViewsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    /// <summary>The tables that have rows of a case or programme and follow from the entries, as the database itself knows them. The words of a case follow from its texts, and what people were told, watch, were asked, found or applied for is no view.</summary>
    private const string Views = """
        from pg_class v
        where v.relkind = 'r' and v.relnamespace = 'public'::regnamespace
            and exists (select from pg_attribute a where a.attrelid = v.oid and a.attname = 'case_id')
            and v.relname not in ('entries', 'case_heads', 'case_reads', 'documents', 'case_words', 'notifications', 'watches', 'union_watches', 'provider_questions', 'findings', 'public_offers', 'link_applications', 'link_questions', 'shared_services')
        """;

    /// <summary>Nothing of the database's own is in the way of nonsense.</summary>
    private const string WithoutChecks = $"""
        do $$
        declare one record;
        begin
            for one in select conrelid::regclass as view, conname from pg_constraint where contype in ('c', 'f', 'x') and conrelid in (select v.oid {Views}) loop
                execute format('alter table %s drop constraint %I', one.view, one.conname);
            end loop;
        end $$;
        drop index choice_programmes_cluster;
        """;

    [Fact]
    public async Task EveryColumn_IsCompared()
    {
        await using var application = await DemonstrationAsync();
        var columns = await Sql.QueryAsync(application.ConnectionString, $"""
            select c.view || '.' || c.name
            from (
                select v.relname as view, a.attname as name, v.oid, a.attnum
                {Views.Replace("from pg_class v", "from pg_class v join pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''", StringComparison.Ordinal)}
            ) c
            where not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and c.attnum = any (i.indkey))
            order by 1
            """);

        await Sql.ExecuteAsync(application.ConnectionString, WithoutChecks + $$"""
            do $$
            declare
                view record;
                changes text;
            begin
                for view in select v.oid, v.relname as name {{Views}} loop
                    select string_agg(format('%1$I = ' || case format_type(a.atttypid, null)
                        when 'text' then 'coalesce(%1$I, '''') || ''x'''
                        when 'text[]' then 'coalesce(%1$I, ''{}'') || array[''x'']'
                        when 'integer' then 'coalesce(%1$I, 0) + 1'
                        when 'boolean' then 'not coalesce(%1$I, false)'
                        when 'date' then 'least(coalesce(%1$I, ''2012-01-01''), ''2100-01-01'') + 1' -- some days are infinite
                        when 'uuid' then 'gen_random_uuid()'
                        when 'timestamp with time zone' then 'coalesce(%1$I, ''2012-01-01'') + interval ''1 second'''
                    end, a.attname), ', ')
                    into strict changes
                    from pg_attribute a
                    where a.attrelid = view.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        and not exists (select from pg_index i where i.indrelid = view.oid and i.indisprimary and a.attnum = any (i.indkey));
                    execute format('update %1$I set %2$s where ctid = (select ctid from %1$I limit 1)', view.name, changes);
                end loop;
            end $$
            """);

        var found = (await VerifyAsync(application)).Where(what => what.EndsWith(" is not what the entries come to.", StringComparison.Ordinal)).Select(what => what.Split(' ')[0]);
        columns.Except(found).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryRowThatIsMissing_IsFound()
    {
        await using var application = await DemonstrationAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutChecks + $$"""
            do $$
            declare view record;
            begin
                for view in select v.relname as name {{Views}} loop
                    execute format('delete from %1$I where ctid = (select ctid from %1$I limit 1)', view.name);
                end loop;
            end $$
            """);

        var found = await VerifyAsync(application);
        (await NamesAsync(application)).Where(view => !found.Contains($"the row of {view} is missing.")).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryRowOfNoCase_IsFound()
    {
        await using var application = await DemonstrationAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutChecks + $$"""
            do $$
            declare view record;
            begin
                for view in select v.relname as name {{Views}} loop
                    execute format('create table added as select * from %I limit 1', view.name);
                    update added set case_id = gen_random_uuid();
                    execute (
                        select format('insert into %1$I (%2$s) select %2$s from added', view.name, string_agg(quote_ident(a.attname), ', '))
                        from pg_attribute a where a.attrelid = view.name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '');
                    drop table added;
                end loop;
            end $$
            """);

        var found = await VerifyAsync(application);
        (await NamesAsync(application)).Where(view => !found.Contains($"the row of {view} belongs to nothing that was recorded.")).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<string>> NamesAsync(TestApplication application) => Sql.QueryAsync(application.ConnectionString, $"select v.relname::text {Views} order by 1");

    private static async Task<IReadOnlyList<string>> VerifyAsync(TestApplication application) =>
        [.. (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.What)];

    /// <summary>The demonstration has a row of every view, and is whole.</summary>
    private async Task<TestApplication> DemonstrationAsync()
    {
        var application = new TestApplication(await postgres.NewSeededDatabaseAsync(new DateOnly(2013, 3, 1)));
        (await VerifyAsync(application)).ShouldBeEmpty();
        return application;
    }
}
