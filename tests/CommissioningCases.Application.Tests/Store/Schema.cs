namespace CommissioningCases.Application.Tests.Store;

/// <summary>The columns and indexes of a database, a line for each.</summary>
internal static class Schema
{
    /// <summary>What a model cannot say stands in the migrations alone, and is left out: the constraint that keeps names unique, and views of tables.</summary>
    public static Task<IReadOnlyList<string>> ReadAsync(string connectionString) => Sql.QueryAsync(connectionString, """
        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
            || coalesce(character_maximum_length::text, '') || ' ' || coalesce(generation_expression, '')
        from information_schema.columns
        where table_schema = 'public' and table_name in (select tablename from pg_tables where tablename <> '__EFMigrationsHistory')
        union all
        select tablename || ' ' || indexdef
        from pg_indexes
        where schemaname = 'public' and tablename <> '__EFMigrationsHistory' and indexname <> 'case_histories_name'
        order by 1
        """);
}
