using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>Whoever sends something leaves while it is being saved.</summary>
public sealed class CalledOffTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string Waiting = "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private readonly TestApplication _application = new(postgres.ConnectionString);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>
    /// A database that waits for its standby cannot take back what it is called off from: it would show the entry to whoever sends it again, and lose it when the
    /// standby takes over.
    /// </summary>
    [Fact]
    public async Task Attempt_WhoseSenderLeavesWhileItIsSaved_IsBroughtToItsEnd()
    {
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        using var leaving = new CancellationTokenSource();
        Task<AttemptResult> saving;
        await using (var other = new NpgsqlConnection(postgres.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select from case_summaries for update", other);
            await hold.ExecuteNonQueryAsync();

            saving = _application.SendAsync(People.Commissioner, Attempts.RecordConcern(reference), leaving.Token);
            while (await Sql.QueryAsync(postgres.ConnectionString, Waiting) is [])
            {
                await Task.Yield();
            }

            await leaving.CancelAsync();
        }

        (await saving).ShouldBeOfType<AttemptResult.Accepted>();
    }
}
