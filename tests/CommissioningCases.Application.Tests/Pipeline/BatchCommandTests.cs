using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Pipeline;

/// <summary>Commands without a transaction around them are still done as a whole or not at all.</summary>
public sealed class BatchCommandTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Attempt_WhenTheLastOfItsStatementsFails_LeavesNothing()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        await Sql.ExecuteAsync(application.ConnectionString, "alter table case_counts add constraint never check (cases < 0)");

        var failed = await Should.ThrowAsync<PostgresException>(() => application.SendAsync(People.Commissioner, Attempts.LogCase()));

        failed.ConstraintName.ShouldBe("never");
        (await Sql.QueryAsync(application.ConnectionString, """
            select name from case_histories
            union all select "do" from entries
            union all select case_id::text from case_heads
            union all select name from case_summaries
            union all select text from case_texts
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempt_WhenItsConnectionBreaksWhileItIsSaved_IsOfUnknownOutcomeAndRecordedOnceWhenSentAgain()
    {
        await using var application = new TestApplication(await postgres.NewDatabaseAsync());
        var logged = await application.AcceptAsync(People.Commissioner, Attempts.LogCase());
        var attempt = Attempts.RecordConcern(logged.Case);

        await using (var other = new NpgsqlConnection(application.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select from case_summaries for update", other);
            await hold.ExecuteNonQueryAsync();

            var saving = application.SendAsync(People.Commissioner, attempt);
            await EndWhoeverWaitsAsync(application.ConnectionString);
            (await Should.ThrowAsync<DatabaseUnavailableException>(() => saving)).IsOutcomeUnknown.ShouldBeTrue();
        }

        (await application.AcceptAsync(People.Commissioner, attempt)).Number.ShouldBe(2);
        (await application.AcceptAsync(People.Commissioner, attempt)).Number.ShouldBe(2);
        (await Sql.QueryAsync(application.ConnectionString, "select \"do\" from entries order by number")).ShouldBe(["log-case", "record-concern"]);
    }

    /// <summary>Waits until a connection waits for a row, and ends it.</summary>
    private static async Task EndWhoeverWaitsAsync(string connectionString)
    {
        const string End = """
            select pg_terminate_backend(pid)::text from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """;
        while (await Sql.QueryAsync(connectionString, End) is [])
        {
            await Task.Yield();
        }
    }
}
